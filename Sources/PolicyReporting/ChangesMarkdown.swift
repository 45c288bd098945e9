internal import PolicyComparison
internal import PolicyEncoding

/// What changed between two texts as a list in Markdown, for a report.
///
/// Changes are told in words, `[omitted: …]` and `[inserted: …]`, so that they survive copying,
/// printing without colour, and being read aloud.
enum ChangesMarkdown {
  /// How many kept words stand beside a change.
  private static let context = 8

  /// Returns the sentence with the counts, and one item for each change.
  static func markdown(of comparison: VersionComparison) -> String {
    let count = ParagraphCounts(comparison.changes).sentence + "."
    var items: [String] = []
    var renumbered: [String] = []
    for change in comparison.changes where change.isChange {
      if isOnlyRenumbered(change), let base = change.base, let revised = change.revised {
        renumbered.append("\(place(base.name)) is now \(revised.name)")
      } else {
        items.append("- " + item(change))
      }
    }
    if !renumbered.isEmpty {
      let words = renumbered.map(MarkdownEscaping.escaped).joined(separator: "; ")
      items.append("- **Only renumbered:** \(words).")
    }
    return ([count] + (items.isEmpty ? [] : [items.joined(separator: "\n")]))
      .joined(separator: "\n\n")
  }

  private static func isOnlyRenumbered(_ change: ClauseChange) -> Bool {
    change.status == .unchanged && change.isRenumbered && !change.isMoved
      && change.formatting.isEmpty
  }

  private static func item(_ change: ClauseChange) -> String {
    let name = (change.revised ?? change.base)?.name ?? ""
    // A space between what went and what came, where the text has none.
    let words = EditExcerpt.shortened(change.edits, context: context).map(marked).joined()
      .replacing("\\]\\[", with: "\\] \\[")
    var facts: [String] = []
    if change.isMoved { facts.append("moved") }
    if change.isRenumbered, !change.isMoved { facts.append("renumbered") }
    switch change.status {
    case .unchanged: break
    case .inserted: facts.append("inserted")
    case .omitted: facts.append("omitted")
    case .reworded: facts.append(ChangeWords.kind(of: change.edits).lowercased())
    }
    if facts.isEmpty { facts.append("formatting") }
    var line = "**\(MarkdownEscaping.escaped(place(name)))**"
    if let before = change.base?.name, change.revised != nil, before != name {
      line += " (was \(MarkdownEscaping.escaped(before)))"
    }
    line += ", " + facts.joined(separator: ", ")
    let notes = change.formatting.map { MarkdownEscaping.escaped(ChangeWords.sentence($0)) }
    switch change.status {
    case .unchanged:
      line += change.isMoved ? "; the words are the same." : "."
    case .inserted, .omitted:
      let text = escaped(change.edits.map(\.text).joined())
      line += text.isEmpty ? "." : ": \(text)"
    case .reworded: line += ": \(words)"
    }
    return ([line] + notes).joined(separator: " ")
  }

  private static func marked(_ edit: Edit) -> String {
    switch edit {
    case .keep(let text): escaped(text)
    case .omit(let text): marked(text, word: "omitted")
    case .insert(let text): marked(text, word: "inserted")
    }
  }

  /// A space at the edge of a piece stays outside the brackets.
  private static func marked(_ text: String, word: String) -> String {
    let inner = text.drop { $0 == " " }
    let before = text.prefix(text.count - inner.count)
    return "\(before)\\[\(word): \(escaped(String(inner)))\\]"
  }

  /// Words of the text, which cannot be read as a change.
  private static func escaped(_ words: String) -> String {
    MarkdownEscaping.escaped(ChangeMarks.guarded(words))
  }

  /// "Paragraph 2.6", "Heading “Travel”".
  private static func place(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.isNumber ? "Paragraph \(name)" : first.uppercased() + name.dropFirst()
  }
}
