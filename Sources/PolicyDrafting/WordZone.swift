internal import PolicyDiagnostics

/// The words of one clause as its source has them, with the place of each byte.
///
/// Markdown marks are part of the words, so that bold and links inside a changed phrase can be
/// named; a line break of the source is a space, and one that shows is `lineBreak`.
struct WordZone {
  /// The words: white space as one space, none at the ends.
  private(set) var bytes: [UInt8] = []
  /// Where each byte begins and ends in the file; a space stands for all that it replaces.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// Where words would begin if there are none.
  let origin: Int
  /// What stands before the words on a further line of the same paragraph.
  let margin: [UInt8]

  /// A line break that shows (U+2028, LINE SEPARATOR); white space to the comparison of words.
  static let lineBreak: [UInt8] = [0xE2, 0x80, 0xA8]

  /// The words as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(origin: Int, margin: [UInt8] = []) {
    self.origin = origin
    self.margin = margin
  }

  /// Reads the words of `file` from `offset` to the end of line `last`.
  init(_ file: SourceFile, from offset: Int, through last: Int, margin: [UInt8]) {
    self.init(origin: offset, margin: margin)
    var lineNumber = file.position(ofOffset: offset).line
    var start = offset
    while lineNumber <= last {
      let line = file.line(lineNumber)
      var end = max(line.endIndex, start)
      while end > start, Self.isSpace(file.bytes[end - 1]) { end -= 1 }
      guard lineNumber < last else {
        append(file.bytes, start..<end)
        break
      }
      let next = Self.contentStart(of: file.line(lineNumber + 1))
      let isHard = hardBreak(file.bytes, start, &end, lineEnd: line.endIndex)
      append(file.bytes, start..<end)
      if isHard {
        for byte in Self.lineBreak { append(byte, end, next) }
      } else if end > start {
        append(UInt8(ascii: " "), end, next)
      }
      start = next
      lineNumber += 1
    }
    trim()
  }

  /// Reads the words of one stretch of one line.
  init(_ file: SourceFile, _ range: Range<Int>) {
    self.init(origin: range.lowerBound)
    append(file.bytes, range)
    trim()
  }

  /// Adds the words of `other` after `separator`.
  mutating func append(_ other: WordZone, separator: String, from start: Int) {
    for byte in separator.utf8 { append(byte, start, other.starts.first ?? other.origin) }
    bytes += other.bytes
    starts += other.starts
    ends += other.ends
  }

  /// Returns the place in the file of the words at `range`.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let offset =
        range.lowerBound > 0 ? ends[range.lowerBound - 1] : starts.first ?? origin
      return offset..<offset
    }
    return starts[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// Two spaces or a backslash at the end of a line show as a break.
  private func hardBreak(_ all: [UInt8], _ start: Int, _ end: inout Int, lineEnd: Int) -> Bool {
    if lineEnd - end >= 2, all[end..<lineEnd].allSatisfy({ $0 == UInt8(ascii: " ") }) {
      return true
    }
    let slashes = all[start..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    guard slashes % 2 == 1, end == lineEnd else { return false }
    end -= 1
    while end > start, Self.isSpace(all[end - 1]) { end -= 1 }
    return true
  }

  private mutating func append(_ all: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      guard Self.isSpace(all[position]) else {
        append(all[position], position, position + 1)
        position += 1
        continue
      }
      let start = position
      while position < range.upperBound, Self.isSpace(all[position]) { position += 1 }
      append(UInt8(ascii: " "), start, position)
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    // White space at the beginning says nothing, and none stands twice.
    if byte == UInt8(ascii: " "), bytes.isEmpty || bytes.last == UInt8(ascii: " ") {
      if !ends.isEmpty { ends[ends.count - 1] = end }
      return
    }
    bytes.append(byte)
    starts.append(start)
    ends.append(end)
  }

  private mutating func trim() {
    while bytes.last == UInt8(ascii: " ") {
      bytes.removeLast()
      starts.removeLast()
      ends.removeLast()
    }
  }

  /// The offset behind the white space and marks of quotes at the beginning of `line`.
  private static func contentStart(of line: ArraySlice<UInt8>) -> Int {
    line.firstIndex { !isSpace($0) && $0 != UInt8(ascii: ">") } ?? line.endIndex
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
