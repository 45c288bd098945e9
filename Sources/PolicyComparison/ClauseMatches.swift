/// Which clauses are matched so far, both ways.
struct ClauseMatches {
  /// For each clause of the base, its counterpart in the revised text.
  private(set) var revisedOf: [Int?]
  /// For each clause of the revised text, its counterpart in the base.
  private(set) var baseOf: [Int?]

  /// Creates matches of nothing.
  init(baseCount: Int, revisedCount: Int) {
    revisedOf = [Int?](repeating: nil, count: baseCount)
    baseOf = [Int?](repeating: nil, count: revisedCount)
  }

  /// Whether neither is matched.
  func areFree(_ base: Int, _ revised: Int) -> Bool {
    revisedOf[base] == nil && baseOf[revised] == nil
  }

  /// Matches two clauses.
  mutating func match(_ base: Int, _ revised: Int) {
    revisedOf[base] = revised
    baseOf[revised] = base
  }

  /// Takes a match back.
  mutating func unmatch(base: Int) {
    guard let revised = revisedOf[base] else { return }
    revisedOf[base] = nil
    baseOf[revised] = nil
  }

  /// The unmatched clauses of each side.
  var free: (base: [Int], revised: [Int]) {
    (revisedOf.indices.filter { revisedOf[$0] == nil }, baseOf.indices.filter { baseOf[$0] == nil })
  }
}
