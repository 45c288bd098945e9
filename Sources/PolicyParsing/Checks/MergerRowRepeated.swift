internal import PolicyDiagnostics
internal import PolicyModel

/// A merger plan says once where a paragraph goes.
enum MergerRowRepeated: BookCheck {
  static let code = DiagnosticCode(
    "MergerRowRepeated",
    "Two rows of a merger plan say where the same paragraph goes, and name the same place; or two "
      + "rows drop it. Keep one. A paragraph that is cut in two has two rows with different places."
  )

  /// A paragraph and where it goes.
  private struct Journey: Hashable {
    var source: Int
    var paragraph: Int
    var destination: String?
  }

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      let map = MergerMap(plan, in: book)
      let path = plan.places.path
      var found: [Diagnostic] = []
      var told: Set<SourceRange> = []
      for (number, source) in map.sources.enumerated() {
        var first: [Journey: MergerRow] = [:]
        for (index, paragraph) in source.paragraphs.enumerated() {
          for row in paragraph.rows {
            // A row without a place, though it is not dropped, has a fault of its own.
            guard row.kind == .dropped || row.destination != nil else { continue }
            let destination = row.kind == .dropped ? nil : row.destination
            let journey = Journey(source: number, paragraph: index, destination: destination)
            guard let earlier = first[journey] else {
              first[journey] = row
              continue
            }
            guard told.insert(row.range).inserted else { continue }
            let address = paragraph.clause.address
            let what = destination.map { "goes to \($0)" } ?? "is dropped"
            found.append(
              Diagnostic(
                .error,
                code,
                "Paragraph \(address) of '\(source.name)' \(what) in an earlier row too.",
                path: path,
                range: row.place(of: "from"),
                notes: [
                  Diagnostic.Note(
                    "The earlier row stands here.",
                    path: path,
                    position: earlier.place(of: "from").start
                  )
                ]
              )
            )
          }
        }
      }
      return found
    }
  }
}
