internal import PolicyDiagnostics
internal import PolicyModel

/// A `policy.yml` to the standing facts of a policy.
enum PolicySettingsParser {
  /// Returns the facts in `file`.
  static func settings(_ file: SourceFile) -> Parsed<PolicySettings> {
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    let title = reader.requiredText("title")
    let summary = reader.requiredText("summary")
    let owner = reader.identifier("owner", isRequired: true) ?? ""
    let audiences = reader.texts("audiences", isRequired: true)
    let topic = reader.identifier("topic")
    let review = reader.nested("review", isRequired: true) { review -> ReviewCycle? in
      let every = review.interval("every", isRequired: true)
      let notice = review.interval("notice")
      return every.map { every in
        notice.map { ReviewCycle(every: every, notice: $0) } ?? ReviewCycle(every: every)
      }
    }
    let related = reader.rows("related") { row, range in
      let title = row.requiredText("title")
      return RelatedInstrument(
        title: title,
        relation: row.text("relation"),
        superseded: row.date("superseded"),
        supersededBy: row.text("by"),
        range: range
      )
    }
    let settings = PolicySettings(
      title: title,
      summary: summary,
      owner: owner,
      audiences: audiences,
      topic: topic,
      review: review ?? ReviewCycle(every: CalendarInterval(1, .year)),
      related: related,
      guidance: reader.texts("guidance"),
      forms: reader.texts("forms"),
      places: reader.places
    )
    return Parsed(
      settings,
      diagnostics: document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    )
  }
}
