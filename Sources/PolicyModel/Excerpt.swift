/// The beginning of a text, for lists that name a paragraph.
package enum Excerpt {
  /// How many characters a list has room for.
  private static let length = 90

  /// Returns `text`, or whole words from its beginning and an ellipsis.
  package static func of(_ text: String) -> String {
    // A character takes a byte at least, so most texts need not be counted.
    guard text.utf8.count > length, text.count > length else { return text }
    let beginning = text.prefix(length)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning
    let trimmed = words.reversed().drop { ",;:–- ".contains($0) }.reversed()
    return String(trimmed) + "\u{A0}…"
  }
}
