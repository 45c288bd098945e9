/// Which clauses have which phrase, as two columns: a dictionary of lists would take ten times the
/// memory.
struct PhraseIndex {
  private struct Entry {
    var phrase: UInt64
    var holder: Int32
  }

  /// The entries, those of one bucket together, sorted within it.
  private var entries: [Entry] = []
  /// Where each bucket begins; one more than there are buckets.
  private var starts: [Int32] = []
  private let shift: UInt64

  /// Indexes the phrases of each clause, which are sorted.
  init(_ clauses: [[UInt64]]) {
    let count = clauses.reduce(0) { $0 + $1.count }
    var bits: UInt64 = 4
    while 1 << bits < count { bits += 1 }
    shift = 64 - bits
    starts = [Int32](repeating: 0, count: 1 << Int(bits) + 1)
    entries = [Entry](repeating: Entry(phrase: 0, holder: 0), count: count)
    Self.forEach(clauses) { phrase, _ in starts[Self.bucket(phrase, shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    Self.forEach(clauses) { phrase, holder in
      let bucket = Self.bucket(phrase, shift)
      entries[Int(next[bucket])] = Entry(phrase: phrase, holder: holder)
      next[bucket] += 1
    }
    for bucket in 0..<(starts.count - 1) where starts[bucket + 1] - starts[bucket] > 1 {
      entries[Int(starts[bucket])..<Int(starts[bucket + 1])].sort {
        ($0.phrase, $0.holder) < ($1.phrase, $1.holder)
      }
    }
  }

  /// Returns the entries of `phrase`, for `holder(at:)`.
  func places(of phrase: UInt64) -> Range<Int> {
    let bucket = Self.bucket(phrase, shift)
    let range = Int(starts[bucket])..<Int(starts[bucket + 1])
    let start = first(in: range) { $0 >= phrase }
    guard start < range.upperBound, entries[start].phrase == phrase else { return start..<start }
    return start..<first(in: start..<range.upperBound) { $0 > phrase }
  }

  /// Returns the clause of one entry.
  func holder(at place: Int) -> Int { Int(entries[place].holder) }

  private func first(in range: Range<Int>, where isBeyond: (UInt64) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(entries[middle].phrase) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The high bits of a product spread neighbouring numbers.
  ///
  /// Source: D. E. Knuth, The Art of Computer Programming 3 (1973), 6.4.
  private static func bucket(_ phrase: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (phrase &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Each phrase of a clause once.
  private static func forEach(_ clauses: [[UInt64]], _ body: (UInt64, Int32) -> Void) {
    for (place, phrases) in clauses.enumerated() {
      for index in phrases.indices where index == 0 || phrases[index - 1] != phrases[index] {
        body(phrases[index], Int32(place))
      }
    }
  }
}
