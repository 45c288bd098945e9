internal import PolicyDiagnostics
internal import PolicyModel

/// Ranges in running text, as "paragraphs 2.5 to 2.7", that cover other paragraphs afterwards.
enum ReachChanges {
  /// Tells of each range of `text` that covers more, or less, once `places` have `numbers`.
  static func told(
    in text: AmendableText,
    _ places: [NumberedPlace],
    _ numbers: [ClauseNumber]
  ) -> [Diagnostic] {
    var index: [ClauseNumber: Int] = [:]
    for (place, number) in places.map(\.number).enumerated() {
      if let number, index[number] == nil { index[number] = place }
    }
    let before = Reach(places.map(\.number))
    let after = Reach(numbers)
    return text.units.flatMap { unit -> [Diagnostic] in
      let found = ReferencePlaces.all(in: unit) ?? []
      return zip(found, found.dropFirst()).compactMap { first, last -> Diagnostic? in
        guard last.endsRange, let lower = index[first.number], let upper = index[last.number]
        else { return nil }
        let covered = before.covered(from: first.number, through: last.number)
        let covering = after.covered(from: numbers[lower], through: numbers[upper])
        guard covered != covering else { return nil }
        let file = text.file
        return Diagnostic(
          .warning,
          RenumberingCodes.otherReach,
          "'\(first.number) to \(last.number)' covers \(count(covered)) now; as "
            + "'\(numbers[lower]) to \(numbers[upper])' it covers \(count(covering)).",
          path: file.path,
          range: SourceRange(
            file.position(ofOffset: first.range.lowerBound),
            file.position(ofOffset: last.range.upperBound)
          )
        )
      }
    }
  }

  private static func count(_ covered: Covered) -> String {
    switch covered.count {
    case 0: "nothing"
    case 1: "one paragraph"
    default: "\(covered.count) paragraphs"
    }
  }

  /// How many paragraphs a range covers, and a mark of which: others have another mark.
  private struct Covered: Equatable {
    var count = 0
    var mark: UInt64 = 0
  }

  /// Which paragraphs a range covers, by their numbers.
  ///
  /// Ranges may be as many as paragraphs, and each as long as the text, so none is walked through.
  private struct Reach {
    /// The numbers that nest equally deep, in their order.
    private struct Level {
      var numbers: [ClauseNumber] = []
      /// The marks of the places of the first 0, 1, 2, … numbers, joined by exclusive or.
      var marks: [UInt64] = [0]

      /// How many numbers stand before the first for which `precedes` is false.
      func count(where precedes: (ClauseNumber) -> Bool) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
          let middle = (low + high) / 2
          if precedes(numbers[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }

    private var levels: [Int: Level] = [:]

    init(_ numbers: [ClauseNumber?]) {
      let sorted = numbers.enumerated().compactMap { place, number in number.map { ($0, place) } }
        .sorted { $0.0 < $1.0 }
      for (depth, members) in Dictionary(grouping: sorted, by: { $0.0.components.count }) {
        var level = Level()
        for (number, place) in members {
          level.numbers.append(number)
          level.marks.append((level.marks.last ?? 0) ^ Self.mark(of: place))
        }
        levels[depth] = level
      }
    }

    /// The places whose numbers lie in the range and nest as deep as its lower end.
    func covered(from lower: ClauseNumber, through upper: ClauseNumber) -> Covered {
      guard let level = levels[lower.components.count] else { return Covered() }
      let start = level.count { $0 < lower }
      let end = max(start, level.count { $0 <= upper })
      return Covered(count: end - start, mark: level.marks[start] ^ level.marks[end])
    }

    /// A number of 64 bits that looks random and is the same for the same place (SplitMix64).
    private static func mark(of place: Int) -> UInt64 {
      var mixed = UInt64(truncatingIfNeeded: place + 1) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
