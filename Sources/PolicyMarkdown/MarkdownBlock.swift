package import PolicyDiagnostics

/// A block of a Markdown text: heading, paragraph, list, table and the like.
package struct MarkdownBlock: Hashable, Sendable {
  package var kind: Kind
  /// The lines that the block covers in its file; the parser's starts of blocks are right.
  package var range: SourceRange
  /// The runs of a heading, paragraph or table cell.
  package var inlines: [MarkdownInline]
  /// The blocks inside: items of a list, rows of a table, and what stands in them.
  package var children: [MarkdownBlock]

  /// What a block is.
  package enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case list(isOrdered: Bool)
    case item
    case quote
    case code(language: String, String)
    case table
    case row(isHeader: Bool)
    case cell(Alignment)
    case rule
    case footnote(name: String)
    /// Raw HTML, kept only so that it can be told about; it is never output.
    case html(String)
  }

  /// How the cells of a table's column are set.
  package enum Alignment: String, Hashable, Sendable {
    case none, left, centre, right
  }

  /// Creates a block.
  package init(
    _ kind: Kind,
    range: SourceRange,
    inlines: [MarkdownInline] = [],
    children: [MarkdownBlock] = []
  ) {
    self.kind = kind
    self.range = range
    self.inlines = inlines
    self.children = children
  }
}
