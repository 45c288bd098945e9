internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyParsing

/// The file of a version: what was decided, above the text of the draft.
enum VersionFile {
  /// Returns the file of the version that `draft` becomes.
  ///
  /// Title, owner, audiences and guidance are copied, so that what the version meant can be read from
  /// it when the policy's facts are others; so are the wordings of forms that belong to it. The text is
  /// the draft's, byte for byte but for line endings.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - decision: What was decided.
  ///   - settings: The standing facts of the policy.
  ///   - forms: The wordings that belong to the version.
  /// - Returns: The file, with its path from the book's folder.
  static func file(
    of draft: PolicyDraft,
    decided decision: Decision,
    settings: PolicySettings,
    forms: [FormChoice]
  ) -> SourceFile {
    var lines = [
      "version: \(quoted(decision.version.description))",
      "title: \(quoted(settings.title))",
      "owner: \(settings.owner)",
      "audiences: \(list(settings.audiences))",
    ]
    if !settings.guidance.isEmpty {
      lines.append("guidance: \(list(settings.guidance.map(quoted)))")
    }
    lines += [
      "approved: \(decision.approved)",
      "approved-by: \(quoted(decision.approvedBy))",
    ]
    if let report = decision.report { lines.append("report: \(report)") }
    lines += [
      "in-force: \(decision.inForce)",
      "change: \(decision.change.rawValue)",
      "summary: \(quoted(decision.summary ?? draft.facts.summary))",
    ]
    // It is the power behind a label; a material version needs none.
    let authority =
      decision.change == .editorial ? decision.authority ?? draft.facts.authority : nil
    lines += facts(draft.facts, authority: authority)
    let wordings = forms.map { "\($0.form): \($0.number)" }.joined(separator: ", ")
    // An empty mapping says that there are none; without the key every form has wording 1.
    lines.append(wordings.isEmpty ? "forms: {}" : "forms: { \(wordings) }")
    let head = "---\n" + lines.joined(separator: "\n") + "\n---\n"
    return SourceFile(
      path: BookPath.version(draft.policy, name: decision.version.description).path,
      bytes: Array(head.utf8) + BodyText.bytes(of: draft.source)
    )
  }

  private static func facts(_ facts: DraftFacts, authority: String?) -> [String] {
    var lines: [String] = []
    if !facts.notes.isEmpty {
      lines.append("notes:")
      lines += facts.notes.sorted { $0.key < $1.key }.map {
        "  \(quoted($0.key)): \(quoted($0.value))"
      }
    }
    if !facts.applies.isEmpty {
      lines.append("applies:")
      lines += facts.applies.sorted { $0.key < $1.key }.map {
        "  \(quoted($0.key)): \(list($0.value))"
      }
    }
    if !facts.consulted.isEmpty {
      lines.append("consulted:")
      lines += facts.consulted.map { consultation in
        row([
          ("body", quoted(consultation.body)), ("date", consultation.date?.description),
          ("outcome", consultation.outcome.map(quoted)),
        ])
      }
    }
    if !facts.documents.isEmpty {
      lines.append("documents:")
      lines += facts.documents.map { document in
        row([("title", quoted(document.title)), ("contact", document.contact.map(quoted))])
      }
    }
    if let recommendation = facts.recommendation {
      lines.append("recommendation: \(quoted(recommendation))")
    }
    if let authority { lines.append("authority: \(quoted(authority))") }
    return lines
  }

  private static func row(_ pairs: [(key: String, value: String?)]) -> String {
    let words = pairs.compactMap { pair in pair.value.map { "\(pair.key): \($0)" } }
    return "  - { \(words.joined(separator: ", ")) }"
  }

  private static func quoted(_ text: String) -> String { YAMLEscaping.quoted(text) }

  private static func list(_ values: [String]) -> String {
    "[\(values.joined(separator: ", "))]"
  }
}
