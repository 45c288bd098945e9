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
  /// How alike clauses between two matched neighbours must be to be weighed with those.
  private static let alikeBetweenNeighbours = 0.4
  /// How alike clauses must be between two matched neighbours.
  private static let likeEnoughInPlace = 0.37
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
      base.map { ClauseKey.family(of: $0.clause.kind) },
      revised.map { ClauseKey.family(of: $0.clause.kind) }
    )
    matches = EqualClauses(base, revised, families: families).matches
    let free = matches.free
    if !free.base.isEmpty, !free.revised.isEmpty {
      let candidates = CandidatePairs(base, revised, free: free, families: families)
      matchSurelyAlike(candidates)
      matchAlikeInPlace(candidates)
      matchHeadings()
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
    var seen: Set<[Int]> = []
    return pairs.filter { seen.insert([$0.base, $0.revised]).inserted }.map { pair in
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

  // MARK: - Headings

  /// Headings of the same words, once on each side; then those over the same paragraphs.
  private mutating func matchHeadings() {
    func places(_ clauses: [ComparedClause], _ counterparts: [Int?], _ families: [Int])
      -> [String: [Int]]
    {
      let free = clauses.indices.filter {
        counterparts[$0] == nil && families[$0] == ClauseKey.heading
      }
      return Dictionary(grouping: free) { clauses[$0].text }
    }
    let left = places(base, revisedOf, families.base)
    for (key, right) in places(revised, baseOf, families.revised) where right.count == 1 {
      if let own = left[key], own.count == 1 { matches.match(own[0], right[0]) }
    }
    // How many children of one heading went to each other heading.
    var votes: [[Int]: Int] = [:]
    var children: (base: [Int: Int], revised: [Int: Int]) = ([:], [:])
    for place in base.indices {
      if let parent = base[place].parent { children.base[parent, default: 0] += 1 }
    }
    for place in revised.indices {
      guard let parent = revised[place].parent else { continue }
      children.revised[parent, default: 0] += 1
      guard let counterpart = baseOf[place], let other = base[counterpart].parent,
        families.base[other] == ClauseKey.heading, families.revised[parent] == ClauseKey.heading,
        matches.areFree(other, parent)
      else { continue }
      votes[[other, parent], default: 0] += 1
    }
    for (pair, count) in votes.sorted(by: { ($1.value, $0.key[0]) < ($0.value, $1.key[0]) })
    where matches.areFree(pair[0], pair[1]) {
      let all = max(children.base[pair[0]] ?? 0, children.revised[pair[1]] ?? 0)
      if count * 2 > all { matches.match(pair[0], pair[1]) }
    }
  }
}
