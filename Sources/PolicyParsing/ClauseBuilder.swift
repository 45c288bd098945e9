internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// Blocks of Markdown to a tree of clauses with their addresses.
///
/// Headings and numbered paragraphs open a frame; what follows belongs to the innermost open one.
struct ClauseBuilder {
  let file: SourceFile
  private var nested: NestedClauses
  private var frames: [Frame] = [Frame(.root, Clause(.text, address: "", range: .wholeFile))]
  private var isNumbered = false
  private var title: PolicyText.Title?
  private var footnotes: [Clause] = []

  /// A clause whose children are still being read.
  private struct Frame {
    var role: Role
    var clause: Clause
    var counters = NestedClauses.Counters()

    init(_ role: Role, _ clause: Clause) {
      self.role = role
      self.clause = clause
    }
  }

  /// What a frame is, with the level of its heading.
  private enum Role {
    case root
    case part(level: Int)
    case heading(level: Int)
    /// A numbered paragraph; it has a level where it is a heading too.
    case paragraph(level: Int?)
    case principle(level: Int)
  }

  init(file: SourceFile) {
    self.file = file
    nested = NestedClauses(file: file)
  }

  /// Returns the text that `blocks` make.
  static func text(from blocks: [MarkdownBlock], in file: SourceFile) -> PolicyText {
    var builder = ClauseBuilder(file: file)
    return builder.build(blocks)
  }

