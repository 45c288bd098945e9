internal import PolicyComparison
internal import PolicyModel

/// The last components of paragraphs that stand under one number, where published ones stay.
enum InsertionPlan {
  /// Returns a component for each paragraph, strictly rising.
  ///
  /// Of paragraphs whose numbers changed their order, a longest run keeps them; the others were moved
  /// and count as new. What is new goes right after its predecessor, before the next number that was
  /// ever used; at the end it goes on after the highest.
  ///
  /// - Parameters:
  ///   - own: The component of each paragraph that has a published one.
  ///   - taken: The components that were ever used there, sorted.
  /// - Returns: A component for each paragraph; nil where none of three letters is left.
  static func components(keeping own: [ClauseNumber.Component?], taken: [ClauseNumber.Component])
    -> [ClauseNumber.Component?]
  {
    let kept = inOrder(own)
    let all = Array(Set(taken + kept.compactMap { $0 })).sorted()
    var nextKept: [ClauseNumber.Component?] = Array(repeating: nil, count: own.count)
    var following: ClauseNumber.Component?
    for place in own.indices.reversed() {
      nextKept[place] = following
      following = kept[place] ?? following
    }
    var result: [ClauseNumber.Component?] = []
    var last: ClauseNumber.Component?
    for place in own.indices {
      if let component = kept[place] {
        last = component
        result.append(component)
        continue
      }
      let given: ClauseNumber.Component?
      if nextKept[place] == nil {
        let highest = [last, all.last].compactMap { $0 }.max()
        given = ClauseNumber.Component.inserted(after: highest, before: nil)
      } else {
        given = ClauseNumber.Component.inserted(after: last, before: next(in: all, after: last))
      }
      result.append(given)
      last = given ?? last
    }
    return result
  }

  /// Returns the first of the sorted components that is higher than `component`.
  static func next(in sorted: [ClauseNumber.Component], after component: ClauseNumber.Component?)
    -> ClauseNumber.Component?
  {
    guard let component else { return sorted.first }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if component < sorted[middle] { high = middle } else { low = middle + 1 }
    }
    return low < sorted.count ? sorted[low] : nil
  }

  /// Returns `own` without the components that break the rising order.
  private static func inOrder(_ own: [ClauseNumber.Component?]) -> [ClauseNumber.Component?] {
    let places = own.indices.filter { own[$0] != nil }
    let sorted = Array(Set(own.compactMap { $0 })).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let values = places.map { place in own[place].flatMap { ranks[$0] } ?? 0 }
    let staying = Set(RisingRun.places(values).map { places[$0] })
    return own.indices.map { staying.contains($0) ? own[$0] : nil }
  }
}
