package import PolicyConcurrency
internal import PolicyEncoding
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
  /// What differs in whom the texts bind, a sentence without its full stop: the words can be the same,
  /// and others must act.
  package let audienceChange: String?

  /// The strongest class of all changes.
  package var overall: ChangeClass {
    audienceChange == nil ? verdicts.map(\.changeClass).max() ?? .none : .obligation
  }

  /// Whether anything differs.
  package var hasChanges: Bool {
    audienceChange != nil || comparison.changes.contains(where: \.isChange)
  }

  /// What people read under the count: the strongest class, and whom the text binds now.
  package var overallSentence: String {
    guard overall != .none else { return "" }
    guard let audienceChange else { return overall.sentence }
    return "\(overall.sentence) \(audienceChange.capitalisedFirst)."
  }

  /// All changes with their verdicts, unchanged clauses among them.
  package var entries: [(change: ClauseChange, verdict: ChangeVerdict)] {
    Array(zip(comparison.changes, verdicts)).map { (change: $0, verdict: $1) }
  }

  /// What a reader must see: whatever differs, and unchanged words that mean something else now.
  package var shown: [(change: ClauseChange, verdict: ChangeVerdict)] {
    shownPlaces.map { (change: comparison.changes[$0], verdict: verdicts[$0]) }
  }

  /// The places of what a reader must see among the changes.
  package var shownPlaces: [Int] {
    verdicts.indices.filter {
      verdicts[$0].changeClass != .none || comparison.changes[$0].isChange
    }
  }

  /// Compares two texts of which nothing else is known.
  package init(base: PolicyText, revised: PolicyText) {
    self.init(base: WeighedText(base), revised: WeighedText(revised))
  }

  /// Compares two texts and weighs what differs; a Part is guidance only where both say so.
  ///
  /// - Parameters:
  ///   - base: The earlier text.
  ///   - revised: The later text.
  ///   - workers: How many cores share the work: the result is the same.
  package init(
    base: WeighedText,
    revised: WeighedText,
    workers: Workers = Workers(1)
  ) {
    let comparison = base.words(comparedWith: revised, workers: workers)
    let standings = workers.map([base.text, revised.text]) { ClauseStandings($0) }
    let classifier = ChangeClassifier(
      base: standings[0],
      revised: standings[1],
      references: FollowedReferences(comparison.changes),
      counterparts: ClauseCounterparts(comparison.changes),
      guidance: (Self.parts(base.guidance), Self.parts(revised.guidance))
    )
    self.comparison = comparison
    audienceChange = AudienceChange.sentence(from: base, to: revised, comparison.changes)
    verdicts = workers.map(Array(comparison.changes.indices)) { place in
      classifier.verdict(on: comparison.changes[place])
    }
  }

  private static func parts(_ labels: [String]) -> Set<ClauseNumber> {
    Set(
      labels.compactMap { label in
        ClauseNumber(label.hasSuffix(".") ? String(label.dropLast()) : label)
      }
    )
  }
}
