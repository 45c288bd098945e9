extension Policy {
  /// The version that a draft amends: the highest that is not withdrawn.
  package var versionToAmend: PolicyVersion? {
    let withdrawn = Set(withdrawals.compactMap(\.version))
    return versions.last { !withdrawn.contains($0.label) }
  }
}
