internal import Crypto

/// The SHA-256 of bytes that come piece by piece.
struct GrowingDigest {
  private var hash = SHA256()

  /// Adds `bytes` to those before.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The digest of all bytes so far.
  var digest: Digest { Digest(hash.finalize()) }
}
