package import PolicyEncoding

/// What a repository holds of a book's sealed files, commit by commit, as values.
///
/// The commits are those of one line: what the book itself held on each day. Of a merge the first
/// parent counts.
package struct CommittedHistory: Sendable {
  /// The commits that changed the content, oldest first.
  package var commits: [Commit] = []
  /// The files of the content that they changed, in the order of the commits.
  package var changes: [Change] = []
  /// The lines that they put into the register or took out, in the order of the commits.
  package var sealLines: [SealLine] = []
  /// The blob that each intact sealed file would be, by its path from `content/`.
  package var sealedBlobs: [ExactString: String] = [:]
  /// The files whose staged form differs from the last commit, with their blobs.
  package var staged: [Change] = []
  /// The other histories that commits merged, with seals that this line may not have.
  package var merges: [Merge] = []
  /// Whether older commits exist elsewhere.
  package var isShallow = false

  /// One commit.
  package struct Commit: Hashable, Sendable {
    package var id: String
    /// The day on which it was made, as 2012-07-26.
    package var day: String

    /// "1f2e3d4c5b6a of 2012-07-26": what the commit is called.
    var name: String { "\(id.prefix(12)) of \(day)" }

    /// Creates a commit.
    package init(id: String, day: String) {
      self.id = id
      self.day = day
    }
  }

  /// A file that a commit changed.
  package struct Change: Hashable, Sendable {
    /// Which of the commits.
    package var commit: Int
    /// The path from `content/`.
    package var path: String
    /// What it became; nil where it was removed.
    package var blob: String?

    /// Creates a change.
    package init(commit: Int, path: String, blob: String?) {
      self.commit = commit
      self.path = path
      self.blob = blob
    }
  }

  /// A line of the register that a commit added or removed.
  package struct SealLine: Hashable, Sendable {
    package var commit: Int
    package var text: String
    package var isAdded: Bool

    /// Creates a line.
    package init(commit: Int, text: String, isAdded: Bool) {
      self.commit = commit
      self.text = text
      self.isAdded = isAdded
    }

    /// The path that it seals.
    var path: ExactString { ExactString(String(decoding: text.utf8.dropFirst(66), as: UTF8.self)) }
  }

  /// A history that a commit merged.
  package struct Merge: Hashable, Sendable {
    /// The commit of the book's own line.
    package var commit: Commit
    /// The register of the other history, line by line.
    package var sealLines: [String]

    /// Creates a merge.
    package init(commit: Commit, sealLines: [String]) {
      self.commit = commit
      self.sealLines = sealLines
    }
  }

  /// Creates an empty history.
  package init() {}

  /// What a commit of the line is called.
  func name(_ commit: Int) -> String {
    guard commits.indices.contains(commit) else { return "?" }
    return commits[commit].name
  }
}
