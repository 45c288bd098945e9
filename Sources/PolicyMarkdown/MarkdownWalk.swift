internal import CCMarkGFM
internal import PolicyDiagnostics

/// One walk over the library's nodes that makes blocks and runs of our own.
struct MarkdownWalk {
  let file: SourceFile
  /// Lines before the parsed text, such as the front matter's.
  let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the footnotes in the order in which the library numbered them.
  private var footnoteNames: [String] = []
  private let tableType = policybook_node_type_table()

  init(file: SourceFile, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
  }

  /// Returns the blocks of a whole document.
  mutating func blocks(of root: OpaquePointer) -> [MarkdownBlock] {
    footnoteNames = Self.children(of: root).compactMap { node in
      cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION ? footnoteMark(node).name : nil
    }
    return childBlocks(of: root, depth: 0)
  }

  private mutating func childBlocks(of parent: OpaquePointer, depth: Int)
    -> [MarkdownBlock]
  {
    guard depth < MarkdownParser.deepestNesting else {
      tellTooDeep(at: parent)
      return []
    }
    var blocks: [MarkdownBlock] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      if let block = block(current, depth: depth) { blocks.append(block) }
      node = cmark_node_next(current)
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int)
    -> MarkdownBlock?
  {
    let range = range(of: node)
    func nested(_ kind: MarkdownBlock.Kind) -> MarkdownBlock {
      MarkdownBlock(kind, range: range, children: childBlocks(of: node, depth: depth + 1))
    }
    func worded(_ kind: MarkdownBlock.Kind) -> MarkdownBlock {
      MarkdownBlock(kind, range: range, inlines: inlines(of: node, depth: 0, block: node))
    }
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HEADING: return worded(.heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_PARAGRAPH: return worded(.paragraph)
    case CMARK_NODE_LIST:
      return nested(.list(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST))
    case CMARK_NODE_ITEM: return nested(.item)
    case CMARK_NODE_BLOCK_QUOTE: return nested(.quote)
    case CMARK_NODE_CODE_BLOCK:
      let language = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      return MarkdownBlock(.code(language: language, Self.literal(node)), range: range)
    case CMARK_NODE_THEMATIC_BREAK: return MarkdownBlock(.rule, range: range)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      let mark = footnoteMark(node)
      var footnote = nested(.footnote(name: mark.name))
      footnote.range.start = mark.start
      return footnote
    case CMARK_NODE_HTML_BLOCK: return MarkdownBlock(.html(Self.literal(node)), range: range)
    default:
      if type.rawValue == tableType { return table(node) }
      return nil
    }
  }

  private mutating func table(_ node: OpaquePointer) -> MarkdownBlock {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let codes = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(node),
      count: columns
    )
    let alignments = codes.map { code -> MarkdownBlock.Alignment in
      switch code {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
    let rows = Self.children(of: node).map { row -> MarkdownBlock in
      let isHeader = cmark_gfm_extensions_get_table_row_is_header(row) != 0
      let cells = Self.children(of: row).enumerated().map { index, cell in
        MarkdownBlock(
          .cell(index < columns ? alignments[index] : .none),
          range: range(of: row),
          inlines: inlines(of: cell, depth: 0, block: row)
        )
      }
      return MarkdownBlock(.row(isHeader: isHeader), range: range(of: row), children: cells)
    }
    return MarkdownBlock(.table, range: range(of: node), children: rows)
  }

  private mutating func inlines(
    of parent: OpaquePointer,
    depth: Int,
    block: OpaquePointer
  ) -> [MarkdownInline] {
    guard depth < MarkdownParser.deepestNesting else {
      tellTooDeep(at: block)
      return []
    }
    var inlines: [MarkdownInline] = []
    var node = cmark_node_first_child(parent)
    while let current = node {
      if let inline = inline(current, depth: depth, block: block) {
        // The library cuts text at every character that might have meant something.
        if case .text(let text) = inline, case .text(let before)? = inlines.last {
          inlines[inlines.count - 1] = .text(before + text)
        } else {
          inlines.append(inline)
        }
      }
      node = cmark_node_next(current)
    }
    return inlines
  }

  private mutating func inline(
    _ node: OpaquePointer,
    depth: Int,
    block: OpaquePointer
  ) -> MarkdownInline? {
    func nested() -> [MarkdownInline] { inlines(of: node, depth: depth + 1, block: block) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(Self.literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(Self.literal(node))
    case CMARK_NODE_HTML_INLINE: return .html(Self.literal(node))
    case CMARK_NODE_EMPH: return .emphasis(nested())
    case CMARK_NODE_STRONG: return .strong(nested())
    case CMARK_NODE_LINK:
      return .link(destination: Self.destination(node), title: Self.title(node), nested())
    case CMARK_NODE_IMAGE:
      return .image(destination: Self.destination(node), title: Self.title(node), nested())
    case CMARK_NODE_FOOTNOTE_REFERENCE: return footnote(node)
    default: return nil
    }
  }

  /// The name of a footnote and where its mark `[^name]:` begins.
  ///
  /// This version of the library does not give the name away and points behind the mark, so both
  /// are read from the source.
  private func footnoteMark(_ node: OpaquePointer) -> (name: String, start: SourcePosition) {
    let start = range(of: node).start
    let line = file.line(start.line)
    guard let open = line.firstRange(of: Array("[^".utf8)),
      let close = line[open.upperBound...].firstIndex(of: UInt8(ascii: "]"))
    else { return ("", start) }
    let column = open.lowerBound - line.startIndex + 1
    return (
      String(decoding: line[open.upperBound..<close], as: UTF8.self),
      SourcePosition(line: start.line, column: column)
    )
  }

  /// The library has put the footnote's number in the place of its name.
  private func footnote(_ node: OpaquePointer) -> MarkdownInline {
    let literal = Self.literal(node)
    guard let number = Int(literal), footnoteNames.indices.contains(number - 1) else {
      return .footnote(name: literal)
    }
    return .footnote(name: footnoteNames[number - 1])
  }

  private mutating func tellTooDeep(at node: OpaquePointer) {
    diagnostics.append(
      Diagnostic(
        .error,
        MarkdownParser.nestedTooDeep,
        "Quotes, lists or emphasis are nested more than \(MarkdownParser.deepestNesting) deep.",
        path: file.path,
        range: range(of: node)
      )
    )
  }

  private func range(of node: OpaquePointer) -> SourceRange {
    let start = SourcePosition(
      line: Int(cmark_node_get_start_line(node)) + lineOffset,
      column: max(1, Int(cmark_node_get_start_column(node)))
    )
    let end = SourcePosition(
      line: Int(cmark_node_get_end_line(node)) + lineOffset,
      column: Int(cmark_node_get_end_column(node)) + 1
    )
    return SourceRange(start, max(start, end))
  }

  private static func children(of node: OpaquePointer)
    -> [OpaquePointer]
  {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func destination(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  private static func title(_ node: OpaquePointer) -> String {
    cmark_node_get_title(node).map { String(cString: $0) } ?? ""
  }
}
