internal import PolicyModel

/// Finds which clause of one text corresponds to which of another, by their words.
///
/// Equal texts first; then those that are surely alike, wherever they stand, where matched
/// neighbours decide between twins; then what is somewhat alike between matched neighbours; then
/// headings. Numbers only break ties: a paragraph that took over another's number is an omission
/// and an insertion.
struct ClauseAligner {
  private var revisedOf: [Int?] { matches.revisedOf }
  private var baseOf: [Int?] { matches.baseOf }

  /// How alike clauses must be to correspond wherever they stand: a false move costs more trust
  /// than a missed one.
  private static let surelyAlike = 0.6
  /// How alike must be what is all that is left between two matched neighbours, so that it
  /// outranks whatever stands elsewhere.
  private static let alikeAlone = 0.7
  /// How alike clauses between two matched neighbours must be to be weighed with those.
  private static let alikeBetweenNeighbours = 0.4
  /// How alike clauses must be between two matched neighbours.
  private static let likeEnoughInPlace = 0.4
  /// How alike beside one.
  private static let likeEnoughBesideOne = 0.42
  /// How alike short ones must be where each is all that is left between its neighbours.
  private static let likeEnoughAlone = 0.25
  /// A move needs at least so many words; "None." is nowhere alone.
  private static let wordsToMove = 5
  /// What each matched neighbour, a matched parent and an equal label add when pairs are ranked.
  private static let (neighbourBonus, parentBonus, labelBonus) = (0.2, 0.05, 0.01)

  private let base: [ComparedClause]
  private let revised: [ComparedClause]
  private let families: (base: [Int], revised: [Int])
  private(set) var matches: ClauseMatches
  /// What was split: clauses of the base, with their parts in the revised text.
  private(set) var splits: [DividedClauses.Division] = []
  /// What was joined: clauses of the revised text, with their parts in the base.
  private(set) var joins: [DividedClauses.Division] = []

  /// Aligns two texts.
  init(_ base: [ComparedClause], _ revised: [ComparedClause]) {
    self.base = base
    self.revised = revised
    families = (
      base.map { ClauseFamily.of($0.clause.kind) },
      revised.map { ClauseFamily.of($0.clause.kind) }
    )
    matches = EqualClauses(base, revised, families: families).matches
    let free = matches.free
    if !free.base.isEmpty, !free.revised.isEmpty {
      var candidates = CandidatePairs(base, revised, free: free, families: families)
      matchAlone(candidates)
      candidates.lookUp(matches.free)
      matchSurelyAlike(candidates)
      matchAlikeInPlace(candidates)
      HeadingMatches.add(to: &matches, base, revised, families: families)
      divide()
    }
  }

  /// Finds what was split and joined; the part that keeps most of the words is the counterpart.
  private mutating func divide() {
    splits = DividedClauses.find(base, revised, revisedOf: revisedOf, baseOf: baseOf)
    for split in splits {
      matches.unmatch(base: split.whole)
      matches.match(split.whole, split.keeper)
    }
    let divided = Set(splits.map(\.whole))
    joins = DividedClauses.find(revised, base, revisedOf: baseOf, baseOf: revisedOf)
      .filter { divided.isDisjoint(with: $0.parts) }
    for join in joins {
      if let old = baseOf[join.whole] { matches.unmatch(base: old) }
      matches.match(join.keeper, join.whole)
    }
  }

  // MARK: - Alike anywhere

  /// What is surely alike and all that is left between two matched neighbours: nothing elsewhere
  /// could outrank it, so nothing needs to be looked up.
  private mutating func matchAlone(_ candidates: CandidatePairs) {
    let around = Neighbourhood(revisedOf: revisedOf, baseOf: baseOf)
    let free = matches.free
    for (place, counterpart) in around.lone(free) {
      if let pair = candidates.pair(place, counterpart), pair.likeness >= Self.alikeAlone {
        matches.match(place, counterpart)
      }
    }
  }

  /// The surest first, each side once; neighbours, parents and labels break ties.
  private mutating func matchSurelyAlike(_ candidates: CandidatePairs) {
    let around = Neighbourhood(revisedOf: revisedOf, baseOf: baseOf)
    let pairs = ranked(
      candidates.pairs + near(candidates, around),
      around: around
    ).filter { pair in
      let agreement = around.agreement(pair.pair.base, pair.pair.revised)
      if agreement == 2, pair.pair.likeness >= Self.alikeBetweenNeighbours { return true }
      return pair.pair.likeness >= Self.surelyAlike
        && (pair.pair.wordCount >= Self.wordsToMove || agreement > 0)
    }
    for (pair, _) in pairs where matches.areFree(pair.base, pair.revised) {
      matches.match(pair.base, pair.revised)
    }
    exchange(pairs)
  }