  private mutating func build(_ blocks: [MarkdownBlock]) -> PolicyText {
    isNumbered = blocks.contains { numberedLabel(of: $0) != nil }
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(let level):
        if index == 0, level == 1, numberedLabel(of: block) == nil {
          title = PolicyText.Title(words: block.inlines.plainText, range: block.range)
        } else {
          appendHeading(block, level: level)
        }
      case .paragraph:
        appendParagraph(block)
      case .footnote(let name):
        footnotes.append(nested.footnote(block, name: name))
      default:
        appendNested(block)
      }
    }
    closeFrames(through: 1)
    return PolicyText(
      clauses: frames[0].clause.children,
      footnotes: footnotes,
      title: title,
      isNumbered: isNumbered,
      links: nested.links
    )
  }

  /// The number that a heading or paragraph begins with, as its source line has it.
  private func numberedLabel(of block: MarkdownBlock) -> ClauseLabel.Numbered? {
    let line = file.line(block.range.start.line).dropFirst(block.range.start.column - 1)
    switch block.kind {
    case .heading(let level):
      guard let numbered = ClauseLabel.number(in: ClauseLabel.headingText(in: line)) else {
        return nil
      }
      // A Part has a heading of level 1 or 2 and a number of at most three digits: "2012" is a year.
      let isYear = numbered.number.isPart && (numbered.number.components.first?.figure ?? 0) > 999
      return numbered.number.isPart && (level > 2 || isYear) ? nil : numbered
    case .paragraph:
      return ClauseLabel.paragraph(in: line)
    default:
      return nil
    }
  }

  // MARK: - Headings and numbered paragraphs

  private mutating func appendHeading(_ block: MarkdownBlock, level: Int) {
    if let numbered = numberedLabel(of: block) {
      let words = wordsAfter(numbered.label, in: block)
      if numbered.number.isPart {
        closeFrames(through: 1)
        open(
          .part(level: level),
          Clause(
            .part,
            address: nested.addresses.claim("part-\(numbered.spelled)"),
            label: numbered.label,
            number: numbered.ownNumber,
            heading: words,
            range: block.range
          )
        )
      } else {
        closeFrames(for: numbered.number, headingLevel: level)
        openParagraph(numbered, heading: words, level: level, block: block)
      }
      return
    }
    let words = nested.words(block.inlines, in: block)
    let slug = Slug.of(words.plainText)
    if level >= 4, let paragraph = innermostParagraph(above: level) {
      closeFrames(through: paragraph + 1) { role in
        if case .principle(let other) = role { return other >= level }
        return false
      }
      let address = AddressBook.join(frames[frames.count - 1].clause.address, slug)
      open(
        .principle(level: level),
        Clause(
          .principle,
          address: nested.addresses.claim(address),
          heading: words,
          range: block.range
        )
      )
      return
    }
    closeFrames(through: 1) { role in
      switch role {
      case .root: false
      case .part(let other), .heading(let other): other >= level
      case .paragraph, .principle: true
      }
    }
    let parent = frames[frames.count - 1].clause.address
    let address = isNumbered ? "h/\(slug)" : AddressBook.join(parent, slug)
    open(
      .heading(level: level),
      Clause(.heading, address: nested.addresses.claim(address), heading: words, range: block.range)
    )
  }

  private mutating func appendParagraph(_ block: MarkdownBlock) {
    if let numbered = numberedLabel(of: block) {
      closeFrames(for: numbered.number, headingLevel: nil)
      openParagraph(numbered, heading: [], level: nil, block: block)
      frames[frames.count - 1].clause.words = wordsAfter(numbered.label, in: block)
      return
    }
    let last = frames.count - 1
    if case .principle = frames[last].role, frames[last].clause.words.isEmpty,
      frames[last].clause.children.isEmpty
    {
      frames[last].clause.words = nested.words(block.inlines, in: block)
      // Quotations and findings look for the words within the range.
      frames[last].clause.range.end = block.range.end
      return
    }
    appendNested(block)
  }

  private mutating func appendNested(_ block: MarkdownBlock) {
    let last = frames.count - 1
    let address = frames[last].clause.address
    let clauses = nested.clauses(for: block, under: address, counters: &frames[last].counters)
    frames[last].clause.children += clauses
  }

  private mutating func openParagraph(
    _ numbered: ClauseLabel.Numbered,
    heading: [MarkdownInline],
    level: Int?,
    block: MarkdownBlock
  ) {
    open(
      .paragraph(level: level),
      Clause(
        .paragraph,
        address: nested.addresses.claim(numbered.spelled),
        label: numbered.label,
        number: numbered.ownNumber,
        heading: heading,
        range: block.range
      )
    )
  }

  private mutating func wordsAfter(_ label: String, in block: MarkdownBlock) -> [MarkdownInline] {
    nested.words(block.inlines.droppingLabel(label.utf8.count), in: block)
  }

  // MARK: - Frames

  private mutating func open(_ role: Role, _ clause: Clause) {
    frames.append(Frame(role, clause))
  }

  /// Closes frames down to the one that a paragraph numbered `number` belongs in.
  private mutating func closeFrames(for number: ClauseNumber, headingLevel: Int?) {
    let parent = frames.lastIndex { frame in
      if case .paragraph = frame.role { return frame.clause.number?.contains(number) ?? false }
      return false
    }
    if let parent {
      closeFrames(through: parent + 1)
      return
    }
    let outermostParagraph = frames.firstIndex { frame in
      if case .paragraph = frame.role { return true }
      return false
    }
    if let outermostParagraph { closeFrames(through: outermostParagraph) }
    guard let headingLevel else { return }
    closeFrames(through: 1) { role in
      if case .heading(let level) = role { return level >= headingLevel }
      return false
    }
  }

  /// The innermost open paragraph that a heading of `level` can stand under.
  private func innermostParagraph(above level: Int) -> Int? {
    frames.lastIndex { frame in
      guard case .paragraph(let own) = frame.role else { return false }
      return own.map { $0 < level } ?? true
    }
  }

  /// Closes the innermost frames while there are more than `count` and `condition` holds.
  private mutating func closeFrames(
    through count: Int,
    while condition: (Role) -> Bool = { _ in true }
  ) {
    while frames.count > count, condition(frames[frames.count - 1].role) {
      let closed = frames.removeLast()
      frames[frames.count - 1].clause.children.append(closed.clause)
    }
  }
}
