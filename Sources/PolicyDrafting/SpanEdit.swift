/// One stretch of words that is to become other words.
struct SpanEdit: Hashable {
  var range: Range<Int>
  var replacement: [UInt8]

  /// Returns `words` with every edit carried out; the edits must not touch one another.
  static func apply(_ edits: [SpanEdit], to words: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.enumerated().sorted(by: order).map(\.element) {
      guard edit.range.lowerBound >= position else { continue }
      result += words[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + words[position...]
  }

  private static func order(_ left: (Int, SpanEdit), _ right: (Int, SpanEdit)) -> Bool {
    (left.1.range.lowerBound, left.1.range.upperBound, left.0)
      < (right.1.range.lowerBound, right.1.range.upperBound, right.0)
  }

  /// Whether both change the same words, or one changes words inside the other.
  func touches(_ other: SpanEdit) -> Bool {
    if range.isEmpty, other.range.isEmpty { return false }
    if range.isEmpty {
      return other.range.lowerBound < range.lowerBound && range.lowerBound < other.range.upperBound
    }
    if other.range.isEmpty { return other.touches(self) }
    return range.overlaps(other.range)
  }
}
