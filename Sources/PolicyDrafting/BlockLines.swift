internal import PolicyDiagnostics
internal import PolicyMarkdown

/// Which lines of a file each block of its Markdown covers.
///
/// The parser's starts of blocks are right and its ends are not always, so ends are found from the
/// starts that follow and from blank lines.
struct BlockLines {
  let file: SourceFile
  private var starts: Set<Int> = []
  private var blocks: [SourcePosition: [MarkdownBlock]] = [:]

  init(_ blocks: [MarkdownBlock], in file: SourceFile) {
    self.file = file
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: MarkdownBlock) {
    starts.insert(block.range.start.line)
    blocks[block.range.start, default: []].append(block)
    for child in block.children { add(child) }
  }

  /// Returns the block that begins at `position` and for which `isWanted` holds.
  func block(at position: SourcePosition, where isWanted: (MarkdownBlock) -> Bool)
    -> MarkdownBlock?
  {
    blocks[position]?.first(where: isWanted)
  }

  /// Returns the last line of `block`, trailing blank lines left out.
  func lastLine(of block: MarkdownBlock) -> Int {
    let first = block.range.start.line
    switch block.kind {
    case .paragraph: return lastLineOfParagraph(from: first)
    case .heading: return lastLineOfHeading(from: first)
    case .rule, .row, .cell: return first
    case .table: return max(first + 1, block.children.last?.range.start.line ?? first)
    case .code, .html: return lastLineOfLiteral(block)
    case .list, .item, .footnote:
      return block.children.map(lastLine).reduce(first, max)
    case .quote:
      var last = block.children.map(lastLine).reduce(first, max)
      // A quote may end with empty lines of its own.
      while last < file.lineCount, !starts.contains(last + 1), isMarkOfQuote(file.line(last + 1)) {
        last += 1
      }
      return last
    }
  }

  private func lastLineOfParagraph(from first: Int) -> Int {
    var last = first
    while last < file.lineCount, !starts.contains(last + 1), !isBlank(file.line(last + 1)) {
      last += 1
    }
    return last
  }

  /// A heading of one line with hashes, or lines over a row of `=` or `-`.
  private func lastLineOfHeading(from first: Int) -> Int {
    let text = file.line(first).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    if text.first == UInt8(ascii: "#") { return first }
    var last = first
    while last < file.lineCount, !starts.contains(last + 1) {
      last += 1
      if isUnderline(file.line(last)) { return last }
    }
    return first
  }

  private func lastLineOfLiteral(_ block: MarkdownBlock) -> Int {
    let end = block.range.end
    var last = min(end.column <= 1 ? end.line - 1 : end.line, file.lineCount)
    while last > block.range.start.line, isBlank(file.line(last)) { last -= 1 }
    return max(last, block.range.start.line)
  }

  /// Whether `line` has nothing but white space and marks of quotes.
  func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">")
    }
  }

  private func isMarkOfQuote(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: ">")) && isBlank(line)
  }

  private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let first = marks.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return marks.allSatisfy { $0 == first }
  }
}
