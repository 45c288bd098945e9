internal import PolicyDiagnostics
internal import PolicyModel

/// The sources of a merger plan must be versions or drafts of the book, each named once.
enum MergerSourceUnknown: BookCheck {
  static let code = DiagnosticCode(
    "MergerSourceUnknown",
    "A merger plan names as a source a version or draft that the book does not have, or names one "
      + "twice. Its paragraphs could not be counted, so nobody could say that nothing was lost."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      var seen: [ScopedAddress.Document: SourceRange] = [:]
      return plan.sources.compactMap { source in
        if let first = seen[source.document] {
          return Diagnostic(
            .error,
            code,
            "Source '\(source.document)' stands twice.",
            path: plan.places.path,
            range: source.range,
            notes: [
              Diagnostic.Note(
                "It stands first here.",
                path: plan.places.path,
                position: first.start
              )
            ]
          )
        }
        seen[source.document] = source.range
        return book.missing(source.document).map {
          Diagnostic(.error, code, "\($0)", path: plan.places.path, range: source.range)
        }
      }
    }
  }
}
