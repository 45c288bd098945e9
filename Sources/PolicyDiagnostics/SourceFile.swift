internal import PolicyEncoding

/// A file of the book as it was read: its path from the book's folder, and its bytes.
///
/// All conversions between offsets, lines and columns are here.
package struct SourceFile: Hashable, Sendable {
  /// The path from the book's folder, such as `content/policies/travel/draft.md`.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of the first byte of each line.
  private let lineStarts: [UInt32]

  /// Creates a file from what was read.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      while let end = ByteSearch.offset(
        of: UInt8(ascii: "\n"),
        in: bytes,
        from: Int(starts[starts.count - 1])
      ) {
        starts.append(UInt32(truncatingIfNeeded: end + 1))
      }
    }
    lineStarts = starts
  }

  /// Creates a file from text, as tests and generators do.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; a final newline begins no further line.
  package var lineCount: Int {
    lineStarts.last.map(Int.init) == bytes.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// The file's text; bytes that are not UTF-8 show as replacement characters.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Returns the bytes of line `number` (from 1) without its line ending, or none past the end.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// Returns the text of line `number` (from 1) without its line ending.
  package func lineText(_ number: Int) -> String {
    String(decoding: line(number), as: UTF8.self)
  }

  /// Returns the place of the byte at `offset`.
  package func position(ofOffset offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - Int(lineStarts[low]) + 1)
  }

  /// Returns the offset of the byte at `position`, kept inside the file.
  package func offset(of position: SourcePosition) -> Int {
    guard position.line >= 1, position.line <= lineStarts.count else { return bytes.count }
    return min(Int(lineStarts[position.line - 1]) + max(0, position.column - 1), bytes.count)
  }

  /// Returns the place where `needle` stands in lines `first...last`, if it does.
  ///
  /// The parser's own places inside a paragraph are often wrong, so whoever must point at words
  /// looks for them.
  package func range(of needle: String, inLines first: Int, through last: Int) -> SourceRange? {
    let wanted = Array(needle.utf8)
    guard !wanted.isEmpty, first >= 1 else { return nil }
    for number in first...max(first, min(last, lineCount)) {
      let line = line(number)
      guard line.count >= wanted.count else { continue }
      for start in line.startIndex...(line.endIndex - wanted.count)
      where line[start] == wanted[0] && line[start...].starts(with: wanted) {
        let column = start - line.startIndex + 1
        return SourceRange(SourcePosition(line: number, column: column), length: wanted.count)
      }
    }
    return nil
  }
}
