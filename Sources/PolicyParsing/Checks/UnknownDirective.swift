internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A directive of a report must be one that the tool knows, and stand where it is carried out.
enum UnknownDirective: TextCheck {
  static let code = DiagnosticCode(
    "UnknownDirective",
    "Between double braces a report asks the tool to write something: {{changes POLICY A..B}}, "
      + "{{schedule POLICY A..B}}, {{keeling POLICY A..B}}, {{citation POLICY A..B}}, {{quote "
      + "POLICY@VERSION#PARAGRAPH}} or {{checkpoint}}. A or B may be draft."
  )
  static let misplaced = DiagnosticCode(
    "MisplacedDirective",
    "A directive is carried out only where it is a paragraph of its own in a report: no number and "
      + "no other words beside it, a blank line above and below, no space before it."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.allClauses.compactMap { clause in
      guard hasBraces(clause) else { return nil }
      let range = SourceRange(clause.range.start)
      guard document.kind == .report else {
        return document.diagnostic(
          .warning,
          misplaced,
          "Directives in double braces are carried out in reports only.",
          at: range
        )
      }
      guard ReportDirective.canStand(in: clause),
        let reading = ReportDirective.reading(clause.plainText)
      else {
        return document.diagnostic(
          .error,
          misplaced,
          "A directive in double braces must be a paragraph of its own, without a number.",
          at: range
        )
      }
      switch reading {
      case .directive: return nil
      case .unknown(let name):
        let meant = Nearest.to(name, in: ReportDirective.forms.keys.sorted())
        let hint = meant.map { "; did you mean '\($0)'?" } ?? "."
        return document.diagnostic(
          .error,
          code,
          "There is no directive '\(name)'\(hint)",
          at: range
        )
      case .malformed(let name, let form):
        return document.diagnostic(
          .error,
          code,
          "The directive '\(name)' is written \(form).",
          at: range
        )
      }
    }
  }

  private static func hasBraces(_ clause: Clause) -> Bool {
    let heading = clause.heading.runsOfText
    return (clause.runsOfText + heading).contains {
      $0.utf8.contains(UInt8(ascii: "{")) && $0.contains("{{")
    }
  }
}
