internal import PolicyMarkdown
package import PolicyModel

/// Two texts compared, clause by clause and word by word.
package struct VersionComparison: Sendable {
  /// Every clause of either side once: in revised order, omitted ones after their predecessor.
  package let changes: [ClauseChange]

  /// Compares `base` with `revised`.
  package init(base: PolicyText, revised: PolicyText) {
    let left = ComparedClause.all(in: base)
    let right = ComparedClause.all(in: revised)
    let alignment = ClauseAlignment(left, right)
    let moved = MovedClauses.places(left, right, alignment)
    var table = TokenTable()
    var omittedAfter: [Int: [Int]] = [:]
    var predecessor = -1
    for place in left.indices {
      if let counterpart = alignment.revisedOf[place] {
        // A moved clause is no landmark for what stood after it.
        if !moved.contains(counterpart) { predecessor = counterpart }
      } else {
        omittedAfter[predecessor, default: []].append(place)
      }
    }
    var changes: [ClauseChange] = []
    func appendOmitted(after place: Int) {
      for omitted in omittedAfter[place] ?? [] {
        changes.append(Self.omission(of: left[omitted]))
      }
    }
    appendOmitted(after: -1)
    for place in right.indices {
      changes.append(
        Self.change(
          alignment.baseOf[place].map { left[$0] },
          right[place],
          isMoved: moved.contains(place),
          table: &table
        )
      )
      appendOmitted(after: place)
    }
    Self.note(left, right, alignment, in: &changes)
    self.changes = changes
  }

  /// Writes down what was split and joined on each of its parts.
  private static func note(
    _ left: [ComparedClause],
    _ right: [ComparedClause],
    _ alignment: ClauseAlignment,
    in changes: inout [ClauseChange]
  ) {
    guard !alignment.splits.isEmpty || !alignment.joins.isEmpty else { return }
    var splits: [String: ClauseDivision] = [:]
    var joins: [String: ClauseDivision] = [:]
    for split in alignment.splits {
      let division = ClauseDivision(whole: left[split.whole], parts: split.parts.map { right[$0] })
      for part in split.parts { splits[right[part].clause.address] = division }
    }
    for join in alignment.joins {
      let division = ClauseDivision(whole: right[join.whole], parts: join.parts.map { left[$0] })
      for part in join.parts { joins[left[part].clause.address] = division }
    }
    for place in changes.indices {
      changes[place].split = changes[place].revised.flatMap { splits[$0.clause.address] }
      changes[place].joined = changes[place].base.flatMap { joins[$0.clause.address] }
    }
  }

  /// How many clauses there are of each kind of change; a clause may count in several.
  package var counts: ChangeCounts { ChangeCounts(changes) }

  private static func omission(of clause: ComparedClause) -> ClauseChange {
    ClauseChange(
      base: clause,
      revised: nil,
      status: .omitted,
      isMoved: false,
      isRenumbered: false,
      edits: clause.text.isEmpty ? [] : [.omit(clause.text)],
      formatting: []
    )
  }

  private static func change(
    _ base: ComparedClause?,
    _ revised: ComparedClause,
    isMoved: Bool,
    table: inout TokenTable
  ) -> ClauseChange {
    guard let base else {
      return ClauseChange(
        base: nil,
        revised: revised,
        status: .inserted,
        isMoved: false,
        isRenumbered: false,
        edits: revised.text.isEmpty ? [] : [.insert(revised.text)],
        formatting: []
      )
    }
    let isReworded = base.text != revised.text
    return ClauseChange(
      base: base,
      revised: revised,
      status: isReworded ? .reworded : .unchanged,
      isMoved: isMoved,
      isRenumbered: isRenumbered(base.clause, revised.clause),
      edits: EditScript.edits(from: base.text, to: revised.text, table: &table),
      formatting: base.clause.isPlain && revised.clause.isPlain
        ? [] : FormattingChange.between(inlines(of: base.clause), inlines(of: revised.clause))
    )
  }

  /// "2." and "2.0" are the same Part, so numbers are compared, and labels only without them.
  private static func isRenumbered(_ base: Clause, _ revised: Clause) -> Bool {
    if base.number != nil || revised.number != nil { return base.number != revised.number }
    return base.label != revised.label
  }

  private static func inlines(of clause: Clause) -> [MarkdownInline] {
    clause.heading + clause.words + clause.cells.flatMap(\.words)
  }
}
