/// Which clauses of the base are still there, both sides by their ordinals (`ComparedClause.ordinal`).
struct ClauseCounterparts {
  /// For each ordinal of the base, the revised one, or -1.
  private var revisedOf: [Int32] = []
  /// For each ordinal of the revised text, whether the clause stood in the base too.
  private var isKept: [Bool] = []

  /// Notes what each change keeps.
  init(_ changes: [ClauseChange]) {
    for place in changes.indices {
      guard let base = changes[place].base, let revised = changes[place].revised else { continue }
      Self.write(Int32(revised.ordinal), at: base.ordinal, in: &revisedOf, filler: -1)
      Self.write(true, at: revised.ordinal, in: &isKept, filler: false)
    }
  }

  /// Returns the revised clause of a base clause, or nil where it was omitted.
  subscript(base: Int) -> Int? {
    revisedOf.indices.contains(base) && revisedOf[base] >= 0 ? Int(revisedOf[base]) : nil
  }

  /// Whether a revised clause stood in the base too.
  func keep(_ revised: Int) -> Bool { isKept.indices.contains(revised) && isKept[revised] }

  private static func write<Value>(
    _ value: Value,
    at place: Int,
    in values: inout [Value],
    filler: Value
  ) {
    while values.count <= place { values.append(filler) }
    values[place] = value
  }
}
