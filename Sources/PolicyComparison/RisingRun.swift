/// The longest run of elements whose values rise: what kept its order.
package enum RisingRun {
  /// Returns the places of a longest strictly rising subsequence of `values`, in order.
  ///
  /// Source: patience sorting; M. L. Fredman, "On computing the length of longest increasing
  /// subsequences", Discrete Mathematics 11 (1975).
  package static func places(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = tails[low - 1] }
      if low == tails.count { tails.append(place) } else { tails[low] = place }
    }
    var result: [Int] = []
    var place = tails.last ?? -1
    while place >= 0 {
      result.append(place)
      place = before[place]
    }
    return result.reversed()
  }

  /// Returns the places of the heaviest strictly rising subsequence of pairs.
  ///
  /// The pairs are sorted by their first values; `second` are their second ones. Equal first values
  /// must not both be taken, so they stand with falling second values.
  static func heaviest(second all: [Int], weights: [Double]) -> [Int] {
    let ranks = Dictionary(
      uniqueKeysWithValues: Set(all).sorted().enumerated().map { ($1, $0) }
    )
    let bound = ranks.count
    let values = all.map { ranks[$0] ?? 0 }
    // A Fenwick tree of the best weight that ends at or below each value (P. Fenwick, 1994).
    var best = [Double](repeating: 0, count: bound + 1)
    var holder = [Int](repeating: -1, count: bound + 1)
    var before = [Int](repeating: -1, count: values.count)
    var total = [Double](repeating: 0, count: values.count)
    var winner = -1
    for place in values.indices {
      var index = values[place]
      var found = (weight: 0.0, place: -1)
      while index > 0 {
        if best[index] > found.weight { found = (best[index], holder[index]) }
        index -= index & -index
      }
      total[place] = found.weight + weights[place]
      before[place] = found.place
      if winner < 0 || total[place] > total[winner] { winner = place }
      index = values[place] + 1
      while index <= bound {
        if total[place] > best[index] {
          best[index] = total[place]
          holder[index] = place
        }
        index += index & -index
      }
    }
    var result: [Int] = []
    while winner >= 0 {
      result.append(winner)
      winner = before[winner]
    }
    return result.reversed()
  }
}
