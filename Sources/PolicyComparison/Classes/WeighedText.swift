package import PolicyModel

/// A text to be compared, with what its words alone do not say: which Parts explain, and whom it binds.
package struct WeighedText: Sendable {
  package var text: PolicyText
  /// The numbers of the Parts that explain and do not oblige.
  package var guidance: [String]
  /// The ids of the audiences that the text binds.
  package var audiences: [String]
  /// Narrower audiences of single paragraphs, by address.
  package var applies: [String: [String]]

  /// Tells how `revised` binds others than this text, a sentence without its full stop; nil where both
  /// bind the same.
  package func audienceChange(to revised: WeighedText, _ comparison: VersionComparison) -> String? {
    AudienceChange.sentence(from: self, to: revised, comparison.changes)
  }

  /// Describes a text of which nothing else is known, such as a plain file's.
  package init(
    _ text: PolicyText,
    guidance: [String] = [],
    audiences: [String] = [],
    applies: [String: [String]] = [:]
  ) {
    self.text = text
    self.guidance = guidance
    self.audiences = audiences
    self.applies = applies
  }

  /// Describes a published version.
  package init(_ version: PolicyVersion) {
    self.init(
      version.text,
      guidance: version.guidance,
      audiences: version.audiences,
      applies: version.facts.applies
    )
  }

  /// Describes the draft of a policy with `settings`.
  package init(_ draft: PolicyDraft, _ settings: PolicySettings) {
    self.init(
      draft.text,
      guidance: settings.guidance,
      audiences: settings.audiences,
      applies: draft.facts.applies
    )
  }
}
