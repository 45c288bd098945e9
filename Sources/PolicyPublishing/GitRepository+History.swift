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
      return history
    }
    try readChanges(into: &history)
    guard !history.commits.isEmpty else { return history }
    try readSealLines(into: &history)
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
    "log", "--first-parent", "-m", "--reverse", "--no-renames", "--no-ext-diff", "--no-textconv",
    "--no-color", "--relative", "--date=short", "--format=%x01%H %cd",
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
        guard words.count == 2 else { continue }
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
