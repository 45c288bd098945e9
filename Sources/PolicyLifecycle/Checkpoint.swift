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

  /// Creates the checkpoint that `text` spells, if it is a count from 1, a colon and 64 digits.
  package init?(_ text: String) {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, let count = Int(halves[0]), count >= 1, halves[0] == "\(count)",
      let digest = Digest(halves[1].lowercased())
    else { return nil }
    self.init(lineCount: count, digest: digest)
  }

  package var description: String { "\(lineCount):\(digest)" }
}
