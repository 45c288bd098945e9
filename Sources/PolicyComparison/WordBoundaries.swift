/// Where words end, byte by byte.
enum WordBoundaries {
  /// The bytes of a text, looked at in place.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Returns the end of the token that begins at `start`, the spaces before it included.
  static func endOfToken(in bytes: Bytes, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count else { return position }
    let wordStart = position
    while position < bytes.count {
      if isPlainLetter(bytes[position]) {
        position += 1
        continue
      }
      let length = wordLength(in: bytes, at: position)
      if length > 0 {
        position += length
      } else if position > wordStart, let length = innerMark(in: bytes, at: position) {
        position += length
      } else {
        break
      }
    }
    if position == wordStart { position += characterLength(bytes[position]) }
    if position < bytes.count, bytes[position] == UInt8(ascii: "%"), position > wordStart,
      isDigit(bytes[position - 1])
    {
      position += 1
    }
    return min(position, bytes.count)
  }

  /// The bytes of the letter, digit or currency sign at `position`; 0 where another mark stands.
  static func wordLength(in bytes: Bytes, at position: Int) -> Int {
    switch bytes[position] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return 1
    case 0x80...:
      return isMark(bytes, at: position) ? 0 : characterLength(bytes[position])
    default:
      return 0
    }
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// The bytes of a mark that joins two parts of one word or number: ' ’ - . ,
  private static func innerMark(in bytes: Bytes, at position: Int) -> Int? {
    let length: Int
    let joinsNumbersOnly: Bool
    switch bytes[position] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): (length, joinsNumbersOnly) = (1, false)
    case UInt8(ascii: "."), UInt8(ascii: ","): (length, joinsNumbersOnly) = (1, true)
    case 0xE2
    where position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99:
      (length, joinsNumbersOnly) = (3, false)
    default: return nil
    }
    let next = position + length
    guard next < bytes.count, wordLength(in: bytes, at: next) > 0 else { return nil }
    if joinsNumbersOnly {
      guard isDigit(bytes[position - 1]), isDigit(bytes[next]) else { return nil }
    }
    return length
  }

  /// Whether a quotation mark, dash, bullet or other mark of general punctuation stands there.
  private static func isMark(_ bytes: Bytes, at position: Int) -> Bool {
    switch bytes[position] {
    case 0xC2:
      // U+00A0 to U+00BF: signs, but for the pound sign, which belongs to its figure.
      return position + 1 < bytes.count && bytes[position + 1] != 0xA3
    case 0xE2:
      // U+2000 to U+206F: General Punctuation.
      return position + 1 < bytes.count
        && (bytes[position + 1] == 0x80 || bytes[position + 1] == 0x81)
    default:
      return false
    }
  }

  private static func characterLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
