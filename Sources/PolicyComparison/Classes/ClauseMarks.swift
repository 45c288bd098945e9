internal import PolicyMarkdown
internal import PolicyModel

/// What a clause holds besides its words: its kind, its cells, and where its links, notes and
/// emphasis stand.
///
/// Two clauses can have the same words and the same links, and the links can have changed places.
struct ClauseMarks {
  /// A link, picture, note or run of emphasis.
  struct Mark: Hashable {
    var kind: Kind
    /// Where it leads.
    var target: String
    /// The words before it.
    var place: Int

    /// What it is, weakest first.
    enum Kind { case emphasis, link, note }
  }

  let marks: [Mark]
  private let clause: Clause

  init(_ clause: Clause) {
    self.clause = clause
    var marks: [Mark] = []
    var count = 0
    var isInWord = false
    func pass(_ text: String) {
      for byte in text.utf8 {
        let isSpace = byte == UInt8(ascii: " ")
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      }
    }
    func visit(_ inlines: [MarkdownInline]) {
      for inline in inlines {
        switch inline {
        case .text(let words), .code(let words): pass(words)
        case .softBreak, .lineBreak: pass(" ")
        case .emphasis(let children), .strong(let children):
          marks.append(Mark(kind: .emphasis, target: "", place: count))
          visit(children)
        case .link(let target, _, let children), .image(let target, _, let children):
          marks.append(Mark(kind: .link, target: target, place: count))
          visit(children)
        case .footnote(let name): marks.append(Mark(kind: .note, target: name, place: count))
        case .html: break
        }
      }
    }
    visit(clause.heading)
    pass(" ")
    visit(clause.words)
    for cell in clause.cells {
      visit(cell.words)
      pass(" | ")
    }
    self.marks = marks
  }

  /// Returns what differs between two clauses besides words and besides what `formatting` tells.
  ///
  /// - Parameters:
  ///   - base: The clause in the base text.
  ///   - revised: The same in the revised text.
  ///   - references: The numbers that references and links follow.
  ///   - formatting: What is told already.
  /// - Returns: The strongest class of what differs, with its reason.
  static func verdict(
    from base: ComparedClause,
    to revised: ComparedClause,
    references: FollowedReferences,
    formatting: [FormattingChange]
  ) -> ChangeVerdict {
    // Most clauses are words alone, and those are weighed elsewhere.
    if base.clause.kind == revised.clause.kind, isWordsAlone(base), isWordsAlone(revised) {
      return .none
    }
    return verdict(
      from: base.clause,
      to: revised.clause,
      references: references,
      formatting: formatting
    )
  }

  private static func isWordsAlone(_ clause: ComparedClause) -> Bool {
    if case .code = clause.clause.kind { return false }
    return clause.isPlain && clause.clause.heading.isEmpty && clause.clause.cells.isEmpty
  }

  private static func verdict(
    from base: Clause,
    to revised: Clause,
    references: FollowedReferences,
    formatting: [FormattingChange]
  ) -> ChangeVerdict {
    // Most others are the same and have no link that could lead elsewhere now.
    let isSame =
      base.kind == revised.kind && base.words == revised.words && base.heading == revised.heading
      && base.cells == revised.cells
    if isSame, !hasLink(base) { return .none }
    if base.isPlain, revised.isPlain { return shape(of: base, to: revised, references) }
    return ClauseMarks(base)
      .verdict(to: ClauseMarks(revised), references: references, formatting: formatting)
  }

  private static func hasLink(_ clause: Clause) -> Bool {
    guard !clause.isPlain else { return false }
    var hasLink = false
    (clause.heading + clause.words + clause.cells.flatMap(\.words)).forEachNested { inline in
      if case .link(let target, _, _) = inline, target.hasPrefix("#") { hasLink = true }
    }
    return hasLink
  }

  private func verdict(
    to revised: ClauseMarks,
    references: FollowedReferences,
    formatting: [FormattingChange]
  ) -> ChangeVerdict {
    var verdict = Self.shape(of: clause, to: revised.clause, references)
    let links = (targets(.link), revised.targets(.link))
    if links.0 == links.1, references.carried(destinations: links.0) != links.0 {
      verdict = verdict.joined(
        with: ChangeVerdict(
          .obligation,
          "a link stayed as it was, but its paragraph has another number or is gone"
        )
      )
    } else if !formatting.contains(where: { $0.kind == "link" || $0.kind == "image" }),
      references.carried(destinations: links.0) != links.1 || places(.link) != revised.places(.link)
    {
      verdict = verdict.joined(with: ChangeVerdict(.reference, "a link stands at another place"))
    }
    if places(.note) != revised.places(.note) || targets(.note) != revised.targets(.note) {
      verdict = verdict.joined(with: ChangeVerdict(.substantive, "the mark of a note changed"))
    }
    if formatting.isEmpty, places(.emphasis) != revised.places(.emphasis) {
      verdict = verdict.joined(with: ChangeVerdict(.formatting, "the emphasis changed"))
    }
    return verdict
  }

  private static func shape(
    of base: Clause,
    to revised: Clause,
    _ references: FollowedReferences
  ) -> ChangeVerdict {
    if !base.heading.isEmpty || !revised.heading.isEmpty {
      let heading = references.carried(ComparedClause.normalised(base.heading.plainText))
      if heading != ComparedClause.normalised(revised.heading.plainText) {
        return ChangeVerdict(.substantive, "the heading changed")
      }
    }
    if form(base.kind) != form(revised.kind) {
      return ChangeVerdict(.substantive, "\(form(base.kind)) became \(form(revised.kind))")
    }
    if base.cells.count != revised.cells.count {
      return ChangeVerdict(.substantive, "the cells of the row changed")
    }
    if case .code = base.kind, base.plainText != revised.plainText {
      return ChangeVerdict(.substantive, "the code changed")
    }
    return .none
  }

  private static func form(_ kind: Clause.Kind) -> String {
    switch kind {
    case .part, .heading: "a heading"
    case .paragraph, .text: "a paragraph"
    case .principle: "a principle"
    case .item: "an item"
    case .code: "code"
    case .table: "a table"
    case .row(let isHeader): isHeader ? "a table’s head" : "a row"
    case .quote: "a quotation"
    case .footnote: "a footnote"
    }
  }

  private func targets(_ kind: Mark.Kind) -> [String] {
    marks.filter { $0.kind == kind }.map(\.target)
  }

  private func places(_ kind: Mark.Kind) -> [Int] {
    marks.filter { $0.kind == kind }.map(\.place)
  }
}
