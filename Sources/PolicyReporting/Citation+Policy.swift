internal import PolicyComparison
internal import PolicyDiagnostics
package import PolicyDrafting
package import PolicyLifecycle
package import PolicyModel

extension Citation {
  /// Cites two texts of `policy`, or nil where it has no such version or a version has no seal.
  ///
  /// The digits are of the SHA-256 of the two versions' lines in the register of seals, so that
  /// `grep` and `sha256sum` prove them; with a draft they are of the draft's own SHA-256.
  package init?(of policy: Policy, _ range: VersionRange, register: SealRegister) {
    guard let base = policy.text(of: range.base), let revised = policy.text(of: range.revised),
      let digits = Self.digits(of: policy, range, register: register)
    else { return nil }
    self.init(
      title: policy.title(of: range.revised),
      base: Side(range.base, of: policy),
      revised: Side(range.revised, of: policy),
      counts: ParagraphCounts(VersionComparison(base, revised).changes),
      reference: "policybook:\(policy.id)@\(range)",
      digits: digits
    )
  }

  private static func digits(of policy: Policy, _ range: VersionRange, register: SealRegister)
    -> String?
  {
    if range.base == .draft || range.revised == .draft {
      return policy.draft.map { Digest(of: $0.source.bytes).description }
    }
    let paths = [range.base, range.revised].compactMap { name -> String? in
      guard case .version(let label) = name else { return nil }
      return policy.version(label)?.sealPath
    }
    return register.digest(ofLinesFor: paths)?.description
  }
}
