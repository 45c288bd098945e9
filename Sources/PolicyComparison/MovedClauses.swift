internal import PolicyModel

/// Which matched clauses left their order among their neighbours.
enum MovedClauses {
  /// Returns the places, in the revised text, of the clauses that moved.
  ///
  /// Neighbours are those under the same parent on both sides; what lies outside a longest run that
  /// kept its order has moved, and of runs of equal length the one with more text stays. A clause
  /// that went from one heading to another has moved; where its heading came or went, only if it
  /// lost its order among all.
  static func places(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    _ alignment: ClauseAlignment
  ) -> Set<Int> {
    var siblings: [Int: [Int]] = [:]
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
        siblings[parent ?? -1, default: []].append(place)
      } else {
        strangers.append(place)
      }
    }
    let weights = textBelow(revised)
    func kept(_ group: [Int]) -> Set<Int> {
      let values = group.map { alignment.baseOf[$0] ?? 0 }
      if zip(values, values.dropFirst()).allSatisfy(<) { return Set(group) }
      let total = group.reduce(1) { $0 + weights[$1] }
      let run = RisingRun.heaviest(
        second: values,
        weights: group.map { 1 + Double(weights[$0]) / Double(total) }
      )
      return Set(run.map { group[$0] })
    }
    var moved: Set<Int> = []
    for group in siblings.values { moved.formUnion(Set(group).subtracting(kept(group))) }
    guard !strangers.isEmpty else { return moved }
    let inOrder = kept(matched)
    for place in strangers {
      let oldParent = alignment.baseOf[place].flatMap { base[$0].parent }
      let newParent = revised[place].parent
      let stands =
        oldParent.flatMap { alignment.revisedOf[$0] }.map { !moved.contains($0) } ?? false
      let stood = newParent.map { alignment.baseOf[$0] != nil && !moved.contains($0) } ?? false
      if !inOrder.contains(place) || (stands && stood) { moved.insert(place) }
    }
    return moved
  }

  /// The bytes of each clause with all under it.
  private static func textBelow(_ clauses: [ComparedClause]) -> [Int] {
    var weights = clauses.map(\.text.utf8.count)
    for place in clauses.indices.reversed() {
      if let parent = clauses[place].parent { weights[parent] += weights[place] }
    }
    return weights
  }
}
