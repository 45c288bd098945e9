internal import PolicyDiagnostics
internal import PolicyModel

/// What a file names must exist: roles, audiences, topics, reports, policies, forms, versions.
enum UnknownName: BookCheck {
  static let code = DiagnosticCode(
    "UnknownName",
    "A file names a role, audience, topic, report, policy, form or version that the book does not "
      + "have. Roles, audiences and topics are listed in content/book.yml; forms are the folders "
      + "of content/forms."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    let names = Names(book)
    var found = book.audiences.compactMap { audience in
      audience.authorisedBy.flatMap {
        names.unknown($0, in: names.roles, kind: "role", path: book.places.path, audience.range)
      }
    }
    for policy in book.policies { found += diagnostics(in: policy, names: names) }
    for wording in book.forms { found += diagnostics(in: wording, names: names) }
    for guidance in book.guidance {
      found += guidance.audiences.compactMap {
        names.unknown(
          $0,
          in: names.audiences,
          kind: "audience",
          path: guidance.places.path,
          guidance.places["audience"]
        )
      }
    }
    for report in book.reports {
      found += report.policies.compactMap {
        names.unknown(
          $0,
          in: names.policies,
          kind: "policy",
          path: report.places.path,
          report.places["policies"]
        )
      }
    }
    return found
  }

  private static func diagnostics(in policy: Policy, names: Names) -> [Diagnostic] {
    let settings = policy.settings
    let path = settings.places.path
    var found: [Diagnostic?] = [
      settings.owner.isEmpty
        ? nil
        : names.unknown(
          settings.owner,
          in: names.roles,
          kind: "role",
          path: path,
          settings.places["owner"]
        ),
      settings.topic.flatMap {
        names.unknown($0, in: names.topics, kind: "topic", path: path, settings.places["topic"])
      },
    ]
    found += settings.audiences.map {
      names.unknown(
        $0,
        in: names.audiences,
        kind: "audience",
        path: path,
        settings.places["audiences"]
      )
    }
    found += settings.forms.map {
      names.unknown($0, in: names.forms, kind: "form", path: path, settings.places["forms"])
    }
    for version in policy.versions { found += diagnostics(in: version, names: names) }
    if let draft = policy.draft {
      found += applies(draft.facts, names: names, places: draft.places)
    }
    let labels = Set(policy.versions.map(\.label.description))
    found += policy.withdrawals.map { withdrawal in
      withdrawal.version.flatMap {
        names.unknown(
          $0.description,
          in: labels,
          kind: "version",
          path: withdrawal.places.path,
          withdrawal.places["version"]
        )
      }
    }
    found += policy.reviews.map {
      names.unknown(
        $0.by,
        in: names.roles,
        kind: "role",
        path: BookPath.reviews(policy.id).path,
        $0.range
      )
    }
    return found.compactMap { $0 }
  }

  private static func diagnostics(in version: PolicyVersion, names: Names) -> [Diagnostic?] {
    let places = version.places
    var found: [Diagnostic?] = [
      version.owner.isEmpty
        ? nil
        : names.unknown(
          version.owner,
          in: names.roles,
          kind: "role",
          path: places.path,
          places["owner"]
        ),
      version.report.flatMap {
        names.unknown(
          $0,
          in: names.reports,
          kind: "report",
          path: places.path,
          places["report"]
        )
      },
    ]
    found += version.audiences.map {
      names.unknown(
        $0,
        in: names.audiences,
        kind: "audience",
        path: places.path,
        places["audiences"]
      )
    }
    found += applies(version.facts, names: names, places: places)
    found += version.forms.keys.sorted().map {
      names.unknown($0, in: names.forms, kind: "form", path: places.path, places["forms/\($0)"])
    }
    if let report = version.report, let known = names.recommendations[report],
      let recommendation = version.facts.recommendation
    {
      found.append(
        names.unknown(
          recommendation,
          in: known,
          kind: "recommendation",
          path: places.path,
          places["recommendation"]
        )
      )
    }
    return found
  }

  private static func diagnostics(in wording: FormWording, names: Names) -> [Diagnostic] {
    let places = wording.places
    let policies = wording.appliesTo.map {
      names.unknown(
        $0,
        in: names.policies,
        kind: "policy",
        path: places.path,
        places["applies-to"]
      )
    }
    let role = wording.returnTo.flatMap {
      names.unknown($0, in: names.roles, kind: "role", path: places.path, places["return-to"])
    }
    return (policies + [role]).compactMap { $0 }
  }

  private static func applies(_ facts: DraftFacts, names: Names, places: MetadataPlaces)
    -> [Diagnostic?]
  {
    Set(facts.applies.values.flatMap { $0 }).sorted().map {
      names.unknown(
        $0,
        in: names.audiences,
        kind: "audience",
        path: places.path,
        places["applies"]
      )
    }
  }

  /// The names that a book has.
  private struct Names {
    let roles: Set<String>
    let audiences: Set<String>
    let topics: Set<String>
    let policies: Set<String>
    let reports: Set<String>
    let forms: Set<String>
    /// The recommendations of each report, by its id.
    let recommendations: [String: Set<String>]

    init(_ book: Book) {
      roles = Set(book.roles.map(\.id))
      audiences = Set(book.audiences.map(\.id))
      topics = Set(book.topics.map(\.id))
      policies = Set(book.policies.map(\.id.rawValue))
      reports = Set(book.reports.map(\.id))
      forms = Set(book.forms.map(\.form))
      recommendations = Dictionary(
        book.reports.map { ($0.id, Set($0.recommendations.map(\.id))) },
        uniquingKeysWith: { $1 }
      )
    }

    func unknown(
      _ name: String,
      in known: Set<String>,
      kind: String,
      path: String,
      _ range: SourceRange
    ) -> Diagnostic? {
      guard !known.contains(name) else { return nil }
      let meant = Nearest.to(name, in: known.sorted())
      return Diagnostic(
        .error,
        code,
        "There is no \(kind) '\(name)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")",
        path: path,
        range: range
      )
    }
  }
}
