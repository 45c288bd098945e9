/// The word that an author probably meant.
package enum Nearest {
  /// Returns the candidate nearest to `word` in edits, if it is near enough to be meant.
  ///
  /// Near enough is a third of the word's length, at least one edit. Of equally near candidates
  /// the first wins.
  package static func to(_ word: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      guard abs(candidate.count - word.count) <= limit else { continue }
      let distance = distance(Array(word), Array(candidate))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Returns the candidate nearest to `word`, unless another is as near: what may be put in its place
  /// without asking.
  package static func only(_ word: String, in candidates: some Collection<String>) -> String? {
    guard let nearest = to(word, in: candidates) else { return nil }
    let own = distance(Array(word), Array(nearest))
    let rivals = candidates.filter {
      $0 != nearest && abs($0.count - word.count) <= own
        && distance(Array(word), Array($0)) <= own
    }
    return rivals.isEmpty ? nearest : nil
  }

  /// The Levenshtein distance, with two neighbours that changed places counted as one edit.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
