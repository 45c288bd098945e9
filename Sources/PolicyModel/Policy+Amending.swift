extension Policy {
  /// The version that a draft amends: the highest that is not withdrawn.
  package var versionToAmend: PolicyVersion? { highest(of: versions) }

  /// Returns the label of the version that `version` amended: the highest below it that is not
  /// withdrawn.
  package func baseOf(_ version: PolicyVersion) -> VersionLabel? {
    highest(of: versions.filter { $0.label < version.label })?.label
  }

  /// The proposal that binds those who publish the draft: the newest that is not used up.
  package var bindingProposal: PolicyProposal? { openProposals.last }

  /// The proposals of a draft with the same base as the draft's, made on or after the day on which that
  /// base was approved, and after any other version was: that one used up what was proposed for it, and
  /// may have been withdrawn since.
  package var openProposals: [PolicyProposal] {
    guard let draft else { return [] }
    let approved = draft.base.flatMap { version($0)?.approved }
    let used = versions.last.flatMap { $0.label == draft.base ? nil : $0.approved }
    return proposals.filter { proposal in
      proposal.draft.base == draft.base && approved.map { $0 <= proposal.date } ?? true
        && used.map { $0 < proposal.date } ?? true
    }
  }

  private func highest(of versions: [PolicyVersion]) -> PolicyVersion? {
    let withdrawn = Set(withdrawals.compactMap(\.version))
    return versions.last { !withdrawn.contains($0.label) }
  }
}
