package import PolicyDiagnostics

/// The working text of the next version.
package struct PolicyDraft: Sendable {
  package var policy: PolicyID
  /// The version that the draft amends; none for a first version.
  package var base: VersionLabel?
  /// The label that it is meant to get.
  package var version: VersionLabel?
  package var facts: DraftFacts
  /// A sentence shown wherever the draft appears.
  package var banner: String?
  /// The grammar that the text is read by: the newest, but for a proposal, which was sealed under one.
  package var grammar: Int

  /// The grammar of drafts.
  package static let newestGrammar = 2

  package var stored: StoredText
  package var places: MetadataPlaces

  /// Creates a draft.
  package init(
    policy: PolicyID,
    base: VersionLabel? = nil,
    version: VersionLabel? = nil,
    facts: DraftFacts,
    banner: String? = nil,
    grammar: Int = PolicyDraft.newestGrammar,
    stored: StoredText,
    places: MetadataPlaces
  ) {
    self.policy = policy
    self.base = base
    self.version = version
    self.facts = facts
    self.banner = banner
    self.grammar = grammar
    self.stored = stored
    self.places = places
  }

  /// The file of the text.
  package var source: SourceFile { stored.source }

  /// The clauses.
  package var text: PolicyText { stored.text }
}
