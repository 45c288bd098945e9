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
