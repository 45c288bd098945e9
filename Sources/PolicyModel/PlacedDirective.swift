internal import PolicyDiagnostics

/// A directive with the lines of the report that it stands in.
package struct PlacedDirective: Hashable, Sendable {
  package var directive: ReportDirective
  package var lines: ClosedRange<Int>
}

extension Report {
  /// The directives of the report, in the order of the text.
  ///
  /// A directive is a paragraph of its own, without a number, that begins at the margin.
  package var directives: [PlacedDirective] {
    text.allClauses.compactMap { clause in
      guard ReportDirective.canStand(in: clause),
        case .directive(let directive)? = ReportDirective.reading(clause.plainText)
      else { return nil }
      let start = clause.range.start.line
      let end = clause.range.end.column <= 1 ? clause.range.end.line - 1 : clause.range.end.line
      return PlacedDirective(directive: directive, lines: start...max(start, end))
    }
  }
}

extension ReportDirective {
  /// Whether `clause` is a paragraph of its own, without a number, that begins at the margin.
  package static func canStand(in clause: Clause) -> Bool {
    clause.kind == .text && clause.range.start.column == 1
  }
}

extension Policy {
  /// Returns the text of a version or of the draft.
  package func text(of name: VersionRange.VersionName) -> PolicyText? {
    switch name {
    case .draft: draft?.text
    case .version(let label): version(label)?.text
    }
  }
}
