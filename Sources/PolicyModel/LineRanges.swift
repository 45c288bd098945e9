/// Stretches of lines that do not overlap, for asking quickly whether a line stands in one.
package struct LineRanges: Sendable {
  private let ranges: [ClosedRange<Int>]

  /// Creates the stretches, which stand in the order of the file.
  package init(_ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
  }

  /// Returns whether `line` stands in one of them.
  package func contains(_ line: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line)
  }
}
