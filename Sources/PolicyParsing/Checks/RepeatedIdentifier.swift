internal import PolicyDiagnostics
internal import PolicyModel

/// Each role and each audience of a book has an id of its own, and a policy names each of its forms
/// and audiences once.
enum RepeatedIdentifier: BookCheck {
  static let code = DiagnosticCode(
    "RepeatedIdentifier",
    "Two roles or two audiences of book.yml have the same id, so a policy could mean either; or a "
      + "policy names a form or an audience twice."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    repeated(book.roles.map { ($0.id, $0.range) }, kind: "role", path: book.places.path)
      + repeated(
        book.audiences.map { ($0.id, $0.range) },
        kind: "audience",
        path: book.places.path
      )
      + book.policies.flatMap { namedTwice(in: $0.settings) }
  }

  private static func namedTwice(in settings: PolicySettings) -> [Diagnostic] {
    let lists = [("form", "forms", settings.forms), ("audience", "audiences", settings.audiences)]
    return lists.flatMap { kind, key, ids in
      var seen: Set<String> = []
      return ids.filter { !seen.insert($0).inserted }.map {
        Diagnostic(
          .error,
          code,
          "The \(kind) '\($0)' stands twice in '\(key)'.",
          path: settings.places.path,
          range: settings.places[key]
        )
      }
    }
  }

  private static func repeated(_ ids: [(String, SourceRange)], kind: String, path: String)
    -> [Diagnostic]
  {
    var seen: Set<String> = []
    return ids.compactMap { id, range in
      guard !id.isEmpty, !seen.insert(id).inserted else { return nil }
      return Diagnostic(.error, code, "Id '\(id)' names two \(kind)s.", path: path, range: range)
    }
  }
}
