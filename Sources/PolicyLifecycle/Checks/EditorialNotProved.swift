internal import PolicyComparison
package import PolicyDiagnostics
internal import PolicyModel

/// A version that calls itself editorial though it changes what the policy says.
package enum EditorialNotProved: DatedCheck {
  package static let code = DiagnosticCode(
    "EditorialNotProved",
    "A version marked 'change: editorial' may change emphasis, spelling, numbers and the like only; "
      + "the comparison with the version before finds more. Mark it material, or name under "
      + "'authority' the power by which it was made. 'policybook classify' lists every change."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.policies.flatMap { policy in
      zip(policy.versions, policy.versions.dropFirst()).compactMap { base, revised in
        guard revised.change == .editorial, revised.facts.authority == nil else { return nil }
        return diagnostic(base, revised)
      }
    }
  }

  private static func diagnostic(_ base: PolicyVersion, _ revised: PolicyVersion) -> Diagnostic? {
    let classified = WeighedText(base).compared(with: WeighedText(revised))
    if let change = classified.audienceChange {
      return told("The version is marked editorial, but \(change).", of: revised)
    }
    let strongest = classified.entries.filter { $0.verdict.changeClass == classified.overall }
    guard !classified.overall.isEditorial, let first = strongest.first,
      let clause = first.change.revised ?? first.change.base
    else { return nil }
    return told(
      "The version is marked editorial, but against version \(base.label) it changes "
        + "\(clause.name): \(first.verdict.reason).",
      of: revised
    )
  }

  private static func told(_ sentence: String, of version: PolicyVersion) -> Diagnostic {
    Diagnostic(
      .error,
      code,
      sentence,
      path: version.source.path,
      range: version.places["change"]
    )
  }
}
