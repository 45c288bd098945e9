internal import PolicyComparison
internal import PolicyDiagnostics
package import PolicyLifecycle
package import PolicyModel

/// Two versions as a report cites them, with digits that prove which texts they were.
///
/// "Travel, version 1.0 (in force 26 January 2012) to version 1.1 (in force 26 July 2012): 3
/// paragraphs amended, 1 inserted [policybook:travel@1.0..1.1#3f9a…]". The digits are the first 12
/// of the SHA-256 of the two versions' lines in the register of seals, in the order of the file,
/// each with its newline; so `grep` and `sha256sum` prove them, and no later release of the tool
/// changes them. For a draft they are the first 12 of the draft's own SHA-256.
package enum VersionCitation {
  /// Returns the citation, or nil where the policy has no such version or a version has no seal.
  package static func text(
    of policy: Policy,
    _ range: VersionRange,
    register: SealRegister
  ) -> String? {
    guard let base = side(range.base, of: policy), let revised = side(range.revised, of: policy),
      let digits = digits(of: policy, range, register: register)
    else { return nil }
    let counts = ParagraphCounts(VersionComparison(base: base.text, revised: revised.text).changes)
    return "\(revised.title), \(base.name) to \(revised.name): \(counts.changed) "
      + "[policybook:\(policy.id)@\(range)#\(digits)]"
  }

  /// Returns the 12 digits that prove the two texts.
  private static func digits(of policy: Policy, _ range: VersionRange, register: SealRegister)
    -> String?
  {
    if range.base == .draft || range.revised == .draft {
      return policy.draft.map { String(Digest(of: $0.source.bytes).description.prefix(12)) }
    }
    let entries = [range.base, range.revised].compactMap { name -> SealRegister.Entry? in
      guard case .version(let label) = name, let version = policy.version(label) else { return nil }
      return register.entry(for: version.sealPath)
    }
    guard entries.count == 2 else { return nil }
    let lines = Set(entries).sorted { $0.line < $1.line }
      .map { "\($0.digest)  \($0.path)\n" }.joined()
    return String(Digest(of: Array(lines.utf8)).description.prefix(12))
  }

  private static func side(_ name: VersionRange.VersionName, of policy: Policy)
    -> (title: String, name: String, text: PolicyText)?
  {
    switch name {
    case .draft:
      return policy.draft.map { (policy.settings.title, "draft", $0.text) }
    case .version(let label):
      return policy.version(label).map { version in
        let name = "version \(label) (in force \(version.inForce.longForm))"
        return (version.title, name, version.text)
      }
    }
  }
}
