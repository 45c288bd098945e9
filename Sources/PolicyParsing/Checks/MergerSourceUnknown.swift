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
        return fault(of: source.document, in: book).map {
          Diagnostic(.error, code, $0, path: plan.places.path, range: source.range)
        }
      }
    }
  }

  private static func fault(of document: ScopedAddress.Document, in book: Book) -> String? {
    switch document {
    case .inForce, .report: return nil
    case .text(.version(let label), let id):
      guard let policy = book.policy(id) else { return unknown(id, in: book) }
      guard policy.version(label) == nil else { return nil }
      let labels = policy.versions.map(\.label.description)
      let known = labels + (policy.draft == nil ? [] : ["\(TextReference.draft)"])
      return "'\(id)' has no version \(label)"
        + (known.isEmpty ? "." : "; there is \(known.joined(separator: ", ")).")
    case .text(_, let id):
      guard let policy = book.policy(id) else { return unknown(id, in: book) }
      guard policy.draft == nil else { return nil }
      let newest = policy.versions.last.map { "; its newest version is '\(id)@\($0.label)'" }
      return "'\(id)' has no draft\(newest ?? "")."
    }
  }

  private static func unknown(_ id: String, in book: Book) -> String {
    let meant = Nearest.to(id, in: book.policies.map(\.id))
    return "There is no policy '\(id)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
  }
}
