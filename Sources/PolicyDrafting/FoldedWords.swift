/// Words with what people type in several ways made equal, and the place of each byte.
struct FoldedWords {
  private(set) var bytes: [UInt8] = []
  private var origins: [Range<Int>] = []

  /// Folds `source`; with `dropsMarks`, marks of bold, code, links and escapes are left out.
  init(_ source: [UInt8], dropsMarks: Bool) {
    var position = 0
    while position < source.count {
      if let length = dropsMarks ? Self.mark(in: source, at: position) : nil {
        position += length
        continue
      }
      let (length, folded) = Self.character(in: source, at: position)
      for byte in folded {
        bytes.append(byte)
        origins.append(position..<(position + length))
      }
      position += length
    }
  }

  /// Returns the place in the source of the bytes at `range`.
  func source(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// Marks of two and three bytes, and what stands for them.
  private static let folds: [(mark: [UInt8], folded: [UInt8])] = [
    ("“", "\""), ("”", "\""), ("„", "\""), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"),
    ("‑", "-"), ("\u{A0}", " "), ("\u{2028}", " "), ("\u{202F}", " "), ("…", "..."),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func character(in source: [UInt8], at position: Int) -> (Int, [UInt8]) {
    guard source[position] >= 0x80 else { return (1, [source[position]]) }
    let rest = source[position...]
    if let fold = folds.first(where: { rest.starts(with: $0.mark) }) {
      return (fold.mark.count, fold.folded)
    }
    return (1, [source[position]])
  }

  /// The length of a mark of Markdown that a reader of the page does not see.
  private static func mark(in source: [UInt8], at position: Int) -> Int? {
    switch source[position] {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): return 1
    case UInt8(ascii: "_"):
      // Inside a word it is a letter: "file_name".
      let isInside =
        position > 0 && position + 1 < source.count
        && WordSearch.isLetter(source, at: position - 1)
        && WordSearch.isLetter(source, at: position + 1)
      return isInside ? nil : 1
    case UInt8(ascii: "\\"):
      return position + 1 < source.count && isPunctuation(source[position + 1]) ? 1 : nil
    case UInt8(ascii: "]"):
      guard position + 1 < source.count, source[position + 1] == UInt8(ascii: "("),
        let close = source[position...].prefix(2_000).firstIndex(of: UInt8(ascii: ")"))
      else { return 1 }
      return close - position + 1
    default: return nil
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
