internal import PolicyMarkdown

/// The words of a clause as checks of mergers compare them.
extension Clause {
  /// The clause's own words, white space as one space: what a merger plan's `sha256` is made of.
  package var ownWords: String { Clause.singleSpaced(plainText) }

  /// Its heading, its words and those of all under it, white space as one space.
  ///
  /// A numbered paragraph under it speaks for itself and is left out.
  package var allWords: String {
    var pieces = [heading.plainText, plainText]
    func append(_ clauses: [Clause]) {
      for clause in clauses where clause.kind != .paragraph {
        pieces += [clause.heading.plainText, clause.plainText]
        append(clause.children)
      }
    }
    append(children)
    return Clause.singleSpaced(pieces.joined(separator: " "))
  }

  private static func singleSpaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension PolicyText {
  /// The numbered paragraphs in order; in a text without numbers, the top-level clauses.
  package var paragraphs: [Clause] {
    guard isNumbered else { return clauses }
    var paragraphs: [Clause] = []
    clauses.forEachNested { clause, _ in
      if clause.kind == .paragraph { paragraphs.append(clause) }
    }
    return paragraphs
  }
}
