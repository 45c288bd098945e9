internal import PolicyComparison
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

  /// The listing: title, count, one entry for each change.
  var text: String {
    let title = revised.version == nil ? "" : "\(safe(revised.title))\n"
    let count = ParagraphCounts(classified.comparison.changes).sentence
    let entries = classified.shown.map { entry($0.change, $0.verdict) }
    return title + "\(safe(base.name)) to \(safe(revised.name))\n\n\(count).\n"
      + (classified.overall == .none ? "" : "\(classified.overall.sentence)\n")
      + entries.map { "\n\($0)" }.joined()
  }

  private func entry(_ change: ClauseChange, _ verdict: ChangeVerdict) -> String {
    let words = excerpt(change.edits, of: change.status)
    var lines = heading(change) + "\n"
    if change.status != .unchanged {
      lines += Wrapping.block(of: words, width: width, margin: "    ")
    }
    for formatting in change.formatting {
      lines += "    \(safe(ChangeWords.sentence(formatting)))\n"
    }
    return lines + Wrapping.block(of: safe(verdict.sentence), width: width, margin: "    ")
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
    let before = change.base?.name
    let was =
      change.revised != nil && before != nil && before != name ? " (was \(before ?? ""))" : ""
    return "\(safe(name + was)): \(facts.joined(separator: ", "))"
  }

  /// What an author wrote, with control characters made visible: the marks alone are ours.
  private func safe(_ text: String) -> String { DiagnosticFormatter.printable(text) }

  private func excerpt(_ edits: [Edit], of status: ClauseChange.Status) -> String {
    if status == .inserted || status == .omitted { return safe(edits.map(\.text).joined()) }
    return EditExcerpt.shortened(edits, context: Self.context).map { edit in
      switch edit {
      case .keep(let text): safe(text)
      case .omit(let text): mark(text, word: "omitted", colour: "\u{1B}[9;33m")
      case .insert(let text): mark(text, word: "inserted", colour: "\u{1B}[4;36m")
      }
    }.joined()
  }

  private func mark(_ text: String, word: String, colour: String) -> String {
    let start = text.prefix { $0 == " " }
    let inner = safe(String(text.dropFirst(start.count)))
    return isColoured
      ? "\(start)\(colour)\(inner)\u{1B}[0m" : "\(start)[\(word): \(inner)]"
  }
}
