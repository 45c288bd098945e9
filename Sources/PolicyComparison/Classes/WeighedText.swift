package import PolicyConcurrency
package import PolicyModel

/// A text to be compared, with what its words alone do not say: which Parts explain, and whom it binds.
package struct WeighedText: Sendable {
  private let source: Source
  /// The numbers of the Parts that explain and do not oblige.
  package var guidance: [String]
  /// The ids of the audiences that the text binds.
  package var audiences: [String]
  /// Narrower audiences of single paragraphs, by address.
  package var applies: [String: [String]]

  /// A text of a book, or one that is held by itself.
  private enum Source {
    case stored(StoredText)
    case held(PolicyText)
  }

  /// The clauses.
  package var text: PolicyText {
    switch source {
    case .stored(let stored): stored.text
    case .held(let text): text
    }
  }

  /// Returns the comparison with `revised`, which all who ask for the same texts of a book share.
  package func compared(with revised: WeighedText, workers: Workers = Workers(1))
    -> ClassifiedComparison
  {
    func compare() -> ClassifiedComparison {
      ClassifiedComparison(base: self, revised: revised, workers: workers)
    }
    guard case .stored(let earlier) = source, case .stored(let later) = revised.source else {
      return compare()
    }
    return earlier.derived(with: later, [Weight(self), Weight(revised)], compare)
  }

  /// Returns the comparison of the words alone.
  func words(comparedWith revised: WeighedText, workers: Workers) -> VersionComparison {
    guard case .stored(let earlier) = source, case .stored(let later) = revised.source else {
      return VersionComparison(base: text, revised: revised.text, workers: workers)
    }
    return VersionComparison(earlier, later, workers: workers)
  }

  /// What a comparison depends on besides the words.
  private struct Weight: Equatable {
    let guidance: [String]
    let audiences: [String]
    let applies: [String: [String]]

    init(_ text: WeighedText) {
      (guidance, audiences, applies) = (text.guidance, text.audiences, text.applies)
    }
  }

  /// Describes a text of which nothing else is known, such as a plain file's.
  package init(
    _ text: PolicyText,
    guidance: [String] = [],
    audiences: [String] = [],
    applies: [String: [String]] = [:]
  ) {
    self.init(.held(text), guidance: guidance, audiences: audiences, applies: applies)
  }

  private init(
    _ source: Source,
    guidance: [String],
    audiences: [String],
    applies: [String: [String]]
  ) {
    self.source = source
    self.guidance = guidance
    self.audiences = audiences
    self.applies = applies
  }

  /// Describes a published version.
  package init(_ version: PolicyVersion) {
    self.init(
      .stored(version.stored),
      guidance: version.guidance,
      audiences: version.audiences,
      applies: version.facts.applies
    )
  }

  /// Describes the draft of a policy with `settings`.
  package init(_ draft: PolicyDraft, _ settings: PolicySettings) {
    self.init(
      .stored(draft.stored),
      guidance: settings.guidance,
      audiences: settings.audiences,
      applies: draft.facts.applies
    )
  }
}
