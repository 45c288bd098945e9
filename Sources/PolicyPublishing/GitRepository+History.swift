internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// What the commits say of the sealed files: a handful of runs of git, however many files there are.
extension GitRepository {
  /// Reads the history of the book's content.
  ///
  /// - Parameter intact: The sealed files that are as their seals say, with paths from `content/`.
  /// - Returns: The commits, oldest first, and what they changed; none before the first commit.
  /// - Throws: `Refusal` or `FileError` where git fails.
  func history(ofIntact intact: [String]) throws -> CommittedHistory {
    var history = CommittedHistory()
    history.isShallow = isShallow
    // Before the first commit there is nothing to read.
    guard (try? run(["rev-parse", "--verify", "--quiet", "HEAD"])) != nil else {
      if try run(["for-each-ref", "--count=1"]).isEmpty { return history }
      throw Refusal(
        "the branch that is checked out has no commits, though the repository has some."
      )
    }
    try readChanges(into: &history)
    guard !history.commits.isEmpty else {
      if try run(["ls-tree", "HEAD", "--", "content"]).isEmpty { return history }
      throw Refusal("'git log' does not say when the content was committed.")
    }
    try readSealLines(into: &history)
    try readMerges(into: &history)
    if !intact.isEmpty {
      // Where git looks for a relative path depends on its version.
      let content = Disk.realPath(folder) + "/content"
      let paths = intact.map { "\(content)/\($0)\n" }.joined()
      let ids = try run(
        ["hash-object", "--no-filters", "--stdin-paths"],
        input: Array(paths.utf8)
      ).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      history.sealedBlobs = Dictionary(
        zip(intact.map { ExactString($0) }, ids),
        uniquingKeysWith: { first, _ in first }
      )
    }
    let staged = try run(
      [
        "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--relative",
        "HEAD",
      ]
        + ["--", BookPath.folder]
    )
    history.staged = Self.changes(in: staged.split(separator: 0), commit: 0)
    return history
  }

  private static let line = [
    "log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--no-renames",
    "--no-ext-diff", "--no-textconv", "--no-color", "--relative", "--date=short",
    "--format=%x01%H %cd",
  ]

  private func readChanges(into history: inout CommittedHistory) throws {
    let output = try run(Self.line + ["--raw", "-z", "--no-abbrev", "--", BookPath.folder])
    var pending: [ArraySlice<UInt8>] = []
    func finish() {
      history.changes += Self.changes(in: pending, commit: history.commits.count - 1)
      pending = []
    }
    for token in output.split(separator: 0) {
      let token = token.drop { $0 == UInt8(ascii: "\n") }
      if token.first == 1 {
        finish()
        let words = String(decoding: token.dropFirst(), as: UTF8.self).split(
          whereSeparator: \.isWhitespace
        )
        guard words.count == 2 else {
          throw Refusal("'git log' printed a commit that cannot be read.")
        }
        history.commits.append(.init(id: String(words[0]), day: String(words[1])))
      } else if !token.isEmpty {
        pending.append(token)
      }
    }
    finish()
  }

  /// The files in raw records, `:modes ids status`, each with its path after it.
  private static func changes(in tokens: [ArraySlice<UInt8>], commit: Int)
    -> [CommittedHistory.Change]
  {
    stride(from: 0, to: tokens.count - 1, by: 2).compactMap { index in
      let words = String(decoding: tokens[index], as: UTF8.self).split(separator: " ")
      let path = String(decoding: tokens[index + 1], as: UTF8.self)
      guard words.count == 5, let sealPath = BookPath.sealPath(of: path) else { return nil }
      let isGone = words[4].hasPrefix("D")
      return CommittedHistory.Change(
        commit: commit,
        path: sealPath,
        blob: isGone ? nil : String(words[3])
      )
    }
  }

  /// Reads the registers of the histories that were merged, as they were then.
  ///
  /// A register that the book's own line had too is left out: that line is read anyway.
  private func readMerges(into history: inout CommittedHistory) throws {
    let known = Set(
      history.changes.filter { BookPath.path($0.path) == SealRegister.path }.compactMap(\.blob)
    )
    let output = try run([
      "log", "--first-parent", "--merges", "--reverse", "--date=short", "--format=%H %cd %P",
    ])
    let merges = String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    guard !merges.isEmpty else { return }
    let parents = merges.flatMap { words in words.dropFirst(3).map { (words, parent: $0) } }
    let objects = parents.map { "\($0.parent):\(prefix)\(SealRegister.path)\n" }.joined()
    let sizes = try run(["cat-file", "--batch-check"], input: Array(objects.utf8))
    let blobs = String(decoding: sizes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ")
    }
    guard blobs.count == parents.count else {
      throw Refusal("'git cat-file' did not find what was merged.")
    }
    var seen = known
    for ((words, _), blob) in zip(parents, blobs) where blob.count == 3 && blob[1] == "blob" {
      // One at a time, for together they may be large; there are few of them.
      guard seen.insert(String(blob[0])).inserted else { continue }
      let register = try run(["cat-file", "blob", String(blob[0])])
      history.merges.append(
        .init(
          commit: .init(id: words[0], day: words[1]),
          sealLines: register.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
          }
        )
      )
    }
  }

  private func readSealLines(into history: inout CommittedHistory) throws {
    let output = try run(Self.line + ["-p", "-U0", "--text", "--", SealRegister.path])
    let numbers = Dictionary(
      history.commits.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var commit: Int?
    var isInHunk = false
    for line in output.split(separator: UInt8(ascii: "\n")) {
      if line.first == 1 {
        let id = String(
          decoding: line.dropFirst().prefix { $0 != UInt8(ascii: " ") },
          as: UTF8.self
        )
        commit = numbers[id]
        isInHunk = false
      } else if line.starts(with: Array("@@".utf8)) {
        isInHunk = true
      } else if line.starts(with: Array("diff ".utf8)) {
        isInHunk = false
      } else if isInHunk, let commit, let mark = line.first,
        mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-")
      {
        history.sealLines.append(
          .init(
            commit: commit,
            text: String(decoding: line.dropFirst(), as: UTF8.self),
            isAdded: mark == UInt8(ascii: "+")
          )
        )
      }
    }
  }
}
