internal import PolicyMarkdown

/// Numbers in a stretch of source that are spelled exactly so.
enum NumberSpelling {
  /// Returns the places in `range` where `number` stands by itself: not within 12.6 or 2.61.
  static func places(of number: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard let first = number.first, range.count >= number.count else { return [] }
    return (range.lowerBound...(range.upperBound - number.count)).compactMap { start in
      let end = start + number.count
      guard bytes[start] == first, bytes[start..<end].elementsEqual(number),
        !WordBoundary.isAfterWord(start, in: bytes), !WordBoundary.isBeforeWord(end, in: bytes),
        !continuesBefore(start, in: bytes), !continuesAfter(end, in: bytes)
      else { return nil }
      return start..<end
    }
  }

  private static func continuesBefore(_ start: Int, in bytes: [UInt8]) -> Bool {
    start >= 2 && bytes[start - 1] == UInt8(ascii: ".")
      && WordBoundary.isAfterWord(start - 1, in: bytes)
  }

  private static func continuesAfter(_ end: Int, in bytes: [UInt8]) -> Bool {
    end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".")
      && WordBoundary.isBeforeWord(end + 1, in: bytes)
  }
}
