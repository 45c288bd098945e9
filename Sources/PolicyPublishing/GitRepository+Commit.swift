/// Commits of what a command wrote.
extension GitRepository {
  /// Commits the files at `paths`, from the book's folder, as they are on the disk, those that are
  /// gone included, and nothing else: what is staged besides stays staged.
  ///
  /// The hooks of the repository run, and may refuse.
  ///
  /// - Returns: The id of the commit; nil where none of the files differs from the last commit.
  /// - Throws: `Refusal` where git does not commit, with its reason; the index is then as it was.
  package func commit(paths: [String], message: String) throws -> String? {
    guard !paths.isEmpty else { return nil }
    let changes = try changes(of: paths)
    if let ignored = changes.first(where: { $0.code == "!!" }) {
      throw Refusal("git ignores '\(ignored.path)', so it cannot be committed.")
    }
    guard !changes.isEmpty else { return nil }
    let new = changes.filter { $0.code == "??" }.map(\.path)
    // Git commits single paths only where it knows of them.
    if !new.isEmpty {
      try run(["add", "--intent-to-add", "--"] + new.map(Self.literal), isReading: false)
    }
    do {
      try run(
        ["commit", "--quiet", "--only", "--cleanup=whitespace", "--file=-", "--"]
          + changes.map { Self.literal($0.path) },
        input: Array(message.utf8),
        isReading: false,
        seconds: 300
      )
    } catch {
      if !new.isEmpty {
        _ = try? run(
          ["rm", "--cached", "--quiet", "--force", "--"] + new.map(Self.literal),
          isReading: false
        )
      }
      throw error
    }
    let id = try run(["rev-parse", "HEAD"])
    return String(decoding: id, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// A path that is no pattern, whatever stands in it.
  private static func literal(_ path: String) -> String { ":(literal)\(path)" }

  /// How the files differ from the last commit, as `git status` says it; paths from the book's folder.
  private func changes(of paths: [String]) throws -> [(code: String, path: String)] {
    let output = try run(
      [
        "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all",
        "--ignored=matching", "--",
      ] + paths.map(Self.literal)
    )
    return String(decoding: output, as: UTF8.self).split(separator: "\0").compactMap { entry in
      guard entry.count > 3 else { return nil }
      return (String(entry.prefix(2)), String(entry.dropFirst(3).dropFirst(prefix.count)))
    }
  }
}
