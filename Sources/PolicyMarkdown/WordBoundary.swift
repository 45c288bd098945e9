/// Whether letters or digits stand beside a place in a text, in any script.
///
/// Quotation marks and dashes are several bytes long too and are no letters, so a look at one byte
/// does not do.
package enum WordBoundary {
  /// Returns whether a letter or digit ends right before `index`.
  package static func isAfterWord(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, index - start < 4, isContinuation(bytes[start]) { start -= 1 }
    return isWord(bytes[start..<index])
  }

  /// Returns whether a letter or digit begins at `index`.
  package static func isBeforeWord(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index < bytes.count else { return false }
    var end = index + 1
    while end < bytes.count, end - index < 4, isContinuation(bytes[end]) { end += 1 }
    return isWord(bytes[index..<end])
  }

  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    case 0x80...:
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
      return scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    default:
      return false
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
