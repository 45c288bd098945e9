internal import PolicyDiagnostics
internal import PolicyModel

/// The authority of a merger plan must lead somewhere, where it is written as a place of the book.
enum MergerAuthorityUnknown: BookCheck {
  static let code = DiagnosticCode(
    "MergerAuthorityUnknown",
    "The authority of a merger plan names a report, policy or paragraph that the book does not "
      + "have. It is written as report:2012-01-26-title#8.3, or in words (\"Delegation 12\")."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.compactMap { plan in
      guard plan.namesPlaceAsAuthority, let authority = plan.authority else { return nil }
      let sentence =
        plan.authorityAddress.map { fault(of: $0, in: book) }
        ?? "'\(authority)' is no place of a book; write it as report:2012-01-26-title#8.3."
      return sentence.map {
        Diagnostic(.error, code, $0, path: plan.places.path, range: plan.places["authority"])
      }
    }
  }

  private static func fault(of scoped: ScopedAddress, in book: Book) -> String? {
    let name = "\(scoped.document)"
    guard let texts = texts(of: scoped.document, in: book) else {
      if case .inForce(let id) = scoped.document, book.policy(id) != nil {
        return "'\(id)' has no version; name its draft as '\(id)@draft'."
      }
      let reports = book.reports.map { "report:\($0.id)" }
      let meant = Nearest.to(name, in: reports + book.policies.map(\.id.rawValue))
      return "The book has no '\(name)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
    }
    guard let address = scoped.address, !texts.contains(where: { $0.address(address) != nil })
    else { return nil }
    let meant = Nearest.to(PolicyText.canonical(address), in: texts.flatMap(\.addresses))
    return
      "'\(name)' has no paragraph '\(address)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
  }

  /// The texts of a document; which version is in force is a question of the day, so any will do.
  private static func texts(of document: ScopedAddress.Document, in book: Book) -> [TextFacts]? {
    switch document {
    case .report(let id): return book.report(id).map { [$0.stored.facts] }
    case .text(let text, let id): return book.policy(id)?.text(of: text).map { [$0.facts] }
    case .inForce(let id):
      guard let policy = book.policy(id), !policy.versions.isEmpty else { return nil }
      return policy.versions.map(\.stored.facts)
    }
  }
}
