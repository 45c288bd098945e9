internal import PolicyModel

/// The numbers of a text as a tree: each under the number that it stands under.
///
/// Where a level has no paragraph of its own, as 3.2 over 3.2.1 and 3.2.2, a branch without one
/// stands for it.
struct NumberOutline {
  /// One number.
  struct Node {
    var parent: Int?
    /// The place in the list of numbered places; nil for a level without a paragraph of its own.
    var place: Int?
    /// The components as typed; nil for what is open.
    var typed: [ClauseNumber.Component?]
    var children: [Int] = []
  }

  private(set) var nodes: [Node] = []
  private(set) var roots: [Int] = []

  /// Reads the tree of `places`.
  init(_ places: [NumberedPlace]) {
    let known = Set(places.compactMap { place in place.number?.components })
    var open: [Int] = []
    for (index, place) in places.enumerated() {
      let depth = place.components.count
      for level in 1..<max(1, depth) {
        let wanted = Array(place.components.prefix(level))
        if open.count >= level, belongs(wanted, under: nodes[open[level - 1]], known) { continue }
        open.removeLast(max(0, open.count - level + 1))
        open.append(add(Node(parent: open.last, place: nil, typed: wanted)))
      }
      open.removeLast(max(0, open.count - depth + 1))
      open.append(add(Node(parent: open.last, place: index, typed: place.components)))
    }
  }

  /// Whether what begins with `wanted` stands under the open `node`.
  ///
  /// The place decides: a paragraph that was moved under another Part belongs there. Only a level
  /// that no paragraph or Part has, and that is another than the open one, begins anew.
  private func belongs(
    _ wanted: [ClauseNumber.Component?],
    under node: Node,
    _ known: Set<[ClauseNumber.Component]>
  ) -> Bool {
    if node.typed == wanted { return true }
    let typed = wanted.compactMap { $0 }
    guard typed.count == wanted.count else { return true }
    if node.place != nil, wanted.count == 1 { return true }
    return node.place != nil && known.contains(typed)
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    if let parent = node.parent {
      nodes[parent].children.append(nodes.count - 1)
    } else {
      roots.append(nodes.count - 1)
    }
    return nodes.count - 1
  }
}
