/// Eight bytes of a text, asked the same question in one step.
///
/// Source: H. S. Warren, Hacker's Delight (2nd edition, 2012), 6-1.
struct PackedBytes {
  private let word: UInt64

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Takes the eight bytes from `offset` on.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether none has its high bit set.
  var areASCII: Bool { word & Self.highBits == 0 }

  /// Whether all are U+0020 to U+007E.
  var arePrintable: Bool {
    // A sum reaches the high bit from 0x20, and from 0x7F, on; none carries into the next byte.
    let reachSpace = word &+ 0x6060_6060_6060_6060
    let reachDelete = word &+ 0x0101_0101_0101_0101
    return areASCII && reachSpace & Self.highBits == Self.highBits
      && reachDelete & Self.highBits == 0
  }

  /// Whether two spaces stand side by side, where all are ASCII.
  var haveNeighbouringSpaces: Bool {
    // What is not a space is at least 1, and takes the high bit away.
    let spaces = (Self.highBits &- (word ^ 0x2020_2020_2020_2020)) & Self.highBits
    return spaces & (spaces >> 8) != 0
  }
}
