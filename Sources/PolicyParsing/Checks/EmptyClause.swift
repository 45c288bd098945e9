internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A number without words cannot be cited for anything.
enum EmptyClause: TextCheck {
  static let code = DiagnosticCode(
    "EmptyClause",
    "A number, heading or item stands without words. Write them, or take the mark away; the number "
      + "of an omitted paragraph need not be shown."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.allClauses.compactMap { clause in
      let isEmpty = clause.heading.isEmpty && clause.words.isEmpty && clause.children.isEmpty
      switch clause.kind {
      case .part, .heading, .principle:
        guard clause.heading.plainText.allSatisfy(\.isWhitespace) else { return nil }
        return document.diagnostic(
          .error,
          code,
          "A heading has no words.",
          at: SourceRange(clause.range.start)
        )
      case .paragraph where isEmpty:
        return document.diagnostic(
          .error,
          code,
          "Paragraph '\(clause.label ?? "")' has no words.",
          at: document.labelRange(of: clause)
        )
      case .item where isEmpty:
        return document.diagnostic(
          .warning,
          code,
          "An item of a list has no words.",
          at: SourceRange(clause.range.start)
        )
      default: return nil
      }
    }
  }
}
