extension StringProtocol {
  /// The text with its first letter in upper case, and the others as they are.
  package var capitalisedFirst: String {
    guard let first = utf8.first, first < 0x80 else { return prefix(1).uppercased() + dropFirst() }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return String(self) }
    var bytes = Array(utf8)
    bytes[0] = first & ~0x20
    return String(decoding: bytes, as: UTF8.self)
  }
}
