internal import PolicyComparison
internal import PolicyConcurrency
internal import PolicyDiagnostics
internal import PolicyModel

/// A comparison as people read it on a terminal: what changed, told in words and shown in them.
struct ComparisonListing {
  private let classified: ClassifiedComparison
  private let base: ComparedSide
  private let revised: ComparedSide
  private let width: Int
  private let isColoured: Bool

  /// How many kept words stand around a change.
  private static let context = 8

  init(
    _ classified: ClassifiedComparison,
    base: ComparedSide,
    revised: ComparedSide,
    width: Int,
    isColoured: Bool
  ) {
    self.classified = classified
    self.base = base
    self.revised = revised
    self.width = width
    self.isColoured = isColoured
  }

  /// Returns the listing: title, count, one entry for each change.
  func text(_ workers: Workers = Workers(1)) -> String {
    let title = revised.id == nil ? "" : "\(safe(revised.title))\n"
    let count = ParagraphCounts(classified.comparison.changes).sentence
    var text = title + "\(safe(base.name)) to \(safe(revised.name))\n\n\(count).\n"
    if classified.overall != .none { text += "\(safe(classified.overallSentence))\n" }
    let places = classified.shownPlaces
    let entries = workers.mapStretches(places.count) { stretch in
      var text = ""
      for place in places[stretch] {
        append(classified.comparison.changes[place], classified.verdicts[place], to: &text)
      }
      return text
    }
    for stretch in entries { text += stretch }
    return text
  }

  /// Writes one entry behind `lines`, which grow in place.
  private func append(_ change: ClauseChange, _ verdict: ChangeVerdict, to lines: inout String) {
    lines += "\n"
    lines += heading(change)
    lines += "\n"
    if change.status != .unchanged {
      let words = excerpt(change.edits, of: change.status)
      lines += Wrapping.block(of: words, width: width, margin: "    ")
    }
    for formatting in change.formatting {
      lines += "    \(safe(ChangeWords.sentence(formatting)))\n"
    }
    lines += Wrapping.block(of: safe(verdict.sentence), width: width, margin: "    ")
  }

  /// "2.6 (was 2.5): words substituted, renumbered".
  private func heading(_ change: ClauseChange) -> String {
    let name = (change.revised ?? change.base)?.name ?? ""
    var facts: [String] = []
    switch change.status {
    case .unchanged: break
    case .inserted: facts.append("inserted")
    case .omitted: facts.append("omitted")
    case .reworded: facts.append(ChangeWords.kind(of: change.edits).lowercased())
    }
    if let division = ChangeWords.division(of: change) { facts.append(division) }
    if change.isMoved { facts.append("moved") }
    if change.isRenumbered { facts.append("renumbered") }
    if facts.isEmpty { facts.append("formatting") }
    var line = name
    if change.revised != nil, let before = change.base?.name, before != name {
      line += " (was " + before + ")"
    }
    line = safe(line)
    for (index, fact) in facts.enumerated() { line += (index == 0 ? ": " : ", ") + fact }
    return line
  }

  /// What an author wrote, with control characters made visible: the marks alone are ours.
  private func safe(_ text: String) -> String { DiagnosticFormatter.printable(text) }

  /// Words of the compared texts: without colours, the brackets of our marks stand among them.
  private func words(_ text: String) -> String {
    safe(isColoured ? text : ChangeMarks.guarded(text))
  }

  private func excerpt(_ edits: [Edit], of status: ClauseChange.Status) -> String {
    if status == .inserted || status == .omitted { return words(edits.map(\.text).joined()) }
    var excerpt = ""
    for edit in EditExcerpt.shortened(edits, context: Self.context) {
      switch edit {
      case .keep(let text): excerpt += words(text)
      case .omit(let text): excerpt += mark(text, word: "omitted", colour: "\u{1B}[9;33m")
      case .insert(let text): excerpt += mark(text, word: "inserted", colour: "\u{1B}[4;36m")
      }
    }
    return excerpt
  }

  private func mark(_ text: String, word: String, colour: String) -> String {
    let inner = text.utf8.drop { $0 == UInt8(ascii: " ") }
    let start = String(repeating: " ", count: text.utf8.count - inner.count)
    let shown = words(String(Substring(inner)))
    return isColoured
      ? start + colour + shown + "\u{1B}[0m" : start + "[" + word + ": " + shown + "]"
  }
}
