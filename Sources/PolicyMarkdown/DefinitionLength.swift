/// How long the address and title of a link definition may be, read as the library reads them.
struct DefinitionLength {
  /// Where the address ends.
  private(set) var destinationEnd: Int
  /// The bytes of the address and of the title.
  private(set) var length: Int

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Measures what is behind the "]:" that ends at `offset`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, behind offset: Int) {
    self.bytes = bytes
    destinationEnd = offset
    length = 0
    let start = pastSpace(offset)
    var end = start
    if end < bytes.count, bytes[end] == UInt8(ascii: "<") {
      while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "\n") {
        end += 1
      }
      end = min(end + 1, bytes.count)
    } else {
      while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
    }
    destinationEnd = end
    length = end - start + titleLength(from: end)
  }

  private func titleLength(from offset: Int) -> Int {
    let start = pastSpace(offset)
    guard start > offset, start < bytes.count else { return 0 }
    let closer: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[start]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return 0
    }
    var end = start + 1
    while end < bytes.count, bytes[end] != closer {
      if bytes[end] == UInt8(ascii: "("), closer == UInt8(ascii: ")") { return 0 }
      let isBlank =
        bytes[end] == UInt8(ascii: "\n") && end + 1 < bytes.count
        && bytes[end + 1] == UInt8(ascii: "\n")
      if isBlank { return 0 }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end - start
  }

  /// The place behind spaces with one end of a line among them.
  private func pastSpace(_ offset: Int) -> Int {
    var place = offset
    var lines = 0
    while place < bytes.count, Self.isSpace(bytes[place]) {
      if bytes[place] == UInt8(ascii: "\n") { lines += 1 }
      guard lines < 2 else { break }
      place += 1
    }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