  /// Where two pairs would be more alike the other way round, turns them.
  private mutating func exchange(_ pairs: [(pair: CandidatePairs.Pair, rank: Double)]) {
    var ranks: [Int: [Int: Double]] = [:]
    for (pair, rank) in pairs { ranks[pair.base, default: [:]][pair.revised] = rank }
    for (pair, rank) in pairs {
      guard let own = revisedOf[pair.base], own != pair.revised, let other = baseOf[pair.revised],
        let ownRank = ranks[pair.base]?[own], let otherRank = ranks[other]?[pair.revised],
        let back = ranks[other]?[own], rank + back > ownRank + otherRank
      else { continue }
      matches.unmatch(base: pair.base)
      matches.unmatch(base: other)
      matches.match(pair.base, pair.revised)
      matches.match(other, own)
    }
  }

  private func ranked(_ pairs: [CandidatePairs.Pair], around: Neighbourhood)
    -> [(pair: CandidatePairs.Pair, rank: Double)]
  {
    var seen: Set<UInt64> = []
    return pairs.filter {
      seen.insert(UInt64($0.base) << 32 | UInt64($0.revised)).inserted
    }.map { pair in
      let (left, right) = (base[pair.base], revised[pair.revised])
      var rank = pair.likeness
      rank += Double(around.agreement(pair.base, pair.revised)) * Self.neighbourBonus
      if let parent = left.parent, let other = right.parent, revisedOf[parent] == other {
        rank += Self.parentBonus
      }
      if left.clause.label != nil, left.clause.label == right.clause.label {
        rank += Self.labelBonus
      }
      return (pair, rank)
    }.sorted {
      ($1.rank, $0.pair.base, $0.pair.revised) < ($0.rank, $1.pair.base, $1.pair.revised)
    }
  }

  // MARK: - Alike in place

  /// The most alike of what is left beside matched neighbours, in order.
  private mutating func matchAlikeInPlace(_ candidates: CandidatePairs) {
    let around = Neighbourhood(revisedOf: revisedOf, baseOf: baseOf)
    let free = matches.free
    let crowd = (
      Dictionary(grouping: free.base) { around.before.base[$0] }.mapValues(\.count),
      Dictionary(grouping: free.revised) { around.before.revised[$0] }.mapValues(\.count)
    )
    let pairs = ranked(candidates.pairs + near(candidates, around), around: around).map(\.pair)
      .filter { pair in
        guard matches.areFree(pair.base, pair.revised) else { return false }
        switch around.agreement(pair.base, pair.revised) {
        case 2:
          let isAlone =
            crowd.0[around.before.base[pair.base]] == 1
            && crowd.1[around.before.revised[pair.revised]] == 1
          let isShort = pair.wordCount < Self.wordsToMove
          return pair.likeness
            >= (isAlone && isShort ? Self.likeEnoughAlone : Self.likeEnoughInPlace)
        case 1: return pair.likeness >= Self.likeEnoughBesideOne
        default: return false
        }
      }
    // What agrees in the neighbour before is one group; what agrees only in the one after, another.
    let groups = Dictionary(grouping: pairs) { pair in
      let before = around.before.base[pair.base]
      return before == around.before.revised[pair.revised]
        ? [0, before] : [1, around.after.base[pair.base]]
    }
    for key in groups.keys.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      let group = (groups[key] ?? []).filter { matches.areFree($0.base, $0.revised) }
        .sorted { ($0.base, -$0.revised) < ($1.base, -$1.revised) }
      let taken = RisingRun.heaviest(
        second: group.map(\.revised),
        weights: group.map { $0.likeness * $0.likeness }
      )
      for place in taken { matches.match(group[place].base, group[place].revised) }
    }
  }

  /// The pairs that stand at nearly the same place after a matched neighbour, however few words
  /// they share.
  private func near(_ candidates: CandidatePairs, _ around: Neighbourhood)
    -> [CandidatePairs.Pair]
  {
    let free = matches.free
    let others = Dictionary(grouping: free.revised) { around.before.revised[$0] }
    var rank: [Int: Int] = [:]
    return free.base.flatMap { place -> [CandidatePairs.Pair] in
      let neighbour = around.before.base[place]
      let own = rank[neighbour, default: 0]
      rank[neighbour] = own + 1
      guard let others = others[neighbour] else { return [] }
      let first = min(max(0, own - 2), others.count)
      return others[first..<max(first, min(others.count, own + 3))]
        .compactMap { candidates.pair(place, $0) }
    }
  }
}
