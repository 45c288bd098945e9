/// Which matched clauses left their order among their neighbours.
enum MovedClauses {
  /// Returns the places, in the revised text, of the clauses that moved.
  ///
  /// Neighbours are those under the same parent on both sides; what lies outside a longest run that
  /// kept its order has moved. A clause under another parent than before has moved unless it kept
  /// its order among all: its heading may have gone from above it.
  static func places(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    _ alignment: ClauseAlignment
  ) -> Set<Int> {
    var siblings: [[Int]: [Int]] = [:]
    var strangers: [Int] = []
    var matched: [Int] = []
    for place in revised.indices {
      guard let counterpart = alignment.baseOf[place] else { continue }
      matched.append(place)
      let parent = revised[place].parent
      let baseParent = base[counterpart].parent
      if parent.flatMap({ alignment.baseOf[$0] }) == baseParent,
        (parent == nil) == (baseParent == nil)
      {
        siblings[[parent ?? -1], default: []].append(place)
      } else {
        strangers.append(place)
      }
    }
    var moved: Set<Int> = []
    for group in siblings.values {
      let values = group.map { alignment.baseOf[$0] ?? 0 }
      let kept = Set(RisingRun.places(values))
      for (index, place) in group.enumerated() where !kept.contains(index) { moved.insert(place) }
    }
    guard !strangers.isEmpty else { return moved }
    let kept = Set(RisingRun.places(matched.map { alignment.baseOf[$0] ?? 0 }).map { matched[$0] })
    for place in strangers where !kept.contains(place) { moved.insert(place) }
    return moved
  }
}
