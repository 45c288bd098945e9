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
    case .checkpoint: nil
    case .changes(let id, let range), .citation(let id, let range), .schedule(let id, let range),
      .keeling(let id, let range):
      fault(of: range.base, policy: id, in: book) ?? fault(of: range.revised, policy: id, in: book)
    case .quote(let scoped): fault(of: scoped, in: book)
    }
  }

  private static func fault(of name: TextReference, policy id: String, in book: Book)
    -> String?
  {
    guard let policy = book.policy(id) else {
      let meant = Nearest.to(id, in: book.policies.map(\.id))
      return "The book has no policy '\(id)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
    }
    guard policy.text(of: name) == nil else { return nil }
    return "The policy '\(id)' has no \(name.name)."
  }

  private static func fault(of scoped: ScopedAddress, in book: Book) -> String? {
    let text: PolicyText?
    switch scoped.document {
    case .inForce(let id):
      return "A quotation names its version: \(id)@1.0, or \(id)@draft."
    case .text(let reference, let id):
      if let fault = fault(of: reference, policy: id, in: book) { return fault }
      text = book.policy(id)?.text(of: reference)
    case .report(let id):
      guard let report = book.report(id) else { return "The book has no report '\(id)'." }
      text = report.text
    }
    guard let address = scoped.address, let text, text.clause(at: address) == nil else {
      return nil
    }
    let nearest = Nearest.to(address, in: text.addresses.sorted())
    return "'\(scoped.document)' has no paragraph '\(address)'"
      + (nearest.map { "; did you mean '\($0)'?" } ?? ".")
  }
}
