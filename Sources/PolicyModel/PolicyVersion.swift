package import PolicyDiagnostics

/// A published text of a policy: sealed, never edited, only superseded or withdrawn.
package struct PolicyVersion: Sendable {
  package var policy: PolicyID
  package var label: VersionLabel
  /// The grammar that the text was sealed under, and is read by for ever.
  package var grammar: Int
  package var title: String
  package var owner: String
  package var audiences: [String]
  package var guidance: [String]
  package var approved: CalendarDate
  package var approvedBy: String
  /// The id of the report that proposed it.
  package var report: String?
  package var inForce: CalendarDate
  package var change: Change
  package var facts: DraftFacts
  /// The wording of each kind of form that belongs to the version.
  package var forms: [String: Int]
  package var stored: StoredText
  package var places: MetadataPlaces

  /// What its author calls the change that a version makes.
  package enum Change: String, Sendable, CaseIterable {
    case material, editorial
  }

  /// Creates a version.
  package init(
    policy: PolicyID,
    label: VersionLabel,
    grammar: Int = 1,
    title: String,
    owner: String,
    audiences: [String],
    guidance: [String],
    approved: CalendarDate,
    approvedBy: String,
    report: String? = nil,
    inForce: CalendarDate,
    change: Change,
    facts: DraftFacts,
    forms: [String: Int] = [:],
    stored: StoredText,
    places: MetadataPlaces
  ) {
    self.policy = policy
    self.label = label
    self.grammar = grammar
    self.title = title
    self.owner = owner
    self.audiences = audiences
    self.guidance = guidance
    self.approved = approved
    self.approvedBy = approvedBy
    self.report = report
    self.inForce = inForce
    self.change = change
    self.facts = facts
    self.forms = forms
    self.stored = stored
    self.places = places
  }

  /// The file of the text.
  package var source: SourceFile { stored.source }

  /// The clauses.
  package var text: PolicyText { stored.text }

  /// The path from `content/`, as the register of seals names it.
  package var sealPath: String {
    BookPath.version(policy, name: label.description).sealPath
  }
}
