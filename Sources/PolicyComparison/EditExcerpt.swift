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
    let spaces = offsetsOfSpaces(in: text)
    guard spaces.count > context + 1 else { return text }
    let utf8 = text.utf8
    let first = text[..<utf8.index(text.startIndex, offsetBy: spaces[context - 1])]
    let last = text[utf8.index(text.startIndex, offsetBy: spaces[spaces.count - context] + 1)...]
    if isFirst { return "… " + last }
    if isLast { return first + " …" }
    return spaces.count > 2 * context + 1 ? "\(first) … \(last)" : text
  }

  private static func offsetsOfSpaces(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") } }
  }
}
