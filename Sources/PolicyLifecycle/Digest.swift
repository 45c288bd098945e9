internal import Crypto

/// The SHA-256 of bytes, as 64 hexadecimal digits in lower case: what `sha256sum` prints.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Computes the digest of `bytes`.
  package init(of bytes: [UInt8]) {
    self.init(bytes.withUnsafeBytes { SHA256.hash(data: $0) })
  }

  /// Creates the digest from the bytes that the library computed.
  init(_ digest: SHA256Digest) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// Creates the digest that `text` spells, if it is 64 hexadecimal digits in lower case.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      })
    else { return nil }
    description = String(text)
  }
}
