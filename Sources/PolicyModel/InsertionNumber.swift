/// Numbers of provisions that are inserted among others, whose own numbers stay.
///
/// The forms are those of Office of the Parliamentary Counsel, Drafting Guidance, 6.4: after 2.5
/// come 2.5A and 2.5B, between 2.5 and 2.5A 2.5ZA, between 2.5A and 2.5B 2.5AA, before 2.1 2.A1.
extension ClauseNumber.Component {
  /// Returns the component for what is inserted after `lower` and before `upper`, strictly between
  /// both; nil where no number of at most three letters is.
  ///
  /// Without `upper` it is the next whole number, for nothing follows whose number must stay.
  package static func inserted(after lower: Self?, before upper: Self?) -> Self? {
    switch (lower, upper) {
    case (nil, nil): return Self(figure: 1)
    case (let lower?, nil):
      return lower.figure < largestFigure ? Self(figure: lower.figure + 1) : nil
    case (nil, let upper?):
      return InsertionLetters.between("", upper.prefix.isEmpty ? nil : upper.prefix).map {
        Self(prefix: $0, figure: upper.figure)
      }
    case (let lower?, let upper?):
      if lower.figure == upper.figure, lower.prefix == upper.prefix {
        return InsertionLetters.between(lower.suffix, upper.suffix).map {
          Self(prefix: lower.prefix, figure: lower.figure, suffix: $0)
        }
      }
      if !lower.prefix.isEmpty {
        // After 2.A1 comes 2.B1; the bare 2.1 follows all of them.
        let isBounded = lower.figure == upper.figure && !upper.prefix.isEmpty
        if let prefix = InsertionLetters.between(lower.prefix, isBounded ? upper.prefix : nil) {
          return Self(prefix: prefix, figure: lower.figure)
        }
      }
      return InsertionLetters.between(lower.suffix, nil).map {
        Self(prefix: lower.prefix, figure: lower.figure, suffix: $0)
      }
    }
  }

  /// A figure has at most four digits.
  private static let largestFigure = 9_999
}

/// The letters of inserted numbers, in their order.
enum InsertionLetters {
  /// For each count of letters, all that are given out, in order.
  ///
  /// `Z` alone is never given out, for nothing could be inserted after it: `ZA` stands before `A`.
  private static let all: [[(letters: String, units: [Int])]] = (1...3).map { count in
    spelled(count).map { ($0, ClauseNumber.Component.units($0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
  }

  /// Returns the shortest letters strictly between `lower`, which may be none, and `upper`; of equally
  /// short ones the first.
  static func between(_ lower: String, _ upper: String?) -> String? {
    let floor = ClauseNumber.Component.units(lower)
    let ceiling = upper.map { ClauseNumber.Component.units($0) }
    for candidates in all {
      var (low, high) = (0, candidates.count)
      while low < high {
        let middle = (low + high) / 2
        if floor.lexicographicallyPrecedes(candidates[middle].units) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      guard low < candidates.count else { continue }
      let found = candidates[low]
      if ceiling.map({ found.units.lexicographicallyPrecedes($0) }) ?? true { return found.letters }
    }
    return nil
  }

  /// All of `count` letters: each unit a letter from A to Y, or such a letter with Zs before it.
  private static func spelled(_ count: Int) -> [String] {
    guard count > 0 else { return [""] }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Y")).map { String(Unicode.Scalar($0)) }
    return (0..<count).flatMap { depth -> [String] in
      let before = String(repeating: "Z", count: depth)
      let after = spelled(count - depth - 1)
      return letters.flatMap { letter in after.map { before + letter + $0 } }
    }
  }
}
