internal import PolicyDiagnostics
internal import PolicyModel

/// A link to another document, a clause or a file must lead somewhere.
enum DanglingLink: BookCheck {
  static let code = DiagnosticCode(
    "DanglingLink",
    "A link leads to a policy, version, report, paragraph or file that the book does not have. "
      + "Links are written #2.6 (this text), email#3.2 (the version in force of another policy), "
      + "email@1.0#3.2 (one version), report:2012-01-26-title#2.4, or files/plan.pdf."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    let targets = Targets(book)
    var found: [Diagnostic] = []
    for policy in book.policies {
      let attachments = policy.attachmentNames
      for version in policy.versions {
        found += diagnostics(in: version.stored, attachments: attachments, targets: targets)
      }
      if let draft = policy.draft {
        found += diagnostics(in: draft.stored, attachments: attachments, targets: targets)
      }
    }
    for report in book.reports {
      // Links in what the tool wrote are those of the quoted text, of its day.
      let written = LineRanges(report.expansions.map(\.lines))
      found += diagnostics(
        in: report.stored,
        attachments: [],
        targets: targets,
        outlivesDrafts: report.isPublished
      ).filter { !written.contains($0.range.start.line) }
    }
    for guidance in book.guidance {
      found += diagnostics(in: guidance.stored, attachments: [], targets: targets)
    }
    return found
  }

  private static func diagnostics(
    in stored: StoredText,
    attachments: Set<String>,
    targets: Targets,
    outlivesDrafts: Bool = false
  ) -> [Diagnostic] {
    let facts = stored.facts
    guard !facts.links.isEmpty else { return [] }
    let own = Set(facts.addresses)
    return facts.links.compactMap { link in
      let sentence: String?
      switch LinkTarget(link.destination) {
      case .web, .forbidden:
        sentence = nil
      case .here(let address):
        let isKnown = own.contains(address) || own.contains(PolicyText.canonical(address))
        sentence = isKnown ? nil : "This text has no paragraph '\(address)'."
      case .attachment(let name):
        sentence =
          attachments.contains(name) ? nil : "The policy's folder 'files' has no file '\(name)'."
      case .document(let scoped):
        // A published report cannot be changed when the draft that it speaks of becomes a version.
        if outlivesDrafts, case .text(.draft, let id) = scoped.document, targets.hasPolicy(id) {
          sentence = nil
        } else {
          sentence = targets.fault(in: scoped)
        }
      case .unknown(let destination):
        sentence = "The link '\(destination)' is neither a web address nor a place of the book."
      }
      return sentence.map {
        Diagnostic(.error, code, $0, path: stored.source.path, range: link.range)
      }
    }
  }

  /// The documents that links can lead to, with the addresses that they have.
  private struct Targets {
    private var addresses: [ScopedAddress.Document: Set<String>] = [:]
    private let policies: Set<PolicyID>

    init(_ book: Book) {
      policies = Set(book.policies.map(\.id))
      let reports = Dictionary(book.reports.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      let linked = Set(
        (book.policies.flatMap { $0.versions.map(\.stored) + ($0.draft.map { [$0.stored] } ?? []) }
          + book.reports.map(\.stored) + book.guidance.map(\.stored)).flatMap(\.facts.links)
          .compactMap { link -> ScopedAddress.Document? in
            if case .document(let scoped) = LinkTarget(link.destination) {
              scoped.document
            } else {
              nil
            }
          }
      )
      for document in linked {
        addresses[document] = Self.addresses(of: document, in: book, reports: reports)
      }
    }

    /// Which version is in force is a question of the day, so any version's address will do.
    private static func addresses(
      of document: ScopedAddress.Document,
      in book: Book,
      reports: [String: Report]
    ) -> Set<String>? {
      switch document {
      case .inForce(let id):
        guard let policy = book.policy(id), !policy.versions.isEmpty else { return nil }
        return Set(policy.versions.flatMap(\.stored.facts.addresses))
      case .text(let text, let id):
        return book.policy(id)?.text(of: text).map { Set($0.facts.addresses) }
      case .report(let id):
        return reports[id].map { Set($0.stored.facts.addresses) }
      }
    }

    func hasPolicy(_ id: PolicyID) -> Bool { policies.contains(id) }

    func fault(in scoped: ScopedAddress) -> String? {
      guard let known = addresses[scoped.document] else {
        if case .inForce(let id) = scoped.document, policies.contains(id) {
          return "'\(id)' has no version to link to."
        }
        let nearest = Nearest.to("\(scoped.document)", in: policies.map(\.rawValue).sorted())
        return
          "The book has no '\(scoped.document)'\(nearest.map { "; did you mean '\($0)'?" } ?? ".")"
      }
      guard let address = scoped.address else { return nil }
      if known.contains(address) || known.contains(PolicyText.canonical(address)) { return nil }
      let nearest = Nearest.to(address, in: known.sorted())
      return "'\(scoped.document)' has no paragraph '\(address)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ".")
    }
  }
}
