internal import PolicyDiagnostics
internal import PolicyModel

/// In a numbered list each number is typed once: `1.` again and again is not what readers see.
enum RepeatedItemLabel: TextCheck {
  static let code = DiagnosticCode(
    "RepeatedItemLabel",
    "Two items of one list have the same label. Labels are shown as typed and never computed, so "
      + "type 1., 2., 3. as readers should see them."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func visit(_ siblings: [Clause]) {
      var seen: Set<[String]> = []
      for clause in siblings {
        if case .item(let list, _) = clause.kind, let label = clause.label,
          !seen.insert([String(list), label]).inserted
        {
          found.append(
            document.diagnostic(
              .warning,
              code,
              "Two items of this list have the label '\(label)'.",
              at: document.labelRange(of: clause)
            )
          )
        }
        visit(clause.children)
      }
    }
    visit(document.text.clauses + document.text.footnotes)
    return found
  }
}
