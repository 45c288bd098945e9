internal import PolicyDiagnostics

/// A directive with the lines of the report that it stands in.
package struct PlacedDirective: Hashable, Sendable {
  package var directive: ReportDirective
  package var lines: ClosedRange<Int>
}

extension PlacedDirective {
  /// Returns the directives of a report that are still to be carried out, in the order of its text.
  ///
  /// A directive is a paragraph of its own, without a number, that begins at the margin; what was
  /// written for one of `expansions` is none.
  package static func all(in text: PolicyText, outside expansions: [WrittenExpansion])
    -> [PlacedDirective]
  {
    let written = LineRanges(expansions.map(\.lines))
    return text.allClauses.compactMap { clause in
      guard ReportDirective.canStand(in: clause),
        case .directive(let directive)? = ReportDirective.reading(clause.plainText),
        !written.contains(clause.range.start.line)
      else { return nil }
      let start = clause.range.start.line
      let end = clause.range.end.column <= 1 ? clause.range.end.line - 1 : clause.range.end.line
      return PlacedDirective(directive: directive, lines: start...max(start, end))
    }
  }
}

extension Report {
  /// The directives that are still to be carried out and those that were, in the order of the text.
  package var allDirectives: [PlacedDirective] {
    let written = expansions.map { PlacedDirective(directive: $0.directive, lines: $0.lines) }
    return (directives + written).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}

extension ReportDirective {
  /// Whether `clause` is a paragraph of its own, without a number, that begins at the margin.
  package static func canStand(in clause: Clause) -> Bool {
    clause.kind == .text && clause.range.start.column == 1
  }
}
