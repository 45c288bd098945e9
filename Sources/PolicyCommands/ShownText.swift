internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing
internal import PolicySite

/// A text that `show` found: a version, draft or report, and perhaps one clause of it.
struct ShownText {
  private let title: String
  /// What follows the title: "version 1.0, in force from 26 January 2012".
  private let standing: String
  private let text: PolicyText
  private let source: SourceFile
  private let facts: [JSONValue.Member]
  private let clause: Clause?

  /// Returns the text that `address` names.
  ///
  /// - Throws: `Refusal` with the nearest name where there is none.
  static func find(_ address: ScopedAddress, in checked: CheckedBook) throws -> ShownText {
    switch address.document {
    case .inForce(let id):
      let policy = try checked.namedPolicy(id)
      guard let version = VersionTimeline(policy).inForce(on: checked.date) else {
        throw Refusal("No version of '\(id)' is in force on \(checked.date.longForm).")
      }
      return try shown(version, of: policy, address: address.address, checked)
    case .version(let id, let label):
      let policy = try checked.namedPolicy(id)
      let version = try checked.namedVersion(label, of: policy)
      return try shown(version, of: policy, address: address.address, checked)
    case .draft(let id):
      let policy = try checked.namedPolicy(id)
      guard let draft = policy.draft else { throw Refusal("'\(id)' has no draft.") }
      return ShownText(
        title: policy.settings.title,
        standing: "draft" + (draft.base.map { " amending version \($0)" } ?? ""),
        text: draft.text,
        source: try Refusal.ifUnreadable(draft.source),
        facts: [
          .init(key: "id", value: .string(id)), .init(key: "version", value: "draft"),
          .init(key: "status", value: "draft"),
        ],
        clause: try clause(address.address, in: draft.text, of: "\(id)@draft")
      )
    case .report(let id):
      let report = try checked.namedReport(id)
      return ShownText(
        title: report.title,
        standing: "report of \(report.date.longForm)",
        text: report.text,
        source: try Refusal.ifUnreadable(report.source),
        facts: [.init(key: "id", value: .string("report:\(id)"))],
        clause: try clause(address.address, in: report.text, of: "report:\(id)")
      )
    }
  }

  private static func shown(
    _ version: PolicyVersion,
    of policy: Policy,
    address: String?,
    _ checked: CheckedBook
  ) throws -> ShownText {
    let status = VersionTimeline(policy).status(of: version, on: checked.date)
    return ShownText(
      title: version.title,
      standing: "version \(version.label), \(words(for: status, version: version))",
      text: version.text,
      source: try Refusal.ifUnreadable(version.source),
      facts: [
        .init(key: "id", value: .string(policy.id)),
        .init(key: "version", value: .string(version.label.description)),
        .init(key: "status", value: .string(StatusName.of(status))),
        .init(key: "inForce", value: .string(version.inForce.description)),
        .init(key: "sha256", value: .string(Digest(of: version.source.bytes).description)),
      ],
      clause: try clause(address, in: version.text, of: "\(policy.id)@\(version.label)")
    )
  }

  private static func clause(_ address: String?, in text: PolicyText, of document: String) throws
    -> Clause?
  {
    guard let address else { return nil }
    if let clause = text.clause(at: address) { return clause }
    let addresses = text.addresses
    let meant =
      Nearest.to(PolicyText.canonical(address), in: addresses)
      ?? addresses.last { address.hasPrefix($0 + "/") }
    throw Refusal(
      "'\(document)' has no paragraph '\(address)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
    )
  }

  private static func words(for status: VersionTimeline.Status, version: PolicyVersion) -> String {
    switch status {
    case .inForce: "in force from \(version.inForce.longForm)"
    case .prospective: "coming into force on \(version.inForce.longForm)"
    case .superseded(let by, let since):
      "superseded by version \(by) on \(since.longForm)"
    case .supersededBeforeInForce(let by):
      "superseded by version \(by) before it came into force"
    case .withdrawn(let since): "withdrawn on \(since.longForm)"
    }
  }

  // MARK: - Forms

  /// The form for people, in lines of at most `width` characters.
  func terminal(width: Int) -> String {
    var listing = ClauseListing(width: width)
    if let clause {
      for heading in text.headings(over: clause.address) { listing.appendHeading(heading) }
      listing.append([clause])
    } else {
      listing.append(text.clauses + text.footnotes)
    }
    return "\(title)\n\(standing)\n\n\(listing.text)"
  }

  /// The source lines of the text, or of the one clause with all under it.
  var markdown: String {
    let last = source.lineCount
    guard let clause else {
      let first = firstBodyLine
      return first > last
        ? "" : (first...last).map { source.lineText($0) + "\n" }.joined()
    }
    return source.lines(of: clause).map { $0 + "\n" }.joined()
  }

  /// The line after the metadata's closing fence, and after blank lines.
  private var firstBodyLine: Int {
    var line = PlainFile.bodyLine(of: source)
    while line <= source.lineCount, source.lineText(line).isEmpty { line += 1 }
    return line
  }

  /// The form for programs: `{"format": "policybook-text/1", …, "clauses": […]}`.
  var json: JSONValue {
    let clauses = clause.map { [$0] } ?? (text.clauses + text.footnotes)
    return .object(
      [.init(key: "format", value: "policybook-text/1")] + facts + [
        .init(key: "title", value: .string(title)),
        .init(key: "clauses", value: .array(clauses.map(VersionJSON.clause))),
      ]
    )
  }
}
