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
    func isSibling(_ place: Int, _ counterpart: Int) -> Bool {
      let parent = revised[place].parent
      let baseParent = base[counterpart].parent
      return parent.flatMap({ alignment.baseOf[$0] }) == baseParent
        && (parent == nil) == (baseParent == nil)
    }
    // Nearly all stand in order, so disorder is looked for before any list is made.
    var last = [Int](repeating: -1, count: revised.count + 1)
    var parentsInDisorder: Set<Int> = []
    var strangers: [Int] = []
    for place in revised.indices {
      guard let counterpart = alignment.baseOf[place] else { continue }
      guard isSibling(place, counterpart) else {
        strangers.append(place)
        continue
      }
      let parent = revised[place].parent ?? -1
      if counterpart < last[parent + 1] { parentsInDisorder.insert(parent) }
      last[parent + 1] = counterpart
    }
    if parentsInDisorder.isEmpty, strangers.isEmpty { return [] }
    let matched = revised.indices.filter { alignment.baseOf[$0] != nil }
    let siblings = Dictionary(
      grouping: matched.filter { place in
        parentsInDisorder.contains(revised[place].parent ?? -1)
          && isSibling(place, alignment.baseOf[place] ?? 0)
      }
    ) { revised[$0].parent ?? -1 }
    let weights = textBelow(revised)
    // What left its order.
    func disordered(_ group: [Int]) -> Set<Int> {
      let values = group.map { alignment.baseOf[$0] ?? 0 }
      if zip(values, values.dropFirst()).allSatisfy(<) { return [] }
      let total = group.reduce(1) { $0 + weights[$1] }
      let run = RisingRun.heaviest(
        second: values,
        weights: group.map { 1 + Double(weights[$0]) / Double(total) }
      )
      return Set(group).subtracting(run.map { group[$0] })
    }
    var moved: Set<Int> = []
    for group in siblings.values { moved.formUnion(disordered(group)) }
    guard !strangers.isEmpty else { return moved }
    let outOfOrder = disordered(matched)
    for place in strangers {
      let oldParent = alignment.baseOf[place].flatMap { base[$0].parent }
      let newParent = revised[place].parent
      let stands =
        oldParent.flatMap { alignment.revisedOf[$0] }.map { !moved.contains($0) } ?? false
      let stood = newParent.map { alignment.baseOf[$0] != nil && !moved.contains($0) } ?? false
      if outOfOrder.contains(place) || (stands && stood) { moved.insert(place) }
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
