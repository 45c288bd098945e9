/// The pieces of a comparison with long unchanged runs cut short, for reading.
package enum EditExcerpt {
  /// Returns `edits` with at most `context` words kept beside each change, and "…" for the rest.
  package static func shortened(_ edits: [Edit], context: Int) -> [Edit] {
    edits.enumerated().map { index, edit in
      guard case .keep(let text) = edit else { return edit }
      let isFirst = index == 0
      let isLast = index == edits.count - 1
      return .keep(shortened(text, context, isFirst: isFirst, isLast: isLast))
    }
  }

  private static func shortened(_ text: String, _ context: Int, isFirst: Bool, isLast: Bool)
    -> String
  {
    let spaces = Spaces(text, context)
    guard spaces.count > context + 1 else { return text }
    let utf8 = text.utf8
    let first = text[..<utf8.index(text.startIndex, offsetBy: spaces.endOfFirst)]
    let last = text[utf8.index(text.startIndex, offsetBy: spaces.startOfLast)...]
    if isFirst { return "… " + last }
    if isLast { return first + " …" }
    return spaces.count > 2 * context + 1 ? first + " … " + last : text
  }

  /// Where the first and the last words of a text end and begin.
  private struct Spaces {
    /// How many spaces the text has.
    var count = 0
    /// The offset of the space behind the first words, and of the first byte of the last ones; 0
    /// where there are fewer words.
    var (endOfFirst, startOfLast) = (0, 0)

    init(_ text: String, _ words: Int) {
      var text = text
      text.withUTF8 { bytes in
        for byte in bytes where byte == UInt8(ascii: " ") { count += 1 }
        guard count >= words else { return }
        var seen = 0
        while seen < words {
          if bytes[endOfFirst] == UInt8(ascii: " ") { seen += 1 }
          endOfFirst += 1
        }
        endOfFirst -= 1
        startOfLast = bytes.count
        while seen > 0 {
          startOfLast -= 1
          if bytes[startOfLast] == UInt8(ascii: " ") { seen -= 1 }
        }
        startOfLast += 1
      }
    }
  }
}
