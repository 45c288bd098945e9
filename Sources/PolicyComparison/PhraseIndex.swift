/// Which clauses have which phrase, as two sorted columns: a dictionary of lists would take ten
/// times the memory.
struct PhraseIndex {
  private var phrases: [UInt64] = []
  /// For each entry, the clause that has the phrase.
  private(set) var holders: [Int32] = []

  /// Indexes the different phrases of each clause.
  init(_ clauses: [[UInt64]]) {
    var entries: [(phrase: UInt64, holder: Int32)] = []
    entries.reserveCapacity(clauses.reduce(0) { $0 + $1.count })
    for (place, phrases) in clauses.enumerated() {
      for phrase in phrases { entries.append((phrase, Int32(place))) }
    }
    entries.sort { ($0.phrase, $0.holder) < ($1.phrase, $1.holder) }
    phrases = entries.map(\.phrase)
    holders = entries.map(\.holder)
  }

  /// Returns the entries of `phrase`, as a range of `holders`.
  func places(of phrase: UInt64) -> Range<Int> {
    let start = firstIndex { $0 >= phrase }
    guard start < phrases.count, phrases[start] == phrase else { return start..<start }
    return start..<firstIndex { $0 > phrase }
  }

  private func firstIndex(where isBeyond: (UInt64) -> Bool) -> Int {
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(phrases[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
