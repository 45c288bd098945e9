internal import PolicyModel

/// Pairs of clauses that might correspond, with how alike they are.
///
/// For each clause those of the other side are looked up that share its rarest pairs of neighbouring
/// words, so the work grows with the number of clauses and not with its square.
struct CandidatePairs {
  /// One pair.
  struct Pair {
    var base: Int
    var revised: Int
    var likeness: Double
    /// The words of the shorter side.
    var wordCount: Int
  }

  /// How many of a clause's rarest pairs of words are looked up.
  private static let phrasesLookedUp = 16
  /// A pair of words in more clauses than this says nothing about which is which.
  private static let commonPhrase = 64
  /// How many clauses of the other side are weighed for one.
  private static let mostCandidates = 8

  /// The pairs found by the words that they share.
  private(set) var pairs: [Pair] = []
  private let likeness: Likeness
  private let baseWords: [Likeness.Words]
  private let revisedWords: [Likeness.Words]
  private let families: (base: [Int], revised: [Int])

  /// Finds the pairs among the clauses for which `isFree` holds.
  init(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    isFree: (_ base: Int, _ revised: Int) -> Bool
  ) {
    var table = TokenTable()
    let left = base.map { table.words(of: $0.text) }
    let right = revised.map { table.words(of: $0.text) }
    let likeness = Likeness(left + right, wordCount: table.count)
    self.likeness = likeness
    baseWords = left.map(likeness.words)
    revisedWords = right.map(likeness.words)
    families = (
      base.map { ClauseKey.family(of: $0.clause.kind) },
      revised.map { ClauseKey.family(of: $0.clause.kind) }
    )
    var postings: [UInt64: [Int]] = [:]
    for (place, words) in right.enumerated() {
      for phrase in Self.phrases(words) { postings[phrase, default: []].append(place) }
    }
    for (place, words) in left.enumerated() {
      let candidates = Self.candidates(Self.phrases(words), postings: postings)
      pairs += candidates.compactMap { isFree(place, $0) ? pair(place, $0) : nil }
    }
  }

  /// Returns how alike two clauses are, or nil where they are of different kinds.
  func pair(_ base: Int, _ revised: Int) -> Pair? {
    guard families.base[base] == families.revised[revised] else { return nil }
    let (left, right) = (baseWords[base], revisedWords[revised])
    return Pair(
      base: base,
      revised: revised,
      likeness: likeness.between(left, right),
      wordCount: min(left.numbers.count, right.numbers.count)
    )
  }

  private static func candidates(_ phrases: Set<UInt64>, postings: [UInt64: [Int]]) -> [Int] {
    let rarest = phrases.map { ($0, postings[$0]?.count ?? 0) }
      .filter { (1...commonPhrase).contains($0.1) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(phrasesLookedUp)
    var scores: [Int: Double] = [:]
    for (phrase, count) in rarest {
      for place in postings[phrase] ?? [] { scores[place, default: 0] += 1 / Double(count) }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
      .map(\.key)
  }

  /// The pairs of neighbouring words; the first word also stands alone, for very short texts.
  private static func phrases(_ words: [Int32]) -> Set<UInt64> {
    guard let first = words.first else { return [] }
    var phrases: Set<UInt64> = [UInt64(UInt32(bitPattern: first)) << 32 | 0xFFFF_FFFF]
    for (word, next) in zip(words, words.dropFirst()) {
      phrases.insert(UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: next)))
    }
    return phrases
  }
}
