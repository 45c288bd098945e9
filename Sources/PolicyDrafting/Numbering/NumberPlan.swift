internal import PolicyModel

/// The numbers that the Parts and paragraphs of a draft are to have.
struct NumberPlan {
  /// The number of each numbered place; nil where there is none to give.
  private(set) var numbers: [ClauseNumber?]
  /// The first place for which no number was free.
  private(set) var fullAt: Int?

  /// Numbers all `places` in order: 1, 1.1, 1.2, 1.2.1.
  ///
  /// - Parameters:
  ///   - places: The numbered places of the draft.
  ///   - first: The number of the first Part.
  /// - Returns: A number for each place.
  static func inOrder(_ places: [NumberedPlace], from first: Int) -> NumberPlan {
    let outline = NumberOutline(places)
    var plan = NumberPlan(numbers: Array(repeating: nil, count: places.count))
    plan.visit(outline.roots, of: outline, under: []) { group, parent in
      group.indices.map { ClauseNumber.Component(figure: $0 + (parent.isEmpty ? first : 1)) }
    }
    return plan
  }

  /// Keeps the numbers that `places` have in the base, and gives all others insertion numbers.
  ///
  /// - Parameters:
  ///   - places: The numbered places of the draft.
  ///   - kept: The number in the base of each place that has a counterpart there.
  ///   - used: Every number that a version of the policy has had: none is given out again.
  /// - Returns: A number for each place, where one is left.
  static func insertions(
    _ places: [NumberedPlace],
    keeping kept: [ClauseNumber?],
    used: Set<ClauseNumber>
  ) -> NumberPlan {
    let outline = NumberOutline(places)
    var siblings: [[ClauseNumber.Component]: [ClauseNumber.Component]] = [:]
    for number in used {
      // Where a level has no paragraph of its own, its number is used all the same.
      for depth in 1...max(1, number.components.count) where depth <= number.components.count {
        siblings[Array(number.components.prefix(depth - 1)), default: []]
          .append(number.components[depth - 1])
      }
    }
    for key in siblings.keys { siblings[key] = Array(Set(siblings[key] ?? [])).sorted() }
    var plan = NumberPlan(numbers: Array(repeating: nil, count: places.count))
    plan.visit(outline.roots, of: outline, under: []) { group, parent in
      let own = group.map { node -> ClauseNumber.Component? in
        let node = outline.nodes[node]
        let number = node.place.map { kept[$0]?.components } ?? node.typed.compactMap { $0 }
        guard let number, number.count == parent.count + 1, number.starts(with: parent) else {
          return nil
        }
        return number.last
      }
      return InsertionPlan.components(keeping: own, taken: siblings[parent] ?? [])
    }
    return plan
  }

  /// Gives the nodes of a group their components, then those under them.
  private mutating func visit(
    _ group: [Int],
    of outline: NumberOutline,
    under parent: [ClauseNumber.Component],
    give: ([Int], [ClauseNumber.Component]) -> [ClauseNumber.Component?]
  ) {
    guard !group.isEmpty else { return }
    for (node, component) in zip(group, give(group, parent)) {
      let place = outline.nodes[node].place
      guard let component, !parent.isEmpty || component.prefix.isEmpty else {
        if fullAt == nil { fullAt = place ?? outline.nodes[node].children.first ?? 0 }
        continue
      }
      let components = parent + [component]
      if let place { numbers[place] = ClauseNumber(components: components) }
      visit(outline.nodes[node].children, of: outline, under: components, give: give)
    }
  }
}
