package import PolicyConcurrency
package import PolicyDiagnostics
package import PolicyModel

/// The files of a book's `content` folder to a book.
package enum BookParser {
  package static let missingFile = DiagnosticCode(
    "MissingFile",
    "A file that every book, or every policy, has is not there. content/README.md lists them."
  )
  package static let unexpectedFile = DiagnosticCode(
    "UnexpectedFile",
    "The file is none that policybook knows at this place, so nothing is made of it. Perhaps its "
      + "name has a slip, or it belongs in the policy's folder 'files'."
  )

  /// Returns the book that `files` make; paths begin with `content/`.
  package static func book(from files: [SourceFile], workers: Workers = Workers(1))
    -> Parsed<Book>
  {
    let store = TextStore(parse: PlainFile.text)
    var diagnostics: [Diagnostic] = []
    var readable: [(file: SourceFile, place: BookPath)] = []
    for file in files {
      guard let place = BookPath(file.path), place.isRead else {
        diagnostics.append(
          Diagnostic(
            .warning,
            unexpectedFile,
            BookPath.expectation(at: file.path),
            path: file.path
          )
        )
        continue
      }
      if place.isText, let fault = SourceEncoding.fault(in: file) {
        diagnostics.append(fault)
      } else {
        readable.append((file, place))
      }
    }
    var book = Book()
    if let file = readable.first(where: { $0.place == .book })?.file {
      let parsed = BookFileParser.book(file)
      book = parsed.value
      diagnostics += parsed.diagnostics
    } else if !files.contains(where: { $0.path == BookPath.book.path }) {
      diagnostics.append(
        Diagnostic(
          .error,
          missingFile,
          "The book has no file 'book.yml'.",
          path: BookPath.book.path
        )
      )
    }
    let grouped = Dictionary(grouping: readable, by: \.place.policy)
    let ids = grouped.keys.compactMap { $0 }.sorted()
    let paths = Set(files.map(\.path))
    let policies = workers.map(ids) { id in
      let hasSettings = paths.contains(BookPath.settings(id).path)
      return policy(id, files: grouped[id, default: []], hasSettings: hasSettings, store: store)
    }
    book.policies = policies.map(\.value)
    diagnostics += policies.flatMap(\.diagnostics)
    var published: [String: VersionLabel] = [:]
    for (file, place) in grouped[nil, default: []] {
      switch place {
      case .report(let id):
        let report = ReportParser.report(file, id: id, store: store)
        diagnostics += report.diagnostics
        if let value = report.value { book.reports.append(value) }
      case .merger(let id):
        let merger = MergerParser.plan(file, id: id)
        diagnostics += merger.diagnostics
        if let value = merger.value { book.mergers.append(value) }
      case .form(let id, let number):
        let wording = FormParser.wording(file, form: id, number: number)
        diagnostics += wording.diagnostics
        book.forms.append(wording.value)
      case .guidance(let id):
        let guidance = GuidanceParser.guidance(file, id: id, store: store)
        diagnostics += guidance.diagnostics
        book.guidance.append(guidance.value)
      case .mergerCopy(let id, let label):
        published[id] = max(label, published[id] ?? label)
      default: break
      }
    }
    for index in book.mergers.indices {
      book.mergers[index].published = published[book.mergers[index].id]
    }
    book.mergers.sort { $0.id < $1.id }
    book.reports.sort { ($0.date, $0.id) < ($1.date, $1.id) }
    book.forms.sort { ($0.form, $0.number) < ($1.form, $1.number) }
    book.guidance.sort(by: GuidanceParser.stands)
    return Parsed(book, diagnostics: diagnostics)
  }

  private static func policy(
    _ id: PolicyID,
    files: [(file: SourceFile, place: BookPath)],
    hasSettings: Bool,
    store: TextStore
  ) -> Parsed<Policy> {
    let settingsPath = BookPath.settings(id).path
    var policy = Policy(
      id: id,
      settings: PolicySettings(places: MetadataPlaces(path: settingsPath))
    )
    var diagnostics: [Diagnostic] = []
    var settings: PolicySettings?
    if let file = files.first(where: { $0.place == .settings(id) })?.file {
      let parsed = PolicySettingsParser.settings(file)
      diagnostics += parsed.diagnostics
      policy.settings = parsed.value
      settings = parsed.value
    } else if !hasSettings {
      diagnostics.append(
        Diagnostic(
          .error,
          missingFile,
          "Policy '\(id)' has no file 'policy.yml'.",
          path: settingsPath
        )
      )
    }
    for (file, place) in files {
      switch place {
      case .version:
        let parsed = VersionParser.version(file, policy: id, settings: settings, store: store)
        diagnostics += parsed.diagnostics
        if let version = parsed.value { policy.versions.append(version) }
      case .draft:
        let parsed = VersionParser.draft(file, policy: id, settings: settings, store: store)
        diagnostics += parsed.diagnostics
        policy.draft = parsed.value
      case .proposal(_, let date, _):
        let draft = VersionParser.draft(
          file,
          policy: id,
          settings: settings,
          store: store,
          isSealed: true
        )
        // It is sealed, so what could be said better in it is not reported any more.
        diagnostics += draft.diagnostics.filter { $0.severity == .error }
        policy.proposals.append(PolicyProposal(date: date, draft: draft.value))
      case .withdrawal:
        let parsed = WithdrawalParser.withdrawal(file)
        diagnostics += parsed.diagnostics
        if let withdrawal = parsed.value { policy.withdrawals.append(withdrawal) }
      case .reviews:
        let parsed = ReviewsParser.reviews(file)
        diagnostics += parsed.diagnostics
        policy.reviews = parsed.value
      case .attachment:
        policy.attachments.append(file)
      default: break
      }
    }
    policy.versions.sort { $0.label < $1.label }
    policy.withdrawals.sort { $0.date < $1.date }
    policy.proposals.sort { $0.date < $1.date }
    return Parsed(policy, diagnostics: diagnostics)
  }
}

extension BookPath {
  /// Whether what the file says is read: of several proposals of one day, only the first is.
  fileprivate var isRead: Bool {
    if case .proposal(_, _, number: 2...) = self { false } else { true }
  }
}
