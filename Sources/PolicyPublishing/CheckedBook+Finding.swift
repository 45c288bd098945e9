internal import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel

/// Texts that a user names, found on the day of the book or refused.
extension CheckedBook {
  /// Returns the text that `document` names.
  ///
  /// - Throws: `NotFound` where there is none, `Refusal` where its file is no text.
  package func find(_ document: ScopedAddress.Document) throws -> FoundText {
    if case .text(.draft, let id) = document {
      let policy = try book.findPolicy(id)
      return .draft(try findDraft(of: policy), of: policy)
    }
    return try book.find(document, on: date)
  }

  /// Returns the draft of `policy`.
  ///
  /// - Throws: `NotFound` where there is none, `Refusal` where its file is no text.
  package func findDraft(of policy: Policy) throws -> PolicyDraft {
    let path = BookPath.draft(policy.id).path
    if policy.draft == nil, files.content.contains(where: { $0.path == path }) {
      throw Refusal("'\(path)' cannot be read as text; 'policybook check' says why.")
    }
    return try policy.findDraft()
  }
}
