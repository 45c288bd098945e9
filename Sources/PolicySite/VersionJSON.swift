package import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyMarkdown
package import PolicyModel

/// A version as JSON: what it is, its seal, and every clause with its address.
package enum VersionJSON {
  /// Returns `{"format": "policybook-version/1", …, "clauses": […]}`.
  ///
  /// A clause is `{"address", "kind", "label", "heading", "text", "clauses"}`; `label`, `heading`
  /// and `text` are null where there is none, `clauses` are the clauses under it.
  package static func value(of version: PolicyVersion, contents: SiteContents) -> JSONValue {
    let policy = contents.policy(version.policy)
    let status = policy.map { VersionTimeline($0).status(of: version, on: contents.date) }
    let seal = contents.seal(of: version.sealPath)
    return [
      "format": "policybook-version/1",
      "id": .string(version.policy.rawValue),
      "version": .string(version.label.description),
      "title": .string(version.title),
      "status": .text(status.map(StatusName.of)),
      "asOf": .string(contents.date.description),
      "approved": .string(version.approved.description),
      "approvedBy": .string(version.approvedBy),
      "inForce": .string(version.inForce.description),
      "change": .string(version.change.rawValue),
      "summary": .string(version.facts.summary),
      "owner": .string(version.owner),
      "audiences": .texts(version.audiences),
      "report": .text(version.report),
      "sha256": .text(seal?.digest.description),
      "checkpoint": .text(
        seal.flatMap { contents.register.checkpoint(atLine: $0.line)?.description }
      ),
      "clauses": .array(version.text.clauses.map(clause)),
      "footnotes": .array(version.text.footnotes.map(clause)),
    ]
  }

  /// Returns one clause with those under it.
  package static func clause(_ clause: Clause) -> JSONValue {
    let text = clause.plainText
    return [
      "address": .string(clause.address),
      "kind": .string(clause.kind.name),
      "label": .text(clause.label),
      "heading": .text(clause.heading.isEmpty ? nil : clause.heading.plainText),
      "text": .text(text.isEmpty ? nil : text),
      "clauses": .array(clause.children.map(self.clause)),
    ]
  }
}
