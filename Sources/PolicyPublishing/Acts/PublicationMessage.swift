internal import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel

/// What a commit says of a publication: the version, its seal, and on whose authority.
package struct PublicationMessage: Sendable {
  /// The message: a subject, an empty line, and a line for each fact.
  package let text: String

  /// Writes the message.
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - decision: What was decided.
  ///   - policy: The policy before it.
  package init(_ publication: Publication, _ decision: Decision, of policy: Policy) {
    let summary = decision.summary ?? policy.draft?.facts.summary ?? ""
    var lines = [
      "publish: \(policy.settings.title) \(decision.version)", "", summary, "",
      "Version: \(policy.id)@\(decision.version)",
      "Change: \(decision.change.rawValue)",
      "Approved: \(decision.approved), \(decision.approvedBy)",
      "In force: \(decision.inForce)",
    ]
    if let authority = decision.authority ?? policy.draft?.facts.authority {
      lines.append("Authority: \(authority)")
    }
    if let report = decision.report { lines.append("Report: \(report)") }
    lines.append("SHA-256: \(Digest(of: publication.version.bytes))")
    if let register = publication.change.files.last(where: { $0.path == SealRegister.path }),
      let checkpoint = SealRegister.read(register).value.checkpoint
    {
      lines.append("Checkpoint: \(checkpoint)")
    }
    // One fact stands on one line, whatever an author typed.
    let plain = lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    text = plain.joined(separator: "\n") + "\n"
  }
}
