/// A short proof of the register of seals as it was: `N:HASH`, the digest of its first N lines.
///
/// `head -n N seals.sha256 | sha256sum` gives the digest, so an old page in anyone's drawer proves
/// that the register only grew.
package struct Checkpoint: Hashable, Sendable, CustomStringConvertible {
  package let lineCount: Int
  package let digest: Digest

  /// Creates a checkpoint.
  package init(lineCount: Int, digest: Digest) {
    self.lineCount = lineCount
    self.digest = digest
  }

  package var description: String { "\(lineCount):\(digest)" }
}
