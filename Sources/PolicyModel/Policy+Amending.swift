extension Policy {
  /// The version that a draft amends: the highest that is not withdrawn.
  package var versionToAmend: PolicyVersion? { highest(of: versions) }

  /// Returns the label of the version that `version` amended: the highest below it that is not
  /// withdrawn.
  package func baseOf(_ version: PolicyVersion) -> VersionLabel? {
    highest(of: versions.filter { $0.label < version.label })?.label
  }

  /// The proposal that binds those who publish the draft: the newest of a draft with the same base, made
  /// on or after the day on which that base was approved.
  package var bindingProposal: PolicyProposal? {
    guard let draft else { return nil }
    let approved = draft.base.flatMap { version($0)?.approved }
    return proposals.last { proposal in
      proposal.draft.base == draft.base && approved.map { $0 <= proposal.date } ?? true
    }
  }

  private func highest(of versions: [PolicyVersion]) -> PolicyVersion? {
    let withdrawn = Set(withdrawals.compactMap(\.version))
    return versions.last { !withdrawn.contains($0.label) }
  }
}
