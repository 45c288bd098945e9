internal import PolicyDiagnostics

/// Places of a text as browsers count them: in UTF-16 units from its beginning.
struct TextOffsets {
  private let file: SourceFile
  /// The offset of the first unit of each line.
  private let lineStarts: [Int]

  /// Counts the units of `file`.
  init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    var count = 0
    for byte in file.bytes {
      count += Self.units(byte)
      if byte == UInt8(ascii: "\n") { starts.append(count) }
    }
    lineStarts = starts
  }

  /// Returns the offset of `position`, kept inside the text.
  func offset(of position: SourcePosition) -> Int {
    guard position.line >= 1, position.line <= lineStarts.count else { return lineStarts.last ?? 0 }
    let before = file.line(position.line).prefix(max(0, position.column - 1))
    return lineStarts[position.line - 1] + before.reduce(0) { $0 + Self.units($1) }
  }

  /// The units that begin with a byte of UTF-8: none inside a character, two beyond U+FFFF.
  private static func units(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80...0xBF: 0
    case 0xF0...: 2
    default: 1
    }
  }
}
