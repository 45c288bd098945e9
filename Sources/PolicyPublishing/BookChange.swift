package import PolicyDiagnostics

/// What a command would do to a book: the files to write, in their order, and those to remove after.
package struct BookChange: Sendable {
  /// The files to write, in that order.
  package var files: [SourceFile]
  /// The paths of the files to remove, once all are written.
  package var removals: [String]
  /// The paths of files that are sealed with the change as they were read: they must not have changed,
  /// and whoever commits the change commits them too.
  package var sealed: [String]

  /// Creates a change.
  package init(files: [SourceFile] = [], removals: [String] = [], sealed: [String] = []) {
    self.files = files
    self.removals = removals
    self.sealed = sealed
  }

  /// Every path that is written or removed.
  package var paths: [String] { files.map(\.path) + removals }

  /// What belongs to the change in a history: what it touches, and what it seals.
  package var committedPaths: [String] { paths + sealed.filter { !paths.contains($0) } }

  /// The change in words: "'a.md', then 'b.md', and remove 'c.md'".
  package var words: String {
    let written = files.map { "'\($0.path)'" }.joined(separator: ", then ")
    let removed = removals.map { "'\($0)'" }.joined(separator: ", ")
    switch (written.isEmpty, removed.isEmpty) {
    case (_, true): return "write \(written)"
    case (true, false): return "remove \(removed)"
    case (false, false): return "write \(written), and remove \(removed)"
    }
  }
}
