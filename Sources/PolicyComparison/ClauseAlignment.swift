/// Which clause of one text corresponds to which of another, found by their words.
///
/// Equal texts first, in order; then the most alike between them; then those that left their
/// place. Numbers and headings are no evidence: a paragraph that took over another's number is an
/// omission and an insertion.
package struct ClauseAlignment: Sendable {
  /// For each clause of the base, its counterpart in the revised text.
  package private(set) var revisedOf: [Int?]
  /// For each clause of the revised text, its counterpart in the base.
  package private(set) var baseOf: [Int?]

  /// How alike two clauses must be to correspond where their neighbours do.
  private static let likeEnoughInPlace = 0.34
  /// How alike they must be where each is all that is left between its neighbours.
  private static let likeEnoughAlone = 0.2
  /// How alike they must be where they stand elsewhere: a false move costs more trust than a
  /// missed one.
  private static let likeEnoughToMove = 0.6
  /// A move needs at least so many words; "None." is nowhere alone.
  private static let wordsToMove = 5

  private let base: [ComparedClause]
  private let revised: [ComparedClause]

  /// Aligns two texts.
  package init(_ base: [ComparedClause], _ revised: [ComparedClause]) {
    self.base = base
    self.revised = revised
    revisedOf = [Int?](repeating: nil, count: base.count)
    baseOf = [Int?](repeating: nil, count: revised.count)
    matchEqualInOrder()
    let candidates = CandidatePairs(
      base,
      revised,
      isFree: { [revisedOf, baseOf] left, right in
        revisedOf[left] == nil && baseOf[right] == nil
      }
    )
    matchAlikeInPlace(candidates)
    matchMovedHeadings()
    matchMoved(candidates)
  }

  private mutating func match(_ left: Int, _ right: Int) {
    revisedOf[left] = right
    baseOf[right] = left
  }

  /// Equal clauses along a longest common subsequence: what kept its words and its order.
  private mutating func matchEqualInOrder() {
    var numbers: [ClauseKey: Int32] = [:]
    func number(_ clause: ComparedClause) -> Int32 {
      let key = ClauseKey(clause)
      if let known = numbers[key] { return known }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
    let left = base.map(number)
    let right = revised.map(number)
    for (place, counterpart) in SequenceDifference(left, right).counterparts.enumerated()
    where counterpart >= 0 {
      match(place, Int(counterpart))
    }
  }

  /// The most alike of what is left between two matched neighbours, in order.
  private mutating func matchAlikeInPlace(_ candidates: CandidatePairs) {
    let gapOfBase = gaps(revisedOf)
    let gapOfRevised = gaps(baseOf)
    let inPlace = candidates.pairs.filter { gapOfBase[$0.base] == gapOfRevised[$0.revised] }
    let seen = Set(inPlace.map { [$0.base, $0.revised] })
    let near = neighbours(gapOfBase, gapOfRevised)
      .filter { !seen.contains([$0.base, $0.revised]) }
      .compactMap { candidates.pair($0.base, $0.revised) }
    let sizeOfBase = sizes(gapOfBase, revisedOf)
    let sizeOfRevised = sizes(gapOfRevised, baseOf)
    let pairs = (inPlace + near)
      .filter { pair in
        let gap = gapOfBase[pair.base]
        let isAlone = sizeOfBase[gap] == 1 && sizeOfRevised[gap] == 1
        return pair.likeness >= (isAlone ? Self.likeEnoughAlone : Self.likeEnoughInPlace)
      }
      .sorted { ($0.base, -$0.revised) < ($1.base, -$1.revised) }
    let taken = RisingRun.heaviest(
      second: pairs.map(\.revised),
      weights: pairs.map { $0.likeness * $0.likeness },
      bound: revised.count
    )
    for place in taken { match(pairs[place].base, pairs[place].revised) }
  }

  /// The pairs that stand at nearly the same place of a gap, however few words they share.
  private func neighbours(_ gapOfBase: [Int], _ gapOfRevised: [Int]) -> [(base: Int, revised: Int)]
  {
    var free: [Int: [Int]] = [:]
    for place in revised.indices where baseOf[place] == nil {
      free[gapOfRevised[place], default: []].append(place)
    }
    var rank: [Int: Int] = [:]
    return base.indices.flatMap { place -> [(base: Int, revised: Int)] in
      guard revisedOf[place] == nil, let others = free[gapOfBase[place]] else { return [] }
      let own = rank[gapOfBase[place], default: 0]
      rank[gapOfBase[place]] = own + 1
      return (max(0, own - 2)..<max(max(0, own - 2), min(others.count, own + 3))).map {
        (place, others[$0])
      }
    }
  }

  /// Headings of the same words, once on each side: a short text that can still be sure.
  private mutating func matchMovedHeadings() {
    func places(_ clauses: [ComparedClause], _ counterparts: [Int?]) -> [ClauseKey: [Int]] {
      let free = clauses.indices.filter {
        counterparts[$0] == nil && ClauseKey(clauses[$0]).isHeading
      }
      return Dictionary(grouping: free) { ClauseKey(clauses[$0]) }
    }
    let left = places(base, revisedOf)
    for (key, right) in places(revised, baseOf) where right.count == 1 {
      if let own = left[key], own.count == 1 { match(own[0], right[0]) }
    }
  }

  /// Clauses that stand elsewhere now: the surest first, each side once.
  private mutating func matchMoved(_ candidates: CandidatePairs) {
    let pairs = candidates.pairs.filter {
      $0.likeness >= Self.likeEnoughToMove && $0.wordCount >= Self.wordsToMove
    }.sorted { ($1.likeness, $0.base, $0.revised) < ($0.likeness, $1.base, $1.revised) }
    for pair in pairs where revisedOf[pair.base] == nil && baseOf[pair.revised] == nil {
      match(pair.base, pair.revised)
    }
  }

  /// How many unmatched clauses each gap holds.
  private func sizes(_ gaps: [Int], _ counterparts: [Int?]) -> [Int: Int] {
    var sizes: [Int: Int] = [:]
    for (place, gap) in gaps.enumerated() where counterparts[place] == nil {
      sizes[gap, default: 0] += 1
    }
    return sizes
  }

  /// The number of the gap in which each unmatched clause stands: matched ones before it.
  private func gaps(_ counterparts: [Int?]) -> [Int] {
    var matched = 0
    return counterparts.map { counterpart in
      if counterpart != nil { matched += 1 }
      return matched
    }
  }
}
