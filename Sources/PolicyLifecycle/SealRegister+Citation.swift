extension SealRegister {
  /// Returns the SHA-256 of the lines of the files at `paths`, in the register's order, each with
  /// its newline: what `grep` and `sha256sum` prove of a citation.
  ///
  /// - Returns: The digest, or nil where one of the files is not sealed.
  package func digest(ofLinesFor paths: [String]) -> Digest? {
    let entries = Set(paths).compactMap { entry(for: $0) }
    guard entries.count == Set(paths).count else { return nil }
    let lines = entries.sorted { $0.line < $1.line }.map { "\($0.digest)  \($0.path)\n" }
    return Digest(of: Array(lines.joined().utf8))
  }
}
