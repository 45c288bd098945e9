internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// The clauses without numbers of their own: text, items, tables, quotes, footnotes.
struct NestedClauses {
  let file: SourceFile
  var addresses = AddressBook()
  /// The links met so far.
  private(set) var links: [DocumentLink] = []

  /// How many clauses of each kind a parent has so far: items are counted through all its lists.
  struct Counters {
    var texts = 0
    var items = 0
    var lists = 0
    var tables = 0
    var quotes = 0
  }

  init(file: SourceFile) {
    self.file = file
  }

  /// Returns the clauses that `block` makes under `parent`.
  mutating func clauses(for block: MarkdownBlock, under parent: String, counters: inout Counters)
    -> [Clause]
  {
    switch block.kind {
    case .paragraph, .heading:
      return [text(.text, words(block.inlines, in: block), block, parent, &counters)]
    case .code(let language, let code):
      return [text(.code(language: language), [.text(code)], block, parent, &counters)]
    case .list(let isOrdered):
      counters.lists += 1
      return block.children.map {
        item($0, isOrdered: isOrdered, under: parent, counters: &counters)
      }
    case .quote:
      counters.quotes += 1
      let address = claim(parent, "q\(counters.quotes)")
      return [container(.quote, label: nil, address: address, block)]
    case .table:
      counters.tables += 1
      return [table(block, address: claim(parent, "t\(counters.tables)"))]
    case .footnote, .html, .rule, .item, .row, .cell:
      return []
    }
  }

  /// Returns the footnote that `block` defines.
  mutating func footnote(_ block: MarkdownBlock, name: String) -> Clause {
    let address = addresses.claim("fn-\(Slug.of(name))")
    return container(.footnote(name: name), label: nil, address: address, block)
  }

  /// Returns `inlines` put in order, and remembers the links in them.
  mutating func words(_ inlines: [MarkdownInline], in block: MarkdownBlock) -> [MarkdownInline] {
    let words = RunningText.normalised(inlines)
    if words.allSatisfy(\.isPlain) { return words }
    var search = SourceSearch(file, in: block.range)
    words.forEachNested { inline in
      switch inline {
      case .link(let destination, _, let children):
        note(destination, isImage: false, words: children.plainText, in: block, &search)
      case .image(let destination, _, let children):
        note(destination, isImage: true, words: children.plainText, in: block, &search)
      default: break
      }
    }
    return words
  }

  private mutating func note(
    _ destination: String,
    isImage: Bool,
    words: String,
    in block: MarkdownBlock,
    _ search: inout SourceSearch
  ) {
    let isBare = words == destination
    let marked = isBare ? nil : search.next("](\(destination)", last: destination.utf8.count)
    let range = marked ?? search.next(destination) ?? SourceRange(block.range.start)
    let hasText = !words.allSatisfy(\.isWhitespace)
    links.append(
      DocumentLink(destination: destination, isImage: isImage, hasText: hasText, range: range)
    )
  }

  private mutating func text(
    _ kind: Clause.Kind,
    _ words: [MarkdownInline],
    _ block: MarkdownBlock,
    _ parent: String,
    _ counters: inout Counters
  ) -> Clause {
    counters.texts += 1
    return Clause(
      kind,
      address: claim(parent, "p\(counters.texts)"),
      words: words,
      range: block.range
    )
  }

  private mutating func item(
    _ block: MarkdownBlock,
    isOrdered: Bool,
    under parent: String,
    counters: inout Counters
  ) -> Clause {
    counters.items += 1
    var block = block
    var label: String?
    if isOrdered {
      let line = file.line(block.range.start.line).dropFirst(block.range.start.column - 1)
      label = ClauseLabel.ordered(in: line)
    }
    var piece = "\(counters.items)"
    if let first = block.children.first, first.kind == .paragraph,
      let bracketed = ClauseLabel.bracketed(in: first.inlines.plainText)
    {
      block.children[0].inlines =
        first.inlines.droppingLeadingText(bracketed.utf8.count).trimmingLeadingSpace()
      label = label.map { "\($0) \(bracketed)" } ?? bracketed
      piece = String(bracketed.dropFirst().dropLast())
    }
    return container(
      .item(list: counters.lists, isOrdered: isOrdered),
      label: label,
      address: claim(parent, piece),
      block
    )
  }

  /// A clause whose first paragraph is its own words and whose other blocks stand under it.
  private mutating func container(
    _ kind: Clause.Kind,
    label: String?,
    address: String,
    _ block: MarkdownBlock
  ) -> Clause {
    var clause = Clause(kind, address: address, label: label, range: block.range)
    var rest = block.children[...]
    if let first = rest.first, first.kind == .paragraph {
      clause.words = words(first.inlines, in: first)
      rest = rest.dropFirst()
    }
    var counters = Counters()
    for child in rest {
      clause.children += clauses(for: child, under: address, counters: &counters)
    }
    return clause
  }

  private mutating func table(_ block: MarkdownBlock, address: String) -> Clause {
    var rows: [Clause] = []
    var number = 0
    for row in block.children {
      guard case .row(let isHeader) = row.kind else { continue }
      if !isHeader { number += 1 }
      let cells = row.children.map { cell -> Clause.Cell in
        var alignment = MarkdownBlock.Alignment.none
        if case .cell(let own) = cell.kind { alignment = own }
        return Clause.Cell(words: words(cell.inlines, in: row), alignment: alignment)
      }
      rows.append(
        Clause(
          .row(isHeader: isHeader),
          address: claim(address, isHeader ? "head" : "r\(number)"),
          cells: cells,
          range: row.range
        )
      )
    }
    return Clause(.table, address: address, children: rows, range: block.range)
  }

  private mutating func claim(_ parent: String, _ piece: String) -> String {
    addresses.claim(AddressBook.join(parent, piece))
  }
}
