/// What stands before the words of a line: spaces, and the marks of quotes, lists and footnotes.
struct MarkdownMargin {
  /// Whether nothing else stands in the line, so that it ends a paragraph.
  private(set) var isBlank = false
  /// The offset of the first mark that is nested too deep, as far as the line shows.
  private(set) var tooDeep: Int?

  /// Reads the margin of `line`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var place = line.lowerBound
    var columns = 0
    var marks = 0
    var firstListMark: Int?
    // A quote's mark behind more spaces may be a word.
    var isPlain = true
    while place < line.upperBound {
      var spaces = 0
      while place < line.upperBound, Self.isSpace(bytes[place]) {
        if bytes[place] == UInt8(ascii: "\t") { spaces += 4 } else { spaces += 1 }
        place += 1
      }
      columns += spaces
      guard place < line.upperBound else { break }
      let length = Self.lengthOfMark(bytes, place..<line.upperBound)
      guard length > 0 else { return }
      if bytes[place] == UInt8(ascii: ">") {
        if spaces > 3 { isPlain = false }
      } else {
        isPlain = false
        firstListMark = firstListMark ?? place
      }
      marks += 1
      // Each level of a list takes two columns, whoever began it.
      if marks + columns / 2 > MarkdownLimits.deepestMarker {
        let start = firstListMark ?? place
        if !Self.isRule(bytes, start..<line.upperBound) { tooDeep = place }
        return
      }
      place += length
    }
    isBlank = isPlain
  }

  /// Returns how many bytes the mark at the beginning of `rest` has, or 0.
  private static func lengthOfMark(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int {
    var end = rest.lowerBound
    switch bytes[end] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < rest.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) {
        end += 1
      }
      guard end < rest.upperBound,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return 0 }
      end += 1
    case UInt8(ascii: "[") where end + 1 < rest.upperBound && bytes[end + 1] == UInt8(ascii: "^"):
      while end < rest.upperBound, bytes[end] != UInt8(ascii: "]") { end += 1 }
      guard end + 1 < rest.upperBound, bytes[end + 1] == UInt8(ascii: ":") else { return 0 }
      return end + 2 - rest.lowerBound
    default: return 0
    }
    return end == rest.upperBound || isSpace(bytes[end]) ? end - rest.lowerBound : 0
  }

  /// Whether the marks are a line across the page: "* * *".
  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
    rest.allSatisfy { isSpace(bytes[$0]) || bytes[$0] == bytes[rest.lowerBound] }
      && bytes[rest.lowerBound] != UInt8(ascii: "+")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
