internal import PolicyModel

/// The words for kinds of change, in the language of amendment.
package enum ChangeWords {
  /// Returns "Words substituted", "Words inserted" or "Words omitted".
  package static func kind(of edits: [Edit]) -> String {
    var omits = false
    var inserts = false
    for edit in edits {
      switch edit {
      case .keep: break
      case .omit: omits = true
      case .insert: inserts = true
      }
    }
    return omits && inserts
      ? "Words substituted" : inserts ? "Words inserted" : "Words omitted"
  }

  /// Returns what a clause was split or joined from or into: "split from paragraph 2.1".
  package static func division(of change: ClauseChange) -> String? {
    if let split = change.split {
      return change.base == nil
        ? "split from \(place(split.whole))" : "split into \(places(split.parts))"
    }
    if let joined = change.joined {
      return change.revised == nil
        ? "joined into \(place(joined.whole))" : "joined from \(places(joined.parts))"
    }
    return nil
  }

  /// "paragraph 2.1", "3.2, item 3".
  private static func place(_ clause: ComparedClause) -> String {
    clause.clause.kind == .paragraph ? "paragraph \(clause.name)" : clause.name
  }

  /// "paragraphs 2.1, 2.2 and 2.3".
  private static func places(_ clauses: [ComparedClause]) -> String {
    let areParagraphs = clauses.allSatisfy { $0.clause.kind == .paragraph }
    let names = clauses.map { areParagraphs ? $0.name : place($0) }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return areParagraphs ? "paragraphs \(list)" : list
  }

  /// Returns what changed in formatting, as a sentence.
  ///
  /// "“in writing” is now bold."
  package static func sentence(_ change: FormattingChange) -> String {
    let verb = change.side == .base ? "is no longer" : "is now"
    let what =
      switch change.kind {
      case "link": "a link"
      case "image": "an image"
      case "strong": "bold"
      case "emphasis": "in italics"
      default: change.kind
      }
    let target = change.destination.map { " to \($0)" } ?? ""
    return "“\(change.words)” \(verb) \(what)\(target)."
  }
}
