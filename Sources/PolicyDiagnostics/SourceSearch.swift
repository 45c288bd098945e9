/// Finds words in the lines of a block, one after another as they stand in the text.
///
/// The parser's own places inside a paragraph are often wrong, and the same words may stand there
/// twice: each search goes on behind the place that the last one found.
package struct SourceSearch {
  private let file: SourceFile
  private var position: Int
  private let end: Int
  private var misses = 0

  /// Searches that find nothing read to the end of the block, so no more of them are made.
  private static let mostMisses = 100

  /// Begins at the first line of `range` and goes through its last.
  package init(_ file: SourceFile, in range: SourceRange) {
    let file = file.held
    self.file = file
    position = file.offset(of: SourcePosition(line: range.start.line, column: 1))
    end = file.offset(of: SourcePosition(line: max(range.start, range.end).line + 1, column: 1))
  }

  /// Returns the place of the next `needle`, or of its last `count` bytes.
  ///
  /// A space in the needle stands for any white space, line breaks and quote marks after them
  /// included.
  package mutating func next(_ needle: String, last count: Int? = nil) -> SourceRange? {
    let wanted = Array(needle.utf8)
    guard let first = wanted.first, misses < Self.mostMisses else { return nil }
    var start = position
    while start < end {
      if matches(first, at: start), let stop = matchEnd(of: wanted, at: start) {
        position = stop
        let from = count.map { stop - $0 } ?? start
        return SourceRange(file.position(ofOffset: from), file.position(ofOffset: stop))
      }
      start += 1
    }
    misses += 1
    return nil
  }

  private func matches(_ wanted: UInt8, at index: Int) -> Bool {
    wanted == UInt8(ascii: " ") ? isSpace(file.bytes[index]) : file.bytes[index] == wanted
  }

  private func matchEnd(of wanted: [UInt8], at start: Int) -> Int? {
    var index = start
    for byte in wanted {
      guard index < end, matches(byte, at: index) else { return nil }
      guard byte == UInt8(ascii: " ") else {
        index += 1
        continue
      }
      var isNewLine = false
      while index < end,
        isSpace(file.bytes[index]) || isNewLine && file.bytes[index] == UInt8(ascii: ">")
      {
        isNewLine = isNewLine || file.bytes[index] == UInt8(ascii: "\n")
        index += 1
      }
    }
    return index
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }
}
