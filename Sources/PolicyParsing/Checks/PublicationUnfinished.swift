package import PolicyDiagnostics
package import PolicyModel

/// A draft that became a version in a publication that was cut short.
package enum PublicationUnfinished: BookCheck {
  package static let code = DiagnosticCode(
    "PublicationUnfinished",
    "A version is written first, then sealed, and its draft is removed last. Here all but the end was "
      + "done when the command was cut short. Nothing is lost: run the same 'policybook publish' "
      + "again, and it does the rest."
  )

  /// Returns the highest version of `policy` where the draft that it was made from is still there.
  ///
  /// A draft that somebody began from the version has that version as its base.
  package static func version(of policy: Policy) -> PolicyVersion? {
    guard let draft = policy.draft, let version = policy.versions.last, draft.base != version.label,
      draft.base == policy.baseOf(version),
      BodyText.bytes(of: draft.source) == BodyText.bytes(of: version.source)
    else { return nil }
    return version
  }

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.compactMap { policy in
      guard let version = version(of: policy), let draft = policy.draft else { return nil }
      return Diagnostic(
        .error,
        code,
        "Version \(version.label) was being published from this draft when the command was cut "
          + "short; run the same 'policybook publish' again.",
        path: draft.source.path
      )
    }
  }
}
