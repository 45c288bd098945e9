package import PolicyModel

/// Rows of a merger plan whose paragraph changed after they were written.
package enum StaleRows {
  /// Returns the SHA-256 of the words that `row` speaks of: the paragraphs' own words, those of a
  /// range joined by one space; nil where the source does not have them.
  package static func digest(of row: MergerRow, in source: MergerMap.Source) -> Digest? {
    guard let indices = source.indices(of: row) else { return nil }
    let words = source.paragraphs[indices].map(\.clause.ownWords).joined(separator: " ")
    return Digest(of: Array(words.utf8))
  }

  /// Whether `row` has a hash, and its words are others now.
  package static func isStale(_ row: MergerRow, in source: MergerMap.Source) -> Bool {
    guard let written = row.digest, let now = digest(of: row, in: source) else { return false }
    return now.description != written
  }

  /// Returns the addresses of the paragraphs of `source` that a stale row speaks of.
  package static func paragraphs(of source: MergerMap.Source) -> Set<String> {
    var stale: Set<String> = []
    // The rows of a range stand at each of its paragraphs; each is judged once.
    var judged: [MergerRow: Bool] = [:]
    for paragraph in source.paragraphs {
      for row in paragraph.rows where row.digest != nil {
        let isStale = judged[row] ?? isStale(row, in: source)
        judged[row] = isStale
        if isStale { stale.insert(paragraph.clause.address) }
      }
    }
    return stale
  }
}
