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

  private static func count(_ covered: [Int]) -> String {
    switch covered.count {
    case 0: "nothing"
    case 1: "one paragraph"
    default: "\(covered.count) paragraphs"
    }
  }

  /// Which paragraphs a range covers, by their numbers.
  private struct Reach {
    private let sorted: [(number: ClauseNumber, place: Int)]

    init(_ numbers: [ClauseNumber?]) {
      sorted = numbers.enumerated().compactMap { place, number in number.map { ($0, place) } }
        .sorted { ($0.number, $0.place) < ($1.number, $1.place) }
    }

    /// The places whose numbers lie in the range and nest as deep as its ends.
    func covered(from lower: ClauseNumber, through upper: ClauseNumber) -> [Int] {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].number < lower { low = middle + 1 } else { high = middle }
      }
      return sorted[low...].prefix { $0.number <= upper }
        .filter { $0.number.components.count == lower.components.count }.map(\.place).sorted()
    }
  }
}
