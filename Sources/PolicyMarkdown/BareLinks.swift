/// Web addresses that stand in running text without link marks.
///
/// The library's own `autolink` extension changes tables that all threads share, so this pass is
/// ours: `http://` and `https://` at the beginning of a word, as in the GitHub Flavored Markdown
/// specification, 6.9, without its bare `www.` and mail forms.
package enum BareLinks {
  private static let schemes = [Array("https://".utf8), Array("http://".utf8)]

  /// Returns `text` cut into text and links.
  package static func split(_ text: String) -> [MarkdownInline] {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return [.text(text)] }
    let bytes = Array(text.utf8)
    var result: [MarkdownInline] = []
    var runStart = 0
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "h"), let end = addressEnd(in: bytes, from: position)
      else {
        position += 1
        continue
      }
      if position > runStart { result.append(.text(string(bytes[runStart..<position]))) }
      let address = string(bytes[position..<end])
      result.append(.link(destination: address, title: "", [.text(address)]))
      runStart = end
      position = end
    }
    if runStart < bytes.count { result.append(.text(string(bytes[runStart...]))) }
    return result
  }

  /// The end of the address that begins at `start`, if one does.
  private static func addressEnd(in bytes: [UInt8], from start: Int) -> Int? {
    if WordBoundary.isAfterWord(start, in: bytes) { return nil }
    guard let scheme = schemes.first(where: { bytes[start...].starts(with: $0) }) else {
      return nil
    }
    var end = start + scheme.count
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<") { end += 1 }
    end = withoutTrailingMarks(bytes[start..<end])
    return end > start + scheme.count ? end : nil
  }

  /// The end of the address without what ends a sentence or a quotation after it.
  private static func withoutTrailingMarks(_ address: ArraySlice<UInt8>) -> Int {
    let marks = Set("?!.,:;*_~'\")".utf8)
    let quotationMarks = ["”", "’", "»", "…"].map { Array($0.utf8) }
    var rest = address
    // A closing parenthesis stays where its opening one is part of the address.
    var unopened = rest.count { $0 == UInt8(ascii: ")") } - rest.count { $0 == UInt8(ascii: "(") }
    while let last = rest.last {
      if last >= 0x80, let mark = quotationMarks.first(where: { rest.suffix($0.count) == $0[...] })
      {
        rest = rest.dropLast(mark.count)
        continue
      }
      guard marks.contains(last) else { break }
      if last == UInt8(ascii: ")") {
        if unopened <= 0 { break }
        unopened -= 1
      }
      rest = rest.dropLast()
    }
    return rest.endIndex
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
