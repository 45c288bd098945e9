package import PolicyDiagnostics

/// What somebody named and the book does not have, with what was probably meant.
package struct NotFound: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was looked for.
  package enum Kind: String, Sendable {
    case book, policy, report, merger, version, draft, paragraph
    /// The version in force on a day.
    case inForce
    /// A paragraph or Part with a number.
    case number
  }

  package let kind: Kind
  /// What was asked for: an id, a label, an address or a day; empty for a draft.
  package let name: String
  /// The policy or document in which it was looked for; empty for what is in no other.
  package let place: String
  /// What was probably meant.
  package let nearest: String?
  /// The labels of the versions that there are.
  package let versions: [String]

  /// Creates the refusal of what was looked for.
  package init(
    _ kind: Kind,
    _ name: String = "",
    in place: String = "",
    nearest: String? = nil,
    versions: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.place = place
    self.nearest = nearest
    self.versions = versions
  }

  /// The sentence that says so.
  package var description: String {
    let meant = nearest.map { "; did you mean '\($0)'?" } ?? "."
    switch kind {
    case .book:
      return "cannot read the book in '\(name)': there is no folder '\(BookPath.folder)'"
    case .policy, .report, .merger: return "There is no \(kind.rawValue) '\(name)'\(meant)"
    case .version:
      let known = versions.joined(separator: ", ")
      return "'\(place)' has no version \(name); "
        + (known.isEmpty ? "none is published." : "there is \(known).")
    case .draft:
      return "'\(place)' has no draft"
        + (versions.last.map { "; its newest version is '\(place)@\($0)'." } ?? ".")
    case .inForce: return "No version of '\(place)' is in force on \(name)."
    case .paragraph: return "'\(place)' has no paragraph '\(name)'\(meant)"
    case .number:
      return "'\(place)' has no paragraph or Part '\(name)' with a number\(meant)"
    }
  }
}

/// A text that was found in a book.
package enum FoundText: Sendable {
  case version(PolicyVersion, of: Policy)
  case draft(PolicyDraft, of: Policy)
  case report(Report)

  /// What it is called in addresses.
  package var document: ScopedAddress.Document {
    switch self {
    case .version(let version, let policy): .text(.version(version.label), of: policy.id)
    case .draft(_, let policy): .text(.draft, of: policy.id)
    case .report(let report): .report(report.id)
    }
  }

  package var title: String {
    switch self {
    case .version(let version, _): version.title
    case .draft(_, let policy): policy.settings.title
    case .report(let report): report.title
    }
  }

  package var stored: StoredText {
    switch self {
    case .version(let version, _): version.stored
    case .draft(let draft, _): draft.stored
    case .report(let report): report.stored
    }
  }

  package var text: PolicyText { stored.text }

  package var source: SourceFile { stored.source }

  /// Returns the address of a clause, which may be spelled as typed.
  package func address(_ typed: String) throws(NotFound) -> String {
    if let address = stored.facts.address(typed) { return address }
    let known = stored.facts.addresses
    throw NotFound(
      .paragraph,
      typed,
      in: document.description,
      nearest: Nearest.to(PolicyText.canonical(typed), in: known)
        ?? known.last { typed.hasPrefix($0 + "/") }
    )
  }

  /// Returns the clause at `address`, which may be spelled as typed.
  package func clause(at address: String) throws(NotFound) -> Clause {
    let known = try self.address(address)
    if let clause = text.clause(at: known) { return clause }
    throw NotFound(.paragraph, address, in: document.description)
  }
}

/// What a person names, found or refused.
extension Book {
  /// Returns the policy that is called `name`.
  package func findPolicy(_ name: String) throws(NotFound) -> Policy {
    if let policy = PolicyID(name).flatMap(policy) { return policy }
    throw NotFound(.policy, name, nearest: Nearest.to(name, in: policies.map(\.id.rawValue)))
  }

  /// Returns the policy with that id.
  package func findPolicy(_ id: PolicyID) throws(NotFound) -> Policy { try findPolicy(id.rawValue) }

  /// Returns the report with that id.
  package func findReport(_ id: String) throws(NotFound) -> Report {
    if let report = report(id) { return report }
    throw NotFound(.report, id, nearest: Nearest.to(id, in: reports.map(\.id)))
  }

  /// Returns the merger plan with that id.
  package func findMerger(_ id: String) throws(NotFound) -> MergerPlan {
    if let plan = merger(id) { return plan }
    throw NotFound(.merger, id, nearest: Nearest.to(id, in: mergers.map(\.id)))
  }

  /// Returns the text that `document` names; which version is in force is a question of the day, so
  /// such a text is never found here.
  package func find(_ document: ScopedAddress.Document) throws(NotFound) -> FoundText {
    switch document {
    case .inForce(let id): throw NotFound(.inForce, in: try findPolicy(id).id.rawValue)
    case .report(let id): return .report(try findReport(id))
    case .text(.version(let label), let id):
      let policy = try findPolicy(id)
      return .version(try policy.findVersion(label), of: policy)
    case .text(.draft, let id), .text(.file, let id):
      let policy = try findPolicy(id)
      return .draft(try policy.findDraft(), of: policy)
    }
  }

  /// Returns why `document`, or the clause at `address` in it, is not in the book; nil where it is.
  package func missing(_ document: ScopedAddress.Document, _ address: String? = nil) -> NotFound? {
    do {
      let found = try find(document)
      if let address { _ = try found.address(address) }
      return nil
    } catch {
      return error
    }
  }
}

extension Policy {
  /// Returns the version with that label.
  package func findVersion(_ label: VersionLabel) throws(NotFound) -> PolicyVersion {
    if let version = version(label) { return version }
    throw NotFound(
      .version,
      label.description,
      in: id.rawValue,
      versions: versions.map(\.label.description)
    )
  }

  /// Returns the draft.
  package func findDraft() throws(NotFound) -> PolicyDraft {
    if let draft { return draft }
    throw NotFound(.draft, in: id.rawValue, versions: versions.map(\.label.description))
  }
}
