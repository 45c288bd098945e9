internal import PolicyComparison
internal import PolicyModel

/// A list of changes as the tool once wrote it, read for what it says of the two texts.
struct ChangesReading {
  private let items: [(name: String, text: String)]
  private let words: Set<String>

  /// Reads the Markdown of a list of changes.
  init(_ markdown: String) {
    items = ReadMarkdown.items(of: markdown)
    words = Set(ReadMarkdown.words(of: markdown).flatMap(\.plainWords))
  }

  /// Whether this says of the two texts what `today` says, perhaps with other words around it.
  ///
  /// It must name the same places, quote only words that stand in the texts, and have every word that
  /// changed.
  func tells(of today: ChangesReading, between base: StoredText, and revised: StoredText) -> Bool {
    guard Set(items.map(\.name)) == Set(today.items.map(\.name)) else { return false }
    let comparison = VersionComparison(base, revised)
    let changed = comparison.changes.filter(\.isChange).flatMap { change in
      change.edits.filter { !$0.isKept }.flatMap(\.text.plainWords)
    }
    guard words.isSuperset(of: changed) else { return false }
    let (before, after) = (Self.running(base.text), Self.running(revised.text))
    return items.allSatisfy { item in
      if item.name.hasPrefix("Only renumbered") {
        return today.items.contains { $0.name == item.name && $0.text == item.text }
      }
      return Self.isQuoted(item, from: before, and: after)
    }
  }

  /// Whether the words of one item stand in the two texts.
  private static func isQuoted(
    _ item: (name: String, text: String),
    from base: String,
    and revised: String
  ) -> Bool {
    let rest = item.text.dropFirst(item.name.count)
    guard let colon = rest.firstRange(of: ": ") else { return true }
    // Sentences on formatting follow the words.
    let told = rest[colon.upperBound...]
    let verb = told.firstRange(of: "” is now ") ?? told.firstRange(of: "” is no longer ")
    let end = verb.flatMap { told[..<$0.lowerBound].lastIndex(of: "“") } ?? told.endIndex
    let marked = MarkedWords(String(told[..<end]))
    let pieces = (pieces(marked.base), pieces(marked.revised))
    guard marked.hasMarks else {
      return pieces.0.allSatisfy(base.contains) || pieces.1.allSatisfy(revised.contains)
    }
    return pieces.0.allSatisfy(base.contains) && pieces.1.allSatisfy(revised.contains)
  }

  /// The stretches of words between marks of what is left out, each with a space at both ends.
  private static func pieces(_ text: String) -> [String] {
    text.split(separator: "…").map { String($0).plainWords }.filter { !$0.isEmpty }
      .map { " \($0.joined(separator: " ")) " }
  }

  /// All words of a text on one line, with a space at both ends.
  private static func running(_ text: PolicyText) -> String {
    let words = ComparedClause.all(in: text).flatMap(\.text.plainWords)
    return " \(words.joined(separator: " ")) "
  }
}
