internal import PolicyComparison

/// Finds quoted words in the words of a place.
///
/// As the source has them first; then with straight and curly marks, dashes and spaces taken as
/// equal; then without marks of bold, links and the like, as a reader of the page would quote.
struct WordSearch {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What a search gives.
  enum Found: Equatable {
    case places([Range<Int>])
    /// The words begin or end inside bold, a link or the like.
    case partOfFormatting
  }

  /// Returns the places of `words`, none inside a longer word.
  func places(of words: String) -> Found {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty else { return .places([]) }
    let exact = Self.find(wanted, in: bytes)
    if !exact.isEmpty { return .places(exact) }
    let folded = FoldedWords(bytes, dropsMarks: false)
    let needle = FoldedWords(wanted, dropsMarks: false)
    let places = Self.find(needle.bytes, in: folded.bytes).map(folded.source)
    if !places.isEmpty { return .places(places) }
    let plain = FoldedWords(bytes, dropsMarks: true)
    let plainPlaces = Self.find(
      FoldedWords(wanted, dropsMarks: true).bytes,
      in: plain.bytes
    ).map(plain.source)
    if plainPlaces.contains(where: { !Self.isBalanced(bytes[$0]) }) { return .partOfFormatting }
    return .places(plainPlaces)
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= bytes.count {
      let range = start..<(start + wanted.count)
      if bytes[start] == first, bytes[range].elementsEqual(wanted), !isInsideWord(range, bytes) {
        found.append(range)
        start = range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether a letter or digit goes on at either end: "the" is not in "there".
  private static func isInsideWord(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func joins(_ end: Int) -> Bool {
      end > 0 && end < bytes.count && isLetter(bytes, endingAt: end) && isLetter(bytes, at: end)
    }
    return joins(range.lowerBound) || joins(range.upperBound)
  }

  /// Whether a letter or digit of any script begins at `index`.
  static func isLetter(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte >= 0x80 else { return isASCIILetter(byte) }
    // Continuation bytes belong to what is before them; general punctuation is no letter.
    if byte < 0xC0 { return true }
    return !(byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] <= 0x81)
      && !(byte == 0xC2)
  }

  private static func isLetter(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(bytes, at: start)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether marks of emphasis, code and links begin and end inside `bytes`.
  static func isBalanced(_ bytes: ArraySlice<UInt8>) -> Bool {
    var open: [(mark: UInt8, count: Int)] = []
    var depth = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
        let count = bytes[position...].prefix { $0 == byte }.count
        if let last = open.last, last == (byte, count) {
          open.removeLast()
        } else {
          open.append((byte, count))
        }
        position += count - 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth < 0 { return false }
      position += 1
    }
    return open.isEmpty && depth == 0
  }

  /// Returns the words of the place that share most with `words`, for a reader to compare.
  func nearest(to words: String) -> String? {
    var table = TokenTable()
    let wanted = Set(table.words(of: words))
    let tokens = table.tokens(of: String(decoding: bytes, as: UTF8.self))
    guard !wanted.isEmpty, tokens.count > 0 else { return nil }
    let length = max(3, table.tokens(of: words).count)
    var best: (start: Int, score: Int) = (0, 0)
    let known = (0..<tokens.count).map { index in
      table.words(of: tokens.text(index..<(index + 1))).contains { wanted.contains($0) }
    }
    var score = 0
    for index in 0..<tokens.count {
      if known[index] { score += 1 }
      if index >= length, known[index - length] { score -= 1 }
      if score > best.score { best = (max(0, index - length + 1), score) }
    }
    guard best.score * 2 > wanted.count || best.score > 2 else { return nil }
    let range = best.start..<min(tokens.count, best.start + length)
    return tokens.text(range).trimmingPrefix(" ").description
  }
}
