internal import PolicyDiagnostics
internal import PolicyModel

/// A `reviews.yml` to records of review, oldest first.
enum ReviewsParser {
  /// Returns the records in `file`; a file of comments has none.
  static func reviews(_ file: SourceFile) -> Parsed<[ReviewRecord]> {
    let document = YAMLDocument.read(file)
    guard case .list(let rows) = document.value.content else {
      guard case .mapping(let entries) = document.value.content, entries.isEmpty else {
        let isEmpty = if case .empty = document.value.content { true } else { false }
        let wrong = Diagnostic(
          .error,
          MetadataReader.wrongValue,
          "Reviews are a list: each record begins with a hyphen.",
          path: file.path,
          range: document.value.range
        )
        return Parsed([], diagnostics: document.diagnostics + (isEmpty ? [] : [wrong]))
      }
      return Parsed([], diagnostics: document.diagnostics)
    }
    var diagnostics = document.diagnostics
    let records = rows.compactMap { row -> ReviewRecord? in
      var reader = MetadataReader(row, path: file.path)
      let record = record(from: &reader, range: row.range)
      diagnostics += reader.finished()
      return record
    }
    return Parsed(records, diagnostics: diagnostics)
  }

  private static func record(from reader: inout MetadataReader, range: SourceRange)
    -> ReviewRecord?
  {
    let due = reader.date("due")
    let held = reader.date("held", isRequired: true)
    let by = reader.identifier("by", isRequired: true)
    let version = reader.version("version", isRequired: true)
    let outcome: ReviewRecord.Outcome? = reader.choice("outcome", isRequired: true)
    let reason = reader.text("reason", isRequired: true)
    let next = reader.date("next")
    let trigger: ReviewRecord.Trigger? = reader.choice("trigger")
    let authority = reader.text("authority")
    let remarks = remarks(from: &reader)
    guard let held, let by, let version, let outcome, let reason else { return nil }
    return ReviewRecord(
      due: due,
      held: held,
      by: by,
      version: version,
      outcome: outcome,
      reason: reason,
      next: next,
      trigger: trigger ?? .clock,
      authority: authority,
      remarks: remarks,
      range: reader.places.ranges["held"] ?? range
    )
  }

  private static func remarks(from reader: inout MetadataReader) -> [ReviewRemark] {
    var remarks: [ReviewRemark] = []
    for entry in reader.entries("remarks") {
      if let text = entry.value.text, !text.allSatisfy(\.isWhitespace) {
        remarks.append(ReviewRemark(address: entry.key, text: text, range: entry.keyRange))
      } else {
        reader.tell(
          MetadataReader.wrongValue,
          "The remark on '\(entry.key)' must be one sentence.",
          at: entry.value.range
        )
      }
    }
    return remarks
  }
}
