internal import Foundation

/// The numbers of tokens: the same text has the same number in all texts that one table was given.
package struct TokenTable {
  /// The tokens' bytes, one after the other.
  private var bytes: [UInt8] = []
  /// Where each token ends in `bytes`.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: the number of a token, or -1; a power of two.
  private var slots = [Int32](repeating: -1, count: 256)

  /// Creates an empty table.
  package init() {}

  /// The count of different tokens so far.
  package var count: Int { ends.count }

  /// Returns the tokens of `text`.
  package mutating func tokens(of text: String) -> WordTokens {
    tokens(of: Array(text.utf8))
  }

  /// Returns the tokens of `text` with a space before it: its first word then equals the same word
  /// elsewhere.
  mutating func tokens(ofSpaced text: String) -> WordTokens {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    bytes.append(UInt8(ascii: " "))
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    return tokens(of: bytes)
  }

  /// Returns the tokens of a text given by its bytes.
  mutating func tokens(of text: [UInt8]) -> WordTokens {
    var tokenEnds: [Int32] = []
    var found: [Int32] = []
    tokenEnds.reserveCapacity(text.count / 5)
    found.reserveCapacity(text.count / 5)
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = WordBoundaries.endOfToken(in: text, from: start)
        tokenEnds.append(Int32(end))
        found.append(number(of: UnsafeBufferPointer(rebasing: text[start..<end])))
        start = end
      }
    }
    return WordTokens(bytes: text, ends: tokenEnds, numbers: found)
  }

  /// Returns the number of a whole text.
  mutating func number(ofWhole text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// Returns the numbers of the words of `text`: small letters, no marks, no spaces.
  package mutating func words(of text: String) -> [Int32] {
    let lower = Self.lowercased(text)
    var words: [Int32] = []
    words.reserveCapacity(lower.count / 5)
    lower.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = WordBoundaries.endOfToken(in: text, from: start)
        while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
        if start < end, WordBoundaries.wordLength(in: text, at: start) > 0 {
          words.append(number(of: UnsafeBufferPointer(rebasing: text[start..<end])))
        }
        start = end
      }
    }
    return words
  }

  /// Returns the bytes of `text` in small letters.
  private static func lowercased(_ text: String) -> [UInt8] {
    var lower = Array(text.utf8)
    var isKnown = true
    lower.withUnsafeMutableBufferPointer { bytes in
      var index = 0
      while index < bytes.count, isKnown {
        switch bytes[index] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          bytes[index] |= 0x20
          index += 1
        case ..<0x80: index += 1
        // U+0080 to U+00BF, and U+2000 to U+20FF: quotation marks, dashes, the pound and the euro
        // have no capitals. Any other character asks the tables of Unicode, which are slow.
        case 0xC2: index += 2
        case 0xE2 where index + 1 < bytes.count && bytes[index + 1] <= 0x83: index += 3
        default: isKnown = false
        }
      }
    }
    return isKnown ? lower : Array(text.lowercased().utf8)
  }

  /// Returns the number of a token, a new one where it is new.
  private mutating func number(of token: WordBoundaries.Bytes) -> Int32 {
    let hash = Self.hash(token)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, isToken(known, token) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(ends.count)
    slots[slot] = number
    bytes.append(contentsOf: token)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Multiplies eight bytes at a time by an odd number and folds the high half down.
  private static func hash(_ token: WordBoundaries.Bytes) -> UInt64 {
    var hash = UInt64(token.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= token.count {
      let word = UnsafeRawBufferPointer(token).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    while index < token.count {
      hash = (hash ^ UInt64(token[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash ^ hash >> 32
  }

  private func isToken(_ number: Int, _ token: WordBoundaries.Bytes) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == token.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      guard let known = known.baseAddress, let token = token.baseAddress else { return true }
      return memcmp(known + start, token, ends[number] - start) == 0
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
