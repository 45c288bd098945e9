internal import PolicyModel

/// Matches clauses of the same words and kind.
///
/// Long ones that stand once on each side correspond wherever they are; then their neighbours, as
/// far as they are equal; then what is equal in order between them.
struct EqualClauses {
  /// Shorter texts ("None.") may stand anywhere, and are matched only among their neighbours.
  private static let bytesToBeSure = 30

  private let left: [Int32]
  private let right: [Int32]
  private(set) var matches: ClauseMatches

  /// Matches what is equal.
  init(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    families: (base: [Int], revised: [Int])
  ) {
    var tables = [TokenTable](repeating: TokenTable(), count: ClauseFamily.count)
    func number(_ clause: ComparedClause, _ family: Int) -> Int32 {
      tables[family].number(ofWhole: clause.text) * Int32(ClauseFamily.count) + Int32(family)
    }
    left = zip(base, families.base).map { number($0, $1) }
    right = zip(revised, families.revised).map { number($0, $1) }
    let numberCount = (tables.map(\.count).max() ?? 0) * ClauseFamily.count
    matches = ClauseMatches(baseCount: base.count, revisedCount: revised.count)
    matchUnique(base, numberCount: numberCount)
    matchNeighbours()
    matchBetween()
  }

  private mutating func matchUnique(_ base: [ComparedClause], numberCount: Int) {
    // The only place of each number: -1 for none yet, -2 for several.
    func onlyPlaces(_ numbers: [Int32]) -> [Int] {
      var places = [Int](repeating: -1, count: numberCount)
      for (place, number) in numbers.enumerated() {
        places[Int(number)] = places[Int(number)] == -1 ? place : -2
      }
      return places
    }
    let (lefts, rights) = (onlyPlaces(left), onlyPlaces(right))
    for number in 0..<numberCount where lefts[number] >= 0 && rights[number] >= 0 {
      if base[lefts[number]].text.utf8.count >= Self.bytesToBeSure {
        matches.match(lefts[number], rights[number])
      }
    }
  }

  private mutating func matchNeighbours() {
    for place in left.indices.dropLast() {
      guard let counterpart = matches.revisedOf[place], counterpart + 1 < right.count,
        left[place + 1] == right[counterpart + 1], matches.areFree(place + 1, counterpart + 1)
      else { continue }
      matches.match(place + 1, counterpart + 1)
    }
    for place in left.indices.dropFirst().reversed() {
      guard let counterpart = matches.revisedOf[place], counterpart > 0,
        left[place - 1] == right[counterpart - 1], matches.areFree(place - 1, counterpart - 1)
      else { continue }
      matches.match(place - 1, counterpart - 1)
    }
  }

  /// A longest common subsequence between each two neighbours that kept their order.
  private mutating func matchBetween() {
    let matched = left.indices.filter { matches.revisedOf[$0] != nil }
    let kept = RisingRun.places(matched.map { matches.revisedOf[$0] ?? 0 }).map { matched[$0] }
    var (a, b) = (0, 0)
    for end in kept + [left.count] {
      let revisedEnd = end < left.count ? matches.revisedOf[end] ?? right.count : right.count
      let lefts = (a..<max(a, end)).filter { matches.revisedOf[$0] == nil }
      let rights = (b..<max(b, revisedEnd)).filter { matches.baseOf[$0] == nil }
      (a, b) = (end + 1, revisedEnd + 1)
      guard !lefts.isEmpty, !rights.isEmpty else { continue }
      let difference = SequenceDifference(lefts.map { left[$0] }, rights.map { right[$0] })
      for (place, counterpart) in difference.counterparts.enumerated() where counterpart >= 0 {
        matches.match(lefts[place], rights[Int(counterpart)])
      }
    }
  }
}
