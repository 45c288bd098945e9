internal import PolicyDiagnostics
package import PolicyModel
internal import PolicyParsing

/// What a user names, found in a book or refused with what was probably meant.
extension CheckedBook {
  /// Returns the policy with that id.
  ///
  /// - Throws: `Refusal` with the nearest id where there is none.
  package func namedPolicy(_ id: String) throws -> Policy {
    if let policy = book.policy(id) { return policy }
    throw Refusal(Self.missing("policy", id, among: book.policies.map(\.id)))
  }

  /// Returns the report with that id.
  ///
  /// - Throws: `Refusal` with the nearest id where there is none.
  package func namedReport(_ id: String) throws -> Report {
    if let report = book.report(id) { return report }
    throw Refusal(Self.missing("report", id, among: book.reports.map(\.id)))
  }

  /// Returns the draft of `policy`.
  ///
  /// - Throws: `Refusal` where there is none, or its file is no text.
  package func namedDraft(of policy: Policy) throws -> PolicyDraft {
    if let draft = policy.draft { return draft }
    let path = BookPath.draft(policy.id).path
    if files.content.contains(where: { $0.path == path }) {
      throw Refusal("'\(path)' cannot be read as text; 'policybook check' says why.")
    }
    throw Refusal("'\(policy.id)' has no draft; 'policybook draft \(policy.id)' begins one.")
  }

  /// Returns the version of `policy` with that label.
  ///
  /// - Throws: `Refusal` with the labels that there are where there is none.
  package func namedVersion(_ label: VersionLabel, of policy: Policy) throws -> PolicyVersion {
    if let version = policy.version(label) { return version }
    let known = policy.versions.map(\.label.description)
    let list = known.isEmpty ? "none is published" : "there is \(known.joined(separator: ", "))"
    throw Refusal("'\(policy.id)' has no version \(label); \(list).")
  }

  private static func missing(_ noun: String, _ id: String, among known: [String]) -> String {
    "There is no \(noun) '\(id)'"
      + (Nearest.to(id, in: known).map { "; did you mean '\($0)'?" } ?? ".")
  }
}
