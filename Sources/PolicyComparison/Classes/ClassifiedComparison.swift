internal import PolicyMarkdown
package import PolicyModel

/// A comparison with the class of every change and the reason for it.
///
/// The class is never weaker than it should be: what is not provably a matter of form is a change
/// of what the text says.
package struct ClassifiedComparison: Sendable {
  package let comparison: VersionComparison
  /// The class of each change, in the order of `comparison.changes`.
  package let verdicts: [ChangeVerdict]

  /// The strongest class of all changes.
  package var overall: ChangeClass { verdicts.map(\.changeClass).max() ?? .none }

  /// All changes with their verdicts, unchanged clauses among them.
  package var entries: [(change: ClauseChange, verdict: ChangeVerdict)] {
    Array(zip(comparison.changes, verdicts)).map { (change: $0, verdict: $1) }
  }

  /// What a reader must see: whatever differs, and unchanged words that mean something else now.
  package var shown: [(change: ClauseChange, verdict: ChangeVerdict)] {
    let changes = comparison.changes
    return changes.indices
      .filter { verdicts[$0].changeClass != .none || changes[$0].isChange }
      .map { (change: changes[$0], verdict: verdicts[$0]) }
  }

  /// Compares two texts and weighs what differs.
  ///
  /// - Parameters:
  ///   - base: The earlier text.
  ///   - revised: The later text.
  ///   - guidance: The numbers of the Parts that explain and do not oblige, on both sides: a Part is
  ///     guidance only where both say so.
  package init(
    base: PolicyText,
    revised: PolicyText,
    guidance: (base: [String], revised: [String]) = ([], [])
  ) {
    let comparison = VersionComparison(base: base, revised: revised)
    let counterparts = Self.counterparts(comparison.changes)
    let classifier = ChangeClassifier(
      base: ClauseStandings(base),
      revised: ClauseStandings(revised),
      references: FollowedReferences(comparison.changes),
      counterparts: counterparts,
      kept: Set(counterparts.values),
      guidance: (Self.parts(guidance.base), Self.parts(guidance.revised))
    )
    self.comparison = comparison
    verdicts = comparison.changes.map { classifier.verdict(on: $0) }
  }

  /// The revised clause of each base clause, both by their ordinals.
  private static func counterparts(_ changes: [ClauseChange]) -> [Int: Int] {
    var counterparts: [Int: Int] = [:]
    counterparts.reserveCapacity(changes.count)
    for change in changes {
      guard let base = change.base, let revised = change.revised else { continue }
      counterparts[base.ordinal] = revised.ordinal
    }
    return counterparts
  }

  private static func parts(_ labels: [String]) -> Set<ClauseNumber> {
    Set(
      labels.compactMap { label in
        ClauseNumber(label.hasSuffix(".") ? String(label.dropLast()) : label)
      }
    )
  }
}
