/// What the neighbours of clauses are matched with: evidence for clauses that are not yet.
struct Neighbourhood {
  /// For each clause, the nearest matched one before it on its own side, told by its place in the
  /// revised text; -1 at the beginning.
  let before: (base: [Int], revised: [Int])
  /// The same after it; -2 at the end.
  let after: (base: [Int], revised: [Int])

  /// Looks around each clause of both sides.
  init(revisedOf: [Int?], baseOf: [Int?]) {
    let base = revisedOf
    let revised = baseOf.enumerated().map { $1 == nil ? nil : $0 }
    before = (Self.nearest(base, none: -1), Self.nearest(revised, none: -1))
    after = (
      Self.nearest(base.reversed(), none: -2).reversed(),
      Self.nearest(revised.reversed(), none: -2).reversed()
    )
  }

  /// How many of the two nearest matched neighbours of a pair are matched with one another.
  func agreement(_ base: Int, _ revised: Int) -> Int {
    (before.base[base] == before.revised[revised] ? 1 : 0)
      + (after.base[base] == after.revised[revised] ? 1 : 0)
  }

  /// Returns the free clauses that stand alone between the same two matched neighbours.
  func lone(_ free: (base: [Int], revised: [Int])) -> [(base: Int, revised: Int)] {
    func alone(_ places: [Int], _ before: [Int]) -> [(neighbour: Int, place: Int)] {
      places.indices.filter { index in
        (index == 0 || before[places[index - 1]] != before[places[index]])
          && (index + 1 == places.count || before[places[index + 1]] != before[places[index]])
      }.map { (before[places[$0]], places[$0]) }
    }
    let others = Dictionary(
      uniqueKeysWithValues: alone(free.revised, before.revised).map { ($0.neighbour, $0.place) }
    )
    return alone(free.base, before.base).compactMap { neighbour, place in
      guard let other = others[neighbour], agreement(place, other) == 2 else { return nil }
      return (place, other)
    }
  }

  private static func nearest(_ places: [Int?], none: Int) -> [Int] {
    var last = none
    return places.map { place in
      defer { last = place ?? last }
      return last
    }
  }
}
