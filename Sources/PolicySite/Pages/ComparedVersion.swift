internal import PolicyComparison
internal import PolicyLifecycle
internal import PolicyModel

/// One side of a comparison page: a published version, or the draft.
struct ComparedVersion: Sendable {
  let reference: TextReference
  /// "Version 1.0" or "Draft".
  let title: String
  /// The folder of its page.
  let folder: String
  /// "in force from 26 January 2012", with marks of the program's own.
  let standing: Markup
  let text: WeighedText
  /// The author's sentence for each changed paragraph.
  let notes: [String: String]

  /// Describes a published version.
  init(_ version: PolicyVersion, of policy: Policy, _ contents: SiteContents) {
    let status = VersionTimeline(policy).status(of: version, on: contents.date)
    reference = .version(version.label)
    title = "Version \(version.label)"
    folder = SitePaths.version(version.label, of: policy.id)
    standing =
      "\(Phrases.time(version.inForce)), \(Phrases.tag(status).word.lowercased())"
    text = WeighedText(version)
    notes = version.facts.notes
  }

  /// Describes the draft of `policy`.
  init(_ draft: PolicyDraft, of policy: Policy) {
    reference = .draft
    title = "Draft"
    folder = SitePaths.draft(draft.policy)
    standing = "proposed, not in force"
    text = WeighedText(draft, policy.settings)
    notes = draft.facts.notes
  }

  /// The author's sentence on a clause, if there is one.
  func note(on clause: ComparedClause) -> String? {
    clause.clause.number.flatMap { notes[$0.description] } ?? notes[clause.clause.address]
  }
}
