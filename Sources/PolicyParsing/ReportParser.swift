internal import PolicyDiagnostics
internal import PolicyModel

/// A file in `reports/` to a report.
enum ReportParser {
  /// Whether a report is being written or has gone to its readers.
  private enum Status: String, CaseIterable {
    case draft, published
  }

  /// Returns the report `id` in `source`, or nil where its date cannot be read.
  static func report(_ source: SourceFile, id: String, store: TextStore) -> Parsed<Report?> {
    let file = source.held
    let front = FrontMatter.split(file)
    var reader = MetadataReader(front.value.metadata, path: file.path)
    let title = reader.requiredText("title")
    let date = reader.date("date", isRequired: true)
    let to = reader.texts("to", isRequired: true)
    let authors = reader.texts("authors")
    let signatories = reader.texts("signatories")
    let address = reader.text("address")
    let policies = reader.texts("policies")
    let status: Status? = reader.choice("status", isRequired: true)
    let backgroundPapers = reader.texts("background-papers")
    let recommendations = reader.rows("recommendations") { row, _ in
      let id = row.requiredText("id")
      return Report.Recommendation(id: id, text: row.requiredText("text"))
    }
    let document = TextDocument.read(
      file,
      bodyLine: front.value.bodyLine,
      kind: .report,
      title: title
    )
    var diagnostics = front.diagnostics
    if !front.diagnostics.hasErrors { diagnostics += reader.finished() }
    let markers = ExpansionMarkers(document.value)
    diagnostics += document.diagnostics + markers.diagnostics
    // What the tool wrote between markers is another text, and is checked there.
    let written = LineRanges(markers.expansions.map(\.lines))
    diagnostics += TextChecks.diagnostics(in: document.value).filter { finding in
      let line = finding.range.start.line
      if finding.code == RawHTML.code { return !markers.lines.contains(line) }
      return finding.code == ForbiddenLink.code || !written.contains(line)
    }
    guard let date else { return Parsed(nil, diagnostics: diagnostics) }
    let report = Report(
      id: id,
      title: title,
      date: date,
      to: to,
      authors: authors,
      signatories: signatories,
      address: address,
      policies: policies,
      isPublished: status == .published,
      backgroundPapers: backgroundPapers,
      recommendations: recommendations,
      stored: document.value.stored(as: source, in: store),
      expansions: markers.expansions,
      directives: PlacedDirective.all(in: document.value.text, outside: markers.expansions),
      places: reader.places
    )
    return Parsed(report, diagnostics: diagnostics)
  }
}
