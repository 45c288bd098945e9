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
  /// A candidate shares one of the phrases looked up for so many that the clause has, up to a bound.
  private static let (phrasesForEachShared, mostSharedAsked) = (8, 3)
  /// How many matched clauses help to tell rare words from common ones.
  private static let sampleSize = 4_000

  /// The pairs found by the words that they share.
  private(set) var pairs: [Pair] = []
  private let likeness: Likeness
  private let families: (base: [Int], revised: [Int])
  /// The words of the free clauses, by their place.
  private var baseWords: [Likeness.Words?]
  private var revisedWords: [Likeness.Words?]

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
    baseWords = [Likeness.Words?](repeating: nil, count: base.count)
    revisedWords = [Likeness.Words?](repeating: nil, count: revised.count)
    for (place, words) in zip(free.base, left) { baseWords[place] = likeness.words(words) }
    for (place, words) in zip(free.revised, right) { revisedWords[place] = likeness.words(words) }
  }

  /// Finds the pairs among the clauses that are still free.
  mutating func lookUp(_ free: (base: [Int], revised: [Int])) {
    let index = PhraseIndex(free.revised.map { revisedWords[$0]?.phrases ?? [] })
    var sums = [Sum](repeating: Sum(), count: free.revised.count)
    for place in free.base {
      guard let words = baseWords[place] else { continue }
      for candidate in candidates(words.phrases, index, &sums) {
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

  /// What one clause of the other side shares with the one that is looked up.
  private struct Sum {
    var score = 0.0
    var shared = 0
  }

  /// Returns the likeliest of the other side's clauses; `sums` has one place for each of them, and all
  /// are empty before and after.
  private func candidates(_ phrases: [UInt64], _ index: PhraseIndex, _ sums: inout [Sum]) -> [Int] {
    var rarest: [(count: Int, places: Range<Int>)] = []
    rarest.reserveCapacity(phrases.count)
    for place in phrases.indices where place == 0 || phrases[place - 1] != phrases[place] {
      let places = index.places(of: phrases[place])
      if (1...Self.commonPhrase).contains(places.count) { rarest.append((places.count, places)) }
    }
    rarest.sort { ($0.count, $0.places.lowerBound) < ($1.count, $1.places.lowerBound) }
    var holders: [Int] = []
    for (count, places) in rarest.prefix(Self.phrasesLookedUp) {
      for place in places {
        let holder = index.holder(at: place)
        if sums[holder].shared == 0 { holders.append(holder) }
        sums[holder].score += 1 / Double(count)
        sums[holder].shared += 1
      }
    }
    defer { for holder in holders { sums[holder] = Sum() } }
    // Of a long text, one phrase or two in another say nothing.
    let fewest = min(Self.mostSharedAsked, phrases.count / Self.phrasesForEachShared)
    let likely = holders.filter { sums[$0].shared >= fewest }
      .sorted { (sums[$1].score, $0) < (sums[$0].score, $1) }
    return Array(likely.prefix(Self.mostCandidates))
  }
}
