package import PolicyDiagnostics
internal import PolicyModel

/// Versions come into force in the order of their labels, and not before they are approved.
package enum VersionOrder: BookCheck {
  static let outOfOrder = DiagnosticCode(
    "VersionOutOfOrder",
    "A version comes into force earlier than a lower one, so nobody could say which text was the "
      + "rule in between. On the same day the higher version wins."
  )
  static let inForceBeforeApproved = DiagnosticCode(
    "InForceBeforeApproved",
    "A version cannot oblige anybody before it was approved; one of the two dates is wrong."
  )
  package static let wrongBase = DiagnosticCode(
    "DraftBaseNotHighest",
    "A draft amends the highest published version that is not withdrawn, and says so with 'base'. "
      + "Another base would silently undo what was decided since."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.policies.flatMap { policy in
      order(in: policy) + approvals(in: policy) + draft(in: policy)
    }
  }

  private static func order(in policy: Policy) -> [Diagnostic] {
    let withdrawn = Set(policy.withdrawals.compactMap(\.version))
    var latest: PolicyVersion?
    return policy.versions.compactMap { version in
      defer {
        if !withdrawn.contains(version.label), version.inForce >= latest?.inForce ?? version.inForce
        {
          latest = version
        }
      }
      guard let lower = latest, version.inForce < lower.inForce else { return nil }
      return Diagnostic(
        .error,
        outOfOrder,
        "Version \(version.label) is in force before version \(lower.label).",
        path: version.source.path,
        range: version.places["in-force"],
        notes: [
          Diagnostic.Note(
            "Version \(lower.label) is in force from \(lower.inForce).",
            path: lower.source.path,
            position: lower.places["in-force"].start
          )
        ]
      )
    }
  }

  private static func approvals(in policy: Policy) -> [Diagnostic] {
    policy.versions.filter { $0.inForce < $0.approved }.map {
      Diagnostic(
        .error,
        inForceBeforeApproved,
        "Version \($0.label) is in force from \($0.inForce), before it was approved on "
          + "\($0.approved).",
        path: $0.source.path,
        range: $0.places["in-force"]
      )
    }
  }

  private static func draft(in policy: Policy) -> [Diagnostic] {
    guard let draft = policy.draft else { return [] }
    let highest = policy.versionToAmend?.label
    // A publication that was cut short is told as that.
    guard draft.base != highest, PublicationUnfinished.version(of: policy) == nil else { return [] }
    let sentence: String
    let places: SourceRange
    if let highest {
      sentence =
        draft.base == nil
        ? "The draft must say which version it amends: base: \"\(highest)\"."
        : "The draft amends the highest version, so its base must be \"\(highest)\"."
      places = draft.places["base"]
    } else {
      sentence = "The draft names a base, but the policy has no version to amend."
      places = draft.places["base"]
    }
    return [Diagnostic(.error, wrongBase, sentence, path: draft.source.path, range: places)]
  }
}
