internal import PolicyDiagnostics

/// The blocks and runs as indented text: what tests compare and what a maintainer looks at.
package enum MarkdownTreeDump {
  /// Returns one line for each block and each run, with the place of each block.
  package static func text(of blocks: [MarkdownBlock]) -> String {
    var text = ""
    append(blocks, indent: 0, to: &text)
    return text
  }

  private static func append(_ blocks: [MarkdownBlock], indent: Int, to text: inout String) {
    for block in blocks {
      text += "\(margin(indent))\(name(of: block.kind)) @\(block.range.start)\n"
      append(block.inlines, indent: indent + 1, to: &text)
      append(block.children, indent: indent + 1, to: &text)
    }
  }

  private static func append(_ inlines: [MarkdownInline], indent: Int, to text: inout String) {
    for inline in inlines {
      text += "\(margin(indent))\(name(of: inline))\n"
      append(inline.children, indent: indent + 1, to: &text)
    }
  }

  private static func margin(_ indent: Int) -> String { String(repeating: "  ", count: indent) }

  private static func name(of kind: MarkdownBlock.Kind) -> String {
    switch kind {
    case .heading(let level): "heading \(level)"
    case .paragraph: "paragraph"
    case .list(let isOrdered): isOrdered ? "ordered list" : "list"
    case .item: "item"
    case .quote: "quote"
    case .code(let language, let text): "code \(language.debugDescription) \(text.debugDescription)"
    case .table: "table"
    case .row(let isHeader): isHeader ? "header row" : "row"
    case .cell(let alignment): "cell \(alignment.rawValue)"
    case .rule: "rule"
    case .footnote(let name): "footnote \(name)"
    case .html(let text): "html \(text.debugDescription)"
    }
  }

  private static func name(of inline: MarkdownInline) -> String {
    switch inline {
    case .text(let text): "text \(text.debugDescription)"
    case .softBreak: "soft break"
    case .lineBreak: "line break"
    case .code(let text): "code \(text.debugDescription)"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .link(let destination, let title, _): "link \(destination) \(title.debugDescription)"
    case .image(let destination, let title, _): "image \(destination) \(title.debugDescription)"
    case .footnote(let name): "footnote reference \(name)"
    case .html(let text): "html \(text.debugDescription)"
    }
  }
}
