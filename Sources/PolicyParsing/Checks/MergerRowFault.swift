internal import PolicyDiagnostics
internal import PolicyModel

/// Each row of a merger plan must say all that a reader needs, and nothing that contradicts itself.
enum MergerRowFault: BookCheck {
  static let code = DiagnosticCode(
    "MergerRowFault",
    "A paragraph that is dropped goes nowhere, and 'reason' says why, so that nobody need ask later "
      + "whether it was forgotten. Every other row says in 'to' where its paragraph goes."
  )
  static let withoutHash = DiagnosticCode(
    "MergerHashMissing",
    "A row about a draft has no 'sha256', so nobody would notice if the draft changed after the row "
      + "was written. It is the SHA-256 of the paragraph's own words, white space as one space: "
      + "the 'text' of 'policybook show POLICY@draft#2.3 --format json'."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan in
      plan.rows.flatMap { row in diagnostics(of: row, path: plan.places.path) }
    }
  }

  private static func diagnostics(of row: MergerRow, path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if row.kind == .dropped {
      if row.reason == nil {
        found.append(
          Diagnostic(
            .error,
            code,
            "'\(row.from)' is dropped without a reason; say why in 'reason'.",
            path: path,
            range: row.place(of: "as")
          )
        )
      }
      if let to = row.to {
        found.append(
          Diagnostic(
            .error,
            code,
            "'\(row.from)' is dropped, so it cannot go to '\(to)'.",
            path: path,
            range: row.place(of: "to")
          )
        )
      }
    } else if row.to == nil {
      found.append(
        Diagnostic(
          .error,
          code,
          "'\(row.from)' is \(row.kind.rawValue), but 'to' does not say where it goes.",
          path: path,
          range: row.place(of: "as")
        )
      )
    }
    if row.source.isDraft, row.digest == nil, row.places.ranges["sha256"] == nil {
      found.append(
        Diagnostic(
          .warning,
          withoutHash,
          "The row about '\(row.from)' has no 'sha256', so a change of the draft would go unseen.",
          path: path,
          range: row.place(of: "from")
        )
      )
    }
    return found
  }
}
