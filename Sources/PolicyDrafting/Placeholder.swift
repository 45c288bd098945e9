/// What stands where an author has yet to write: the one rule of what is unfinished.
package enum Placeholder {
  /// What the tool writes there.
  package static let text = "To be completed."

  /// Whether `words` are, begin with or end with a sentence that says so, in any case.
  ///
  /// "To be completed by the manager." says something else, and so does "The form is to be completed."
  package static func isIn(_ words: String) -> Bool {
    let words = words.lowercased().drop(while: \.isWhitespace)
    let sought = text.dropLast().lowercased()
    for place in words.ranges(of: sought) {
      let before = words[..<place.lowerBound].reversed().drop(while: \.isWhitespace).first
      let after = words[place.upperBound...].first
      let begins = before.map { ".:;-–—".contains($0) } ?? true
      let ends = after.map { !$0.isWhitespace && !$0.isLetter && !$0.isNumber } ?? true
      let isAtEdge = before == nil || words[place.upperBound...].allSatisfy { !$0.isLetter }
      if begins, ends, isAtEdge { return true }
    }
    return false
  }
}
