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
  /// - Throws: `NotFound` with the nearest name where there is none, `Refusal` where it cannot be read.
  static func find(_ address: ScopedAddress, in checked: CheckedBook) throws -> ShownText {
    let found = try checked.find(address.document)
    let clause = try address.address.map { try found.clause(at: $0) }
    let standing: String
    var facts: [(key: String, value: String)] = []
    switch found {
    case .version(let version, let policy):
      let status = VersionTimeline(policy).status(of: version, on: checked.date)
      standing = "version \(version.label), \(words(for: status, version: version))"
      facts = [
        ("id", policy.id.rawValue), ("version", version.label.description),
        ("status", StatusName.of(status)), ("inForce", version.inForce.description),
        ("sha256", Digest(of: version.source.bytes).description),
      ]
    case .draft(let draft, let policy):
      let name = TextReference.draft.name
      standing = name + (draft.base.map { " amending version \($0)" } ?? "")
      facts = [("id", policy.id.rawValue), ("version", name), ("status", name)]
    case .report(let report):
      standing = "report of \(report.date.longForm)"
      facts = [("id", "\(found.document)")]
    }
    return ShownText(
      title: found.title,
      standing: standing,
      text: found.text,
      source: try Refusal.ifUnreadable(found.source),
      facts: facts.map { .init(key: $0.key, value: .string($0.value)) },
      clause: clause
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
