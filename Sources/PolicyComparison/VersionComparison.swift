package import PolicyConcurrency
internal import PolicyMarkdown
package import PolicyModel

/// Two texts compared, clause by clause and word by word.
package struct VersionComparison: Sendable {
  /// Every clause of either side once: in revised order, omitted ones after their predecessor.
  package let changes: [ClauseChange]

  /// Compares `base` with `revised`.
  package init(base: PolicyText, revised: PolicyText, workers: Workers = Workers(1)) {
    let sides = workers.map([base, revised]) { ComparedClause.all(in: $0) }
    let (left, right) = (sides[0], sides[1])
    let alignment = ClauseAlignment(left, right)
    let moved = MovedClauses.places(left, right, alignment)
    var changes = workers.map(Self.order(left, right, alignment, moved)) { place in
      switch place {
      case .omitted(let place): Self.omission(of: left[place])
      case .revised(let place):
        Self.change(
          alignment.baseOf[place].map { left[$0] },
          right[place],
          isMoved: moved.contains(place)
        )
      }
    }
    Self.note(left, right, alignment, in: &changes)
    self.changes = changes
  }

  /// Compares two texts of a book, or returns the comparison that was made of them before.
  package init(_ base: StoredText, _ revised: StoredText, workers: Workers = Workers(1)) {
    self = base.derived(with: revised, "") {
      VersionComparison(base: base.text, revised: revised.text, workers: workers)
    }
  }

  /// Where a change is told: at a clause of the revised text, or at an omitted one of the base.
  private enum Place {
    case revised(Int)
    case omitted(Int)
  }

  /// The clauses in revised order, omitted ones after their predecessor.
  private static func order(
    _ left: [ComparedClause],
    _ right: [ComparedClause],
    _ alignment: ClauseAlignment,
    _ moved: Set<Int>
  ) -> [Place] {
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
    var order = (omittedAfter[-1] ?? []).map { Place.omitted($0) }
    for place in right.indices {
      order.append(.revised(place))
      if let omitted = omittedAfter[place] { order += omitted.map { .omitted($0) } }
    }
    return order
  }

  /// Writes down what was split and joined on each of its parts.
  private static func note(
    _ left: [ComparedClause],
    _ right: [ComparedClause],
    _ alignment: ClauseAlignment,
    in changes: inout [ClauseChange]
  ) {
    guard !alignment.splits.isEmpty || !alignment.joins.isEmpty else { return }
    var splits: [Int: ClauseDivision] = [:]
    var joins: [Int: ClauseDivision] = [:]
    for split in alignment.splits {
      let division = ClauseDivision(whole: left[split.whole], parts: split.parts.map { right[$0] })
      for part in split.parts { splits[right[part].ordinal] = division }
    }
    for join in alignment.joins {
      let division = ClauseDivision(whole: right[join.whole], parts: join.parts.map { left[$0] })
      for part in join.parts { joins[left[part].ordinal] = division }
    }
    for place in changes.indices {
      if let ordinal = changes[place].revised?.ordinal, let division = splits[ordinal] {
        changes[place].split = division
      }
      if let ordinal = changes[place].base?.ordinal, let division = joins[ordinal] {
        changes[place].joined = division
      }
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
    isMoved: Bool
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
      isRenumbered: isRenumbered(base, revised),
      edits: isReworded
        ? edits(base.text, revised.text) : base.text.isEmpty ? [] : [.keep(base.text)],
      formatting: base.isPlain && revised.isPlain
        ? [] : FormattingChange.between(inlines(of: base.clause), inlines(of: revised.clause))
    )
  }

  private static func edits(_ base: String, _ revised: String) -> [Edit] {
    var table = TokenTable()
    return EditScript.edits(from: base, to: revised, table: &table)
  }

  /// "2." and "2.0" are the same Part, so numbers are compared, and labels only without them.
  private static func isRenumbered(_ base: ComparedClause, _ revised: ComparedClause) -> Bool {
    let numbers = (base.clause.number, revised.clause.number)
    if numbers.0 != nil || numbers.1 != nil { return numbers.0 != numbers.1 }
    return base.clause.label != revised.clause.label
  }

  private static func inlines(of clause: Clause) -> [MarkdownInline] {
    clause.heading + clause.words + clause.cells.flatMap(\.words)
  }
}
