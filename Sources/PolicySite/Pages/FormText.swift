internal import PolicyLifecycle
internal import PolicyModel

/// The text that a form is about, a published version or the draft, with the forms that belong to it.
struct FormText: Sendable {
  let policy: Policy
  let reference: TextReference
  /// "version 1.0" or "the draft".
  var title: String { reference.phrase }
  /// The title of the policy as this text has it.
  let policyTitle: String
  /// The folder of the text's own page.
  let folder: String
  private let stored: StoredText
  /// None for a draft.
  let version: PolicyVersion?
  /// The wordings that belong to it, in the policy's order.
  let wordings: [FormWording]

  /// Describes a published version.
  init(_ version: PolicyVersion, of policy: Policy, _ contents: SiteContents) {
    self.policy = policy
    self.version = version
    reference = .version(version.label)
    policyTitle = version.title
    folder = SitePaths.version(version.label, of: policy.id)
    stored = version.stored
    wordings = policy.forms(of: version).compactMap { contents.book.wording($0) }
  }

  /// Describes a draft, whose forms are those that it would be published with.
  init(_ draft: PolicyDraft, of policy: Policy, _ contents: SiteContents) {
    self.policy = policy
    version = nil
    reference = .draft
    policyTitle = policy.settings.title
    folder = SitePaths.draft(policy.id)
    stored = draft.stored
    wordings = contents.book.formsOfDraft(of: policy).compactMap { contents.book.wording($0) }
  }

  /// Returns every text of `policy` that has forms on the site, newest version first, a draft last.
  static func all(of policy: Policy, _ contents: SiteContents) -> [FormText] {
    let versions = policy.versions.reversed().map { FormText($0, of: policy, contents) }
    let draft = contents.draft(policy.id).map { [FormText($0, of: policy, contents)] } ?? []
    return (versions + draft).filter { !$0.wordings.isEmpty }
  }

  /// The clauses.
  var text: PolicyText { stored.text }

  /// The folders of its forms.
  var folders: [String] { wordings.map { folder(of: $0) } }

  /// Returns the folder of one of its forms.
  func folder(of wording: FormWording) -> String {
    SitePaths.form(wording.form, of: policy.id, text: reference)
  }

  /// Returns its forms as the template of a policy lists them.
  func links(from links: SiteLinks) -> [[String: Any]] {
    wordings.map { ["formLink": links.page(folder(of: $0)), "formTitle": $0.title] }
  }

  /// Returns what the text is on the day shown: the word and the class of its tag.
  func tag(_ contents: SiteContents) -> (word: String, cssClass: String) {
    guard let version else { return Phrases.draftTag }
    return Phrases.tag(VersionTimeline(policy).status(of: version, on: contents.date))
  }
}
