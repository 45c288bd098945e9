internal import PolicyDiagnostics
internal import PolicyModel

/// A paragraph that changed after a merger plan decided where it goes.
enum MergerSourceChanged: DatedCheck {
  static let code = DiagnosticCode(
    "MergerSourceChanged",
    "A paragraph of a source changed after its row was written: its SHA-256 is another. Look at the "
      + "row again; once it is right for the new words, write down their SHA-256."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      let map = MergerMap(plan, in: book)
      return plan.rows.compactMap { row in
        guard let source = map.source(row.source), StaleRows.isStale(row, in: source),
          let digest = StaleRows.digest(of: row, in: source)
        else { return nil }
        return Diagnostic(
          .warning,
          code,
          "'\(row.from)' has changed since the row was written; its SHA-256 is now \(digest).",
          path: plan.places.path,
          range: row.place(of: "sha256")
        )
      }
    }
  }
}
