internal import PolicyDiagnostics
internal import PolicyModel

/// The metadata that a draft and a version share.
enum DraftFactsParser {
  /// Returns the facts that `reader` has; the summary is required.
  static func facts(from reader: inout MetadataReader) -> DraftFacts {
    DraftFacts(
      summary: reader.requiredText("summary"),
      notes: notes(from: &reader),
      applies: applies(from: &reader),
      consulted: reader.rows("consulted") { row, _ in
        let body = row.requiredText("body")
        return DraftFacts.Consultation(
          body: body,
          date: row.date("date"),
          outcome: row.text("outcome")
        )
      },
      documents: reader.rows("documents") { row, _ in
        let title = row.requiredText("title")
        return DraftFacts.AttachedDocument(title: title, contact: row.text("contact"))
      },
      recommendation: reader.text("recommendation"),
      authority: reader.text("authority")
    )
  }

  private static func notes(from reader: inout MetadataReader) -> [String: String] {
    var notes: [String: String] = [:]
    for entry in reader.entries("notes") {
      if let text = entry.value.text {
        notes[entry.key] = text
      } else {
        reader.tell(
          MetadataReader.wrongValue,
          "The note on '\(entry.key)' must be one sentence.",
          at: entry.value.range
        )
      }
    }
    return notes
  }

  private static func applies(from reader: inout MetadataReader) -> [String: [String]] {
    var applies: [String: [String]] = [:]
    for entry in reader.entries("applies") {
      switch entry.value.content {
      case .scalar(let audience): applies[entry.key] = [audience]
      case .list(let audiences): applies[entry.key] = audiences.compactMap(\.text)
      default:
        reader.tell(
          MetadataReader.wrongValue,
          "'\(entry.key)' must apply to a list of audiences.",
          at: entry.value.range
        )
      }
    }
    return applies
  }
}
