/// What became of one clause between two texts.
package struct ClauseChange: Sendable {
  /// The clause in the base text; nil where it was inserted.
  package var base: ComparedClause?
  /// The clause in the revised text; nil where it was omitted.
  package var revised: ComparedClause?
  package var status: Status
  /// Whether it left its order among its neighbours; one that travelled with its parent did not.
  package var isMoved: Bool
  /// Whether its label changed.
  package var isRenumbered: Bool
  /// The pieces that rebuild both texts.
  package var edits: [Edit]
  /// What differs in emphasis and link targets only.
  package var formatting: [FormattingChange]

  /// The paragraph that was split, where this is one of its parts.
  package var split: ClauseDivision?
  /// The paragraph that several were joined into, where this is one of them.
  package var joined: ClauseDivision?

  /// What became of the words of a clause.
  package enum Status: String, Sendable, CaseIterable {
    case unchanged, reworded, inserted, omitted
  }

  /// Whether anything at all differs.
  package var isChange: Bool {
    status != .unchanged || isMoved || isRenumbered || !formatting.isEmpty
  }
}
