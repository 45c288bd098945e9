package import PolicyDiagnostics
package import PolicyMarkdown

/// The smallest unit of a text that can be cited, with everything under it.
///
/// People read "paragraph 2.6"; in code and data it is a clause, because headings, items and rows
/// are cited too.
package struct Clause: Hashable, Sendable {
  package var kind: Kind
  /// The address in its document: `2.6`, `part-2`, `2.6/be-legal`, `3.2/3`.
  package var address: String
  /// The number or letter as typed: `2.6`, `2.0`, `(a)`, `1.`.
  package var label: String?
  /// The number of a Part or numbered paragraph.
  package var number: ClauseNumber?
  /// The words of a Part's, principle's or other heading; also of a paragraph that is a heading.
  package var heading: [MarkdownInline]
  /// The clause's own words, without its label.
  package var words: [MarkdownInline]
  /// The cells of a row.
  package var cells: [Cell]
  package var children: [Clause]
  /// Where the clause itself stands, without its children.
  package var range: SourceRange

  /// What a clause is.
  package enum Kind: Hashable, Sendable {
    /// A numbered division: "2.0 Policy".
    case part
    /// A heading without a number: a cross-heading, or any heading of a text without numbers.
    case heading
    /// A numbered paragraph.
    case paragraph
    /// A named, unnumbered rule under a paragraph: "Be legal".
    case principle
    /// One item of the parent's list number `list`, counted from 1.
    case item(list: Int, isOrdered: Bool)
    /// Text without a number.
    case text
    /// Text kept letter by letter.
    case code(language: String)
    case table
    case row(isHeader: Bool)
    case quote
    case footnote(name: String)
  }

  /// One cell of a row.
  package struct Cell: Hashable, Sendable {
    package var words: [MarkdownInline]
    package var alignment: MarkdownBlock.Alignment

    /// Creates a cell.
    package init(words: [MarkdownInline], alignment: MarkdownBlock.Alignment) {
      self.words = words
      self.alignment = alignment
    }
  }

  /// Creates a clause.
  package init(
    _ kind: Kind,
    address: String,
    label: String? = nil,
    number: ClauseNumber? = nil,
    heading: [MarkdownInline] = [],
    words: [MarkdownInline] = [],
    cells: [Cell] = [],
    children: [Clause] = [],
    range: SourceRange
  ) {
    self.kind = kind
    self.address = address
    self.label = label
    self.number = number
    self.heading = heading
    self.words = words
    self.cells = cells
    self.children = children
    self.range = range
  }

  /// Returns the cells of a row as plain text, joined by " | ".
  package static func plainText(of cells: [Cell]) -> String {
    cells.map(\.words.plainText).joined(separator: " | ")
  }

  /// The clause's own words as plain text; the cells of a row are joined by " | ".
  package var plainText: String {
    switch kind {
    case .row: Clause.plainText(of: cells)
    default: words.plainText
    }
  }
}

extension Clause {
  /// Whether nothing in it is emphasised, linked, marked or kept letter by letter.
  package var isPlain: Bool {
    heading.allSatisfy(\.isPlain) && words.allSatisfy(\.isPlain)
      && cells.allSatisfy { $0.words.allSatisfy(\.isPlain) }
  }

  /// The runs of plain text in which references are looked for; text kept letter by letter has none.
  package var runsOfText: [String] {
    if case .code = kind { return [] }
    return (words + cells.flatMap(\.words)).runsOfText
  }
}

extension Clause.Kind {
  /// The name of the kind in data.
  package var name: String {
    switch self {
    case .part: "part"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .principle: "principle"
    case .item: "item"
    case .text: "text"
    case .code: "code"
    case .table: "table"
    case .row: "row"
    case .quote: "quote"
    case .footnote: "footnote"
    }
  }
}

extension [Clause] {
  /// Calls `body` with every clause in the order of the text, and how deep it is nested.
  package func forEachNested(depth: Int = 0, _ body: (Clause, _ depth: Int) -> Void) {
    for clause in self {
      body(clause, depth)
      clause.children.forEachNested(depth: depth + 1, body)
    }
  }
}
