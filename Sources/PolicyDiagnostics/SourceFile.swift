internal import PolicyEncoding

/// A file of the book as it was read: its path from the book's folder, and its bytes.
///
/// All conversions between offsets, lines and columns are here.
package struct SourceFile: Hashable, Sendable {
  /// The path from the book's folder, such as `content/policies/travel/draft.md`.
  package let path: String
  private let content: Content

  /// What the file says, or where it can be read again.
  private enum Content: Sendable {
    case held(SourceContent)
    case released(SourceArchive, fingerprint: Int)
  }

  /// Creates a file from what was read.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .held(SourceContent(bytes))
  }

  /// Creates a file whose bytes `archive` reads again when they are asked for.
  package init(path: String, released bytes: [UInt8], to archive: SourceArchive) {
    self.path = path
    content = .released(archive, fingerprint: bytes.hashValue)
  }

  /// The same file with its bytes in memory: for those who look at them often.
  package var held: SourceFile {
    switch content {
    case .held: self
    case .released: SourceFile(path: path, content: .held(found))
    }
  }

  private init(path: String, content: Content) {
    (self.path, self.content) = (path, content)
  }

  private var found: SourceContent {
    switch content {
    case .held(let content): content
    case .released(let archive, let fingerprint): archive.content(of: path, fingerprint)
    }
  }

  package var bytes: [UInt8] { found.bytes }

  private var lineStarts: [UInt32] { found.lineStarts }

  /// Creates a file from text, as tests and generators do.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; a final newline begins no further line.
  package var lineCount: Int {
    let content = found
    let isEnded = content.lineStarts.last.map(Int.init) == content.bytes.count
    return content.lineStarts.count - (isEnded ? 1 : 0)
  }

  /// The file's text; bytes that are not UTF-8 show as replacement characters.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Returns the bytes of line `number` (from 1) without its line ending, or none past the end.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    let (bytes, lineStarts) = (found.bytes, found.lineStarts)
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
    let lineStarts = lineStarts
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
    let (bytes, lineStarts) = (found.bytes, found.lineStarts)
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

extension SourceFile {
  package static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
