internal import PolicyDiagnostics
package import PolicyModel

/// A directive of a report must speak of texts that the book has.
package enum DanglingDirective: BookCheck {
  static let code = DiagnosticCode(
    "DanglingDirective",
    "A directive of a report names a policy, version, draft or paragraph that the book does not "
      + "have. A quotation names its version, social-media@1.0#2.6, for the text in force is "
      + "another one later."
  )
  static let unexpanded = DiagnosticCode(
    "UnexpandedDirective",
    "What a published report says must stand in its file, so that what its readers saw is what is "
      + "kept. A directive that is carried out anew by each build could say something else later."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.reports.flatMap { report in
      places(in: report).compactMap { place in
        let position = SourcePosition(line: place.lines.lowerBound, column: 1)
        func told(_ code: DiagnosticCode, _ sentence: String) -> Diagnostic {
          Diagnostic(
            .error,
            code,
            sentence,
            path: report.source.path,
            range: SourceRange(position)
          )
        }
        if report.isPublished {
          return told(
            unexpanded,
            "The report is published, but this directive was never carried out in its file."
          )
        }
        return fault(of: place.directive, in: book).map { told(code, $0) }
      }
    }
  }

  /// What was written into a published report is proved by `verify`; in a draft it is written anew.
  private static func places(in report: Report) -> [PlacedDirective] {
    report.isPublished ? report.directives : report.allDirectives
  }

  /// Returns why `directive` cannot be carried out in `book`, or nil where it can.
  package static func fault(of directive: ReportDirective, in book: Book) -> String? {
    switch directive {
    case .checkpoint: return nil
    case .changes(let id, let range), .citation(let id, let range), .schedule(let id, let range),
      .keeling(let id, let range):
      let missing =
        book.missing(.text(range.base, of: id)) ?? book.missing(.text(range.revised, of: id))
      return missing?.description
    case .quote(let scoped):
      if case .inForce(let id) = scoped.document {
        return "A quotation names its version: \(id)@1.0, or \(id)@draft."
      }
      return book.missing(scoped.document, scoped.address)?.description
    }
  }
}
