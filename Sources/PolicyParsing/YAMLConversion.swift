internal import PolicyDiagnostics
internal import Yams

/// The library's nodes made into values of our own.
struct YAMLConversion {
  let file: SourceFile
  /// The line of the file on which the YAML text begins.
  let firstLine: Int
  /// Whether aliases made the value larger than any text of this length could.
  private(set) var isTooLarge = false
  /// Where the first control character stands, which YAML can spell and no page can show.
  private(set) var controlCharacter: SourceRange?
  private var count = 0
  private let mostNodes: Int
  /// The place found last: the next one mostly stands behind it in the same line.
  private var last = (line: 0, column: 1, offset: 0)

  init(file: SourceFile, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    // A key without a value is two nodes in two bytes; nothing is denser.
    mostNodes = file.bytes.count * 4 + 100
  }

  /// Returns the value of `node`; what is too much is left out.
  mutating func node(_ node: Node) -> MetadataNode {
    count += 1
    if count > mostNodes { isTooLarge = true }
    let start = position(node.mark)
    guard !isTooLarge else { return MetadataNode(content: .empty, range: SourceRange(start)) }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let length = max(1, scalar.string.utf8.count + (isPlain ? 0 : 2))
      let rest = file.line(start.line).count - start.column + 1
      let range = SourceRange(start, length: max(1, min(length, rest)))
      if controlCharacter == nil, scalar.string.unicodeScalars.contains(where: isControl) {
        controlCharacter = range
      }
      let isEmpty = isPlain && ["", "~", "null"].contains(scalar.string)
      return MetadataNode(content: isEmpty ? .empty : .scalar(scalar.string), range: range)
    case .sequence(let sequence):
      let list = sequence.map { self.node($0) }
      return MetadataNode(content: .list(list), range: SourceRange(start))
    case .mapping(let mapping):
      let entries = mapping.map { key, value -> MetadataNode.Entry in
        let keyNode = self.node(key)
        return MetadataNode.Entry(
          key: keyNode.text ?? "",
          keyRange: keyNode.range,
          value: self.node(value)
        )
      }
      return MetadataNode(content: .mapping(entries), range: SourceRange(start))
    case .alias:
      return MetadataNode(content: .empty, range: SourceRange(start))
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  /// Turns the library's place, counted in characters of the cut text, into a place of the file.
  mutating func position(_ mark: Mark?) -> SourcePosition {
    guard let mark else { return SourcePosition(line: firstLine, column: 1) }
    let line = mark.line + firstLine - 1
    let bytes = file.line(line)
    if line != last.line || mark.column < last.column {
      last = (line, 1, line == 1 && bytes.starts(with: YAMLDocument.byteOrderMark) ? 3 : 0)
    }
    while last.column < mark.column, last.offset < bytes.count {
      last.offset += 1
      while last.offset < bytes.count, bytes[bytes.startIndex + last.offset] & 0xC0 == 0x80 {
        last.offset += 1
      }
      last.column += 1
    }
    return SourcePosition(line: line, column: last.offset + 1)
  }
}
