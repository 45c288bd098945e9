internal import PolicyEncoding

/// The words in brackets that mark a change, `[omitted: …]`, `[inserted: …]`, `[was …]` and
/// `[moved from …]`, kept apart from words of the text that look like them.
///
/// Otherwise anyone who drafts a text could write a change into it that was never made. A backslash
/// before the bracket says that it is the text's own, in every form of a comparison.
package enum ChangeMarks {
  /// Returns plain words with a backslash before each bracket that begins like a mark.
  package static func guarded(_ words: String) -> String {
    guarded(words, with: "\\[") { _ in false }
  }

  /// Returns Markdown with a backslash that can be seen, also once it is laid out, before each bracket
  /// that begins like a mark.
  ///
  /// The words of a link have no brackets around them when they are shown.
  package static func guarded(markdown: String) -> String {
    guarded(markdown, with: "\\\\\\[", unless: isLink)
  }

  private static func guarded(
    _ text: String,
    with bracket: String,
    unless isHarmless: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> String {
    var searched = text
    return searched.withUTF8 { bytes in
      var result: [UInt8] = []
      var (start, place) = (0, 0)
      while let found = ByteSearch.offset(of: UInt8(ascii: "["), in: bytes, from: place) {
        place = found + 1
        guard beginsMark(bytes[place...]), !isHarmless(bytes[place...]) else { continue }
        let escapes = bytes[start..<found].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        // A backslash that belongs to the bracket is written with it; one in plain words guards it.
        result += bytes[start..<(found - escapes % 2)]
        result += bracket.utf8
        start = place
      }
      return start == 0 ? text : String(decoding: result + bytes[start...], as: UTF8.self)
    }
  }

  /// Whether what follows a bracket reads as the beginning of a mark, whatever stands in it unseen.
  private static func beginsMark(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let scalars = String(decoding: rest.prefix(120), as: UTF8.self).unicodeScalars.lazy
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
      .drop { " \u{A0}*_`\\".unicodeScalars.contains($0) }
    let words = String(String.UnicodeScalarView(scalars.prefix(10))).lowercased()
    return ["omitted", "inserted", "was", "moved"].contains { mark in
      let next = words.utf8.dropFirst(mark.utf8.count).first ?? 0x20
      return words.utf8.starts(with: mark.utf8)
        && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    }
  }

  /// Whether what follows a bracket ends as the words of a link do: `words](destination)`.
  private static func isLink(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var (depth, isEscaped) = (1, false)
    for (index, byte) in zip(rest.indices, rest) {
      if isEscaped || byte == UInt8(ascii: "\\") {
        isEscaped.toggle()
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      }
      if depth > 0 { continue }
      let behind = rest[index...].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") }
      return behind.first == UInt8(ascii: "(")
        && rest[behind.endIndex...].first == UInt8(ascii: ")")
    }
    return false
  }
}
