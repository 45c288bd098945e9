/// The numbers of tokens: the same text has the same number in all texts of one comparison.
package struct TokenTable {
  private var numbers: [ArraySlice<UInt8>: Int32] = [:]

  /// Creates an empty table.
  package init() {}

  /// Returns the tokens of `text`.
  package mutating func tokens(of text: String) -> WordTokens {
    let bytes = Array(text.utf8)
    var ends: [Int32] = []
    var found: [Int32] = []
    var start = 0
    while start < bytes.count {
      let end = WordBoundaries.endOfToken(in: bytes, from: start)
      ends.append(Int32(end))
      found.append(number(of: bytes[start..<end]))
      start = end
    }
    return WordTokens(bytes: bytes, ends: ends, numbers: found)
  }

  /// The count of different tokens so far.
  package var count: Int { numbers.count }

  /// Returns the numbers of the words of `text`: small letters, no marks, no spaces.
  package mutating func words(of text: String) -> [Int32] {
    let bytes = Array(text.lowercased().utf8)
    var words: [Int32] = []
    var start = 0
    while start < bytes.count {
      let end = WordBoundaries.endOfToken(in: bytes, from: start)
      let word = bytes[start..<end].drop { $0 == UInt8(ascii: " ") }
      if WordBoundaries.isWord(word) { words.append(number(of: word)) }
      start = end
    }
    return words
  }

  private mutating func number(of token: ArraySlice<UInt8>) -> Int32 {
    if let known = numbers[token] { return known }
    let number = Int32(numbers.count)
    numbers[token] = number
    return number
  }
}
