internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyModel

/// A paragraph that a merger plan calls verbatim must have the same words in the target.
enum MergerVerbatimDiffers: DatedCheck {
  static let code = DiagnosticCode(
    "MergerVerbatimDiffers",
    "A row of a merger plan says that a paragraph is taken over word for word, and it is not: the "
      + "target's words differ or, while the target has no text, two rows promise different words "
      + "for one paragraph. All that stands under the paragraph counts too. Mend the text, or call "
      + "the row adapted or combined."
  )

  /// How many words stand around a difference in the message.
  private static let context = 4

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.mergers.flatMap { plan in diagnostics(in: MergerMap(plan, in: book)) }
  }

  private static func diagnostics(in map: MergerMap) -> [Diagnostic] {
    let path = map.plan.places.path
    var found: [Diagnostic] = []
    // What the first verbatim row promises for each paragraph of a target without a text.
    var promised: [String: (words: String, from: String, row: MergerRow)] = [:]
    for row in map.plan.rows where row.kind == .verbatim {
      guard let to = row.destination, let source = map.source(row.source),
        let indices = source.indices(of: row), let paragraph = map.target.paragraph(at: to)
      else { continue }
      for origin in source.paragraphs[indices] {
        let words = origin.clause.allWords
        let from = "\(source.name)#\(origin.clause.address)"
        if let clause = paragraph.clause {
          guard clause.allWords != words else { continue }
          found.append(
            told(
              "'\(from)' is not verbatim in '\(map.plan.target)#\(to)': "
                + difference(words, clause.allWords) + ".",
              row: row,
              path: path
            )
          )
        } else if let first = promised[to] {
          guard first.words != words else { continue }
          found.append(
            told(
              "'\(first.from)' and '\(from)' cannot both be verbatim in "
                + "'\(map.plan.target)#\(to)': \(difference(first.words, words)).",
              row: row,
              path: path,
              notes: [
                Diagnostic.Note(
                  "The earlier row stands here.",
                  path: path,
                  position: first.row.place(of: "as").start
                )
              ]
            )
          )
        } else {
          promised[to] = (words, from, row)
        }
      }
    }
    return found
  }

  private static func told(
    _ message: String,
    row: MergerRow,
    path: String,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, code, message, path: path, range: row.place(of: "as"), notes: notes)
  }

  /// The first place where two texts differ, with a few words around it.
  private static func difference(_ base: String, _ revised: String) -> String {
    var table = TokenTable()
    let (base, revised) = (ChangeMarks.guarded(base), ChangeMarks.guarded(revised))
    let edits = EditScript.edits(from: base, to: revised, table: &table)
    guard let first = edits.firstIndex(where: { !$0.isKept }) else { return "" }
    var words = first == 0 ? "" : lastWords(edits[first - 1].text)
    var next = first
    while next < edits.count, !edits[next].isKept {
      let piece = shortened(edits[next].text)
      if case .omit = edits[next] {
        words +=
          words.isEmpty || words.hasSuffix(" ") ? "[omitted: \(piece)]" : " [omitted: \(piece)]"
      } else {
        words +=
          words.isEmpty || words.hasSuffix(" ") || words.hasSuffix("]")
          ? "[inserted: \(piece)]" : " [inserted: \(piece)]"
      }
      next += 1
    }
    if next < edits.count { words += firstWords(edits[next].text) }
    let others = edits[next...].count { !$0.isKept }
    let quoted = words.hasSuffix(".") ? String(words.dropLast()) : words
    return "“\(quoted)”" + (others == 0 ? "" : " and more further on")
  }

  private static func lastWords(_ text: String) -> String {
    let words = text.split(separator: " ")
    let tail = words.suffix(context).joined(separator: " ") + (text.hasSuffix(" ") ? " " : "")
    return words.count > context ? "… \(tail)" : tail
  }

  private static func firstWords(_ text: String) -> String {
    let words = text.split(separator: " ")
    let head = (text.hasPrefix(" ") ? " " : "") + words.prefix(context).joined(separator: " ")
    return words.count > context ? "\(head) …" : head
  }

  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 3 * context else { return words.joined(separator: " ") }
    return words.prefix(2 * context).joined(separator: " ") + " …"
  }
}
