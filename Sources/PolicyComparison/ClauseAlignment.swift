internal import PolicyModel

/// Which clause of one text corresponds to which of another.
package struct ClauseAlignment: Sendable {
  /// For each clause of the base, its counterpart in the revised text.
  package let revisedOf: [Int?]
  /// For each clause of the revised text, its counterpart in the base.
  package let baseOf: [Int?]
  /// What was split: clauses of the base, with their parts in the revised text.
  let splits: [DividedClauses.Division]
  /// What was joined: clauses of the revised text, with their parts in the base.
  let joins: [DividedClauses.Division]

  /// Aligns two texts.
  ///
  /// Which text is the later one is no evidence, so the same pairs are found when the sides are
  /// exchanged: the texts are always looked at in one order.
  package init(_ base: [ComparedClause], _ revised: [ComparedClause]) {
    let isTurned = Self.stands(revised, before: base)
    let aligner = isTurned ? ClauseAligner(revised, base) : ClauseAligner(base, revised)
    let matches = aligner.matches
    revisedOf = isTurned ? matches.baseOf : matches.revisedOf
    baseOf = isTurned ? matches.revisedOf : matches.baseOf
    splits = isTurned ? aligner.joins : aligner.splits
    joins = isTurned ? aligner.splits : aligner.joins
  }

  /// Whether `left` has fewer clauses, or of as many the first different one sorts before.
  private static func stands(_ left: [ComparedClause], before right: [ComparedClause]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for (one, other) in zip(left, right) {
      if one.text != other.text { return one.text < other.text }
      if one.clause.address != other.clause.address {
        return one.clause.address < other.clause.address
      }
    }
    return false
  }
}
