internal import PolicyDiagnostics
internal import PolicyModel

/// A number that is left open, as in `2.+`, is put in before anybody cites the paragraph.
enum NumberOpen: TextCheck {
  static let code = DiagnosticCode(
    "ClauseNumberToCome",
    "A label such as 2.+ says that a paragraph belongs here and has no number yet, so nobody can "
      + "cite it, and it cannot be published. 'policybook number POLICY' gives a draft's paragraphs "
      + "their numbers, and the references follow. In any other text, type the number."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.allClauses.compactMap { clause in
      guard clause.kind == .paragraph || clause.kind == .part, clause.number == nil,
        let label = clause.label
      else { return nil }
      let advice =
        policyOfDraft(at: document.file.path).map { "run 'policybook number \($0)'" }
        ?? "type it here"
      return document.diagnostic(
        .error,
        code,
        "\(clause.kind == .part ? "Part" : "Paragraph") '\(label)' has no number yet; \(advice).",
        at: document.labelRange(of: clause)
      )
    }
  }

  /// The policy whose draft stands at `path`.
  private static func policyOfDraft(at path: String) -> PolicyID? {
    if case .draft(let policy) = BookPath(path) { policy } else { nil }
  }
}
