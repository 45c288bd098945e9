/// The kept words before and after a stretch that changes.
struct WordsAround {
  let base: [UInt8]

  /// The last `count` kept words before a hunk.
  func before(_ hunk: WordHunk, _ count: Int) -> String {
    words(in: hunk.room.lowerBound..<hunk.range.lowerBound, count, fromEnd: true)
  }

  /// The first `count` kept words after a hunk.
  func after(_ hunk: WordHunk, _ count: Int) -> String {
    words(
      in: hunk.range.upperBound..<max(hunk.room.upperBound, hunk.range.upperBound),
      count,
      fromEnd: false
    )
  }

  private func words(in range: Range<Int>, _ count: Int, fromEnd: Bool) -> String {
    guard count > 0, !range.isEmpty, range.lowerBound < range.upperBound else { return "" }
    // Only so much is looked at as the words can need.
    let limit = 60 * (count + 1)
    var part =
      fromEnd
      ? max(range.lowerBound, range.upperBound - limit)..<range.upperBound
      : range.lowerBound..<min(range.upperBound, range.lowerBound + limit)
    part = onCharacters(part)
    var pieces = String(decoding: base[part], as: UTF8.self).split(separator: " ")
    // What is cut at the limit or at the middle between two hunks is no whole word.
    if fromEnd, part.lowerBound > 0, base[part.lowerBound - 1] != UInt8(ascii: " "),
      base[part.lowerBound] != UInt8(ascii: " "), !pieces.isEmpty
    {
      pieces.removeFirst()
    }
    if !fromEnd, part.upperBound < base.count, base[part.upperBound] != UInt8(ascii: " "),
      base[part.upperBound - 1] != UInt8(ascii: " "), !pieces.isEmpty
    {
      pieces.removeLast()
    }
    let chosen = fromEnd ? pieces.suffix(count) : pieces.prefix(count)
    return chosen.joined(separator: " ")
  }

  private func onCharacters(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, base[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < base.count, base[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// Where `words`, which end before `end` but for white space, begin.
  func range(of words: String, endingAt end: Int) -> Int {
    guard !words.isEmpty else { return end }
    var stop = end
    while stop > 0, base[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
    return max(0, stop - words.utf8.count)
  }

  /// Where `words`, which begin after `start` but for white space, end.
  func range(of words: String, startingAt start: Int) -> Int {
    guard !words.isEmpty else { return start }
    var begin = start
    while begin < base.count, base[begin] == UInt8(ascii: " ") { begin += 1 }
    return min(base.count, begin + words.utf8.count)
  }

  static func trimmed(_ bytes: [UInt8]) -> String {
    var slice = bytes[...]
    while slice.first == UInt8(ascii: " ") { slice = slice.dropFirst() }
    while slice.last == UInt8(ascii: " ") { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
