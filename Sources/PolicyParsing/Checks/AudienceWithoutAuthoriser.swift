internal import PolicyDiagnostics
internal import PolicyModel

/// An audience that a policy applies to, but nobody can give it written permission.
enum AudienceWithoutAuthoriser: BookCheck {
  static let code = DiagnosticCode(
    "AudienceWithoutAuthoriser",
    "Where a policy asks for written permission, each audience needs somebody who gives it. "
      + "Elected members, say, have no Director. Add authorised-by with a role to the audience in "
      + "book.yml, or let the policy say who authorises them."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    let used = Set(book.policies.flatMap(\.settings.audiences))
    return book.audiences.filter { used.contains($0.id) && $0.authorisedBy == nil }.map {
      Diagnostic(
        .warning,
        code,
        "Audience '\($0.title)' has nobody who authorises it.",
        path: book.places.path,
        range: $0.range
      )
    }
  }
}
