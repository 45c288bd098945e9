internal import PolicyModel

/// Pairs of unmatched clauses that might correspond, with how alike they are.
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
  /// How many matched clauses help to tell rare words from common ones.
  private static let sampleSize = 4_000

  /// The pairs found by the words that they share.
  private(set) var pairs: [Pair] = []
  private let likeness: Likeness
  private let families: (base: [Int], revised: [Int])
  /// The words of the free clauses, by their place.
  private var baseWords: [Int: Likeness.Words] = [:]
  private var revisedWords: [Int: Likeness.Words] = [:]

  /// Finds the pairs among the clauses that `free` names on each side.
  init(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    free: (base: [Int], revised: [Int]),
    families: (base: [Int], revised: [Int])
  ) {
    self.families = families
    var table = TokenTable()
    let left = free.base.map { table.words(of: base[$0].text) }
    let right = free.revised.map { table.words(of: revised[$0].text) }
    let step = max(1, revised.count / Self.sampleSize)
    let isFree = Set(free.revised)
    let sample = stride(from: 0, to: revised.count, by: step).filter { !isFree.contains($0) }
      .map { table.words(of: revised[$0].text) }
    let likeness = Likeness(left + right + sample, wordCount: table.count)
    self.likeness = likeness
    for (place, words) in zip(free.base, left) { baseWords[place] = likeness.words(words) }
    for (place, words) in zip(free.revised, right) { revisedWords[place] = likeness.words(words) }
    let index = PhraseIndex(right.map(Self.phrases))
    for (place, words) in zip(free.base, left) {
      for candidate in candidates(Self.phrases(words), index) {
        if let pair = pair(place, free.revised[candidate]) { pairs.append(pair) }
      }
    }
  }

  /// Returns how alike two free clauses are, or nil where they are of different kinds.
  func pair(_ base: Int, _ revised: Int) -> Pair? {
    guard families.base[base] == families.revised[revised], let left = baseWords[base],
      let right = revisedWords[revised]
    else { return nil }
    return Pair(
      base: base,
      revised: revised,
      likeness: likeness.between(left, right),
      wordCount: min(left.numbers.count, right.numbers.count)
    )
  }

  private func candidates(_ phrases: [UInt64], _ index: PhraseIndex) -> [Int] {
    let rarest = phrases.map { (phrase: $0, places: index.places(of: $0)) }
      .filter { (1...Self.commonPhrase).contains($0.places.count) }
      .sorted { ($0.places.count, $0.phrase) < ($1.places.count, $1.phrase) }
      .prefix(Self.phrasesLookedUp)
    var scores: [Int: Double] = [:]
    for (_, places) in rarest {
      for place in places {
        scores[Int(index.holders[place]), default: 0] += 1 / Double(places.count)
      }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCandidates)
      .map(\.key)
  }

  /// The different pairs of neighbouring words; the first word also stands alone, for very short
  /// texts.
  private static func phrases(_ words: [Int32]) -> [UInt64] {
    guard let first = words.first else { return [] }
    return Set(Likeness.phrases(words) + [UInt64(UInt32(bitPattern: first)) << 32 | 0xFFFF_FFFF])
      .sorted()
  }
}
