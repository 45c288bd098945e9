package import PolicyModel

/// The folders of pages, from the site's root.
package enum SitePaths {
  /// Returns the folder of a policy, which shows the version in force.
  package static func policy(_ id: PolicyID) -> String { "policies/\(id)/" }

  /// Returns the folder of one text of a policy: a version, or the draft.
  package static func text(_ text: TextReference, of id: PolicyID) -> String {
    "policies/\(id)/\(text)/"
  }

  /// Returns the folder of one version.
  package static func version(_ label: VersionLabel, of id: PolicyID) -> String {
    text(.version(label), of: id)
  }

  /// Returns the folder of a policy's history.
  package static func history(_ id: PolicyID) -> String { "policies/\(id)/history/" }

  /// Returns the path of a file of one version: `.md` or `.json`.
  package static func file(_ label: VersionLabel, of id: PolicyID, ending: String) -> String {
    "policies/\(id)/\(label).\(ending)"
  }

  /// Returns the folder of a policy's draft.
  package static func draft(_ id: PolicyID) -> String { text(.draft, of: id) }

  /// Returns the folder of a comparison; no two full stops in a row, which filters refuse.
  package static func comparison(_ base: TextReference, _ revised: TextReference, of id: PolicyID)
    -> String
  {
    "policies/\(id)/compare/\(base)-to-\(revised)/"
  }

  /// Returns the folder of a report.
  package static func report(_ id: String) -> String { "reports/\(id)/" }

  /// Returns the folder of a merger.
  package static func merger(_ id: String) -> String { "mergers/\(id)/" }

  /// The folder of the list of forms.
  package static let forms = "forms/"

  /// Returns the folder of a form for one version of a policy, or for its draft.
  package static func form(_ form: String, of id: PolicyID, text: TextReference) -> String {
    "forms/\(form)/\(id)/\(text)/"
  }

  /// The folder of the list of guidance.
  package static let guidanceList = "guidance/"

  /// Returns the folder of a page of guidance.
  package static func guidance(_ id: String) -> String { "guidance/\(id)/" }

  /// The folder of the A to Z.
  package static let aToZ = "a-z/"

  /// The folder that says whom to ask.
  package static let whoToAsk = "who-to-ask/"

  /// Returns the path of an attachment.
  package static func attachment(_ name: String, of id: PolicyID) -> String {
    "policies/\(id)/files/\(name)"
  }
}
