internal import PolicyDiagnostics
internal import PolicyModel

/// `book.yml` to the organisation, its roles and its lists.
enum BookFileParser {
  /// Returns a book without policies or reports.
  static func book(_ file: SourceFile) -> Parsed<Book> {
    let document = YAMLDocument.read(file)
    var reader = MetadataReader(document.value, path: file.path)
    var book = Book()
    book.organisation = reader.requiredText("organisation")
    book.roles = reader.rows("roles") { row, range in
      let id = row.identifier("id", isRequired: true) ?? ""
      let title = row.requiredText("title")
      return Role(id: id, title: title, contact: row.text("contact"), range: range)
    }
    book.audiences = reader.rows("audiences") { row, range in
      let id = row.identifier("id", isRequired: true) ?? ""
      let title = row.requiredText("title")
      return Audience(
        id: id,
        title: title,
        authorisedBy: row.identifier("authorised-by"),
        range: range
      )
    }
    book.topics = reader.rows("topics") { row, _ in
      let id = row.identifier("id", isRequired: true) ?? ""
      return Topic(id: id, title: row.requiredText("title"))
    }
    book.decisionMakers = reader.rows("decision-makers") { row, _ in
      let id = row.identifier("id", isRequired: true) ?? ""
      return DecisionMaker(id: id, title: row.requiredText("title"))
    }
    for entry in reader.entries("retention") {
      if let interval = entry.value.text.flatMap({ CalendarInterval($0) }) {
        book.retention[entry.key] = interval
      } else {
        reader.tell(
          MetadataReader.wrongValue,
          "How long '\(entry.key)' records are kept is an interval, as '6 years'.",
          at: entry.value.range
        )
      }
    }
    book.places = reader.places
    return Parsed(
      book,
      diagnostics: document.diagnostics + (document.diagnostics.isEmpty ? reader.finished() : [])
    )
  }
}
