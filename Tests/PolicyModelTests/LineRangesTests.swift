import PolicyModel
import Testing

/// Stretches of lines.
struct LineRangesTests {
  @Test func `a line is in a stretch from its first to its last`() {
    let ranges = LineRanges([2...4, 6...6, 9...20])
    #expect((0...22).filter(ranges.contains) == [2, 3, 4, 6] + Array(9...20))
    #expect(!LineRanges([]).contains(1))
  }
}
