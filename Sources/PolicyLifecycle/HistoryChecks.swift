package import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// The committed history of a book held against its seals: a register that is right today may have
/// been another one yesterday.
package enum HistoryChecks {
  package static let disagrees = DiagnosticCode(
    "HistoryDisagrees",
    "The repository has committed another seal, or other words of a sealed file, than the book has "
      + "now: a seal was changed or removed, the register was put in another order, or the last or "
      + "the next commit holds another text. Look at the commit that is named (git show), and restore "
      + "what was published. Of merges, the first parent is read, and every seal of the others must be in "
      + "the register too. Bring a branch up to date by rebase and publish again."
  )
  package static let mended = DiagnosticCode(
    "HistoryMended",
    "A commit once held other words of a sealed file, or another seal, and a later one put the sealed "
      + "ones back. What stands now is what was published; whoever read the book in between may have "
      + "seen something else."
  )
  package static let uncommitted = DiagnosticCode(
    "SealsUncommitted",
    "Sealed files are on the disk and not in the repository yet, so nobody else has them. Commit them "
      + "together with seals.sha256."
  )
  package static let cutShort = DiagnosticCode(
    "HistoryCutShort",
    "The repository is a shallow clone: only its newest commits are here, and only those were held "
      + "against the seals. 'git fetch --unshallow' brings the others; in a pipeline, fetch-depth: 0."
  )

  package static let unread = DiagnosticCode(
    "HistoryUnread",
    "The book is in a git repository that git does not read, so its history was not held against the "
      + "seals; the seals themselves were. Where git speaks of dubious ownership, the folder belongs to "
      + "another user: 'git config --global --add safe.directory FOLDER'. Other reasons are settings of the "
      + "repository itself (core.bare, core.worktree): look at .git/config."
  )

  /// The codes of this check.
  package static let codes = [disagrees, mended, uncommitted, cutShort, unread]

  /// Returns what is told where git failed, with its words.
  package static func unread(_ reason: String) -> Diagnostic {
    Diagnostic(
      .warning,
      unread,
      "The history was not held against the seals: \(reason)",
      path: SealRegister.path
    )
  }

  /// Returns where `history` and `register` tell different stories.
  package static func diagnostics(of history: CommittedHistory, register: SealRegister)
    -> [Diagnostic]
  {
    guard !history.commits.isEmpty else { return [] }
    var found = seals(history, register) + merged(history, register)
    let lines = Dictionary(
      history.sealLines.filter(\.isAdded).map { (ExactString($0.text), $0.commit) },
      uniquingKeysWith: { first, _ in first }
    )
    let changes = Dictionary(grouping: history.changes) { ExactString($0.path) }
    let staged = Dictionary(
      history.staged.map { (ExactString($0.path), $0) },
      uniquingKeysWith: { $1 }
    )
    var missing = 0
    for entry in register.entries {
      let path = ExactString(entry.path)
      guard let sealed = history.sealedBlobs[path] else { continue }
      guard let since = lines[ExactString("\(entry.digest)  \(entry.path)")],
        let changes = changes[path]
      else {
        missing += 1
        continue
      }
      found += file(entry.path, changes, sealed: sealed, since: since, history)
      if let change = staged[path], change.blob != sealed {
        found.append(
          Diagnostic(
            .error,
            disagrees,
            "What is staged for the next commit \(change.blob == nil ? "removes" : "changes") the "
              + "sealed file '\(entry.path)'.",
            path: BookPath.path(entry.path)
          )
        )
      }
    }
    if missing > 0 {
      found.append(
        Diagnostic(
          .note,
          uncommitted,
          "\(missing) sealed \(missing == 1 ? "file is" : "files are") not committed yet.",
          path: SealRegister.path
        )
      )
    }
    if history.isShallow {
      found.append(
        Diagnostic(
          .note,
          cutShort,
          "Only the commits since \(history.commits[0].day) are here and were held against the seals.",
          path: SealRegister.path
        )
      )
    }
    return found.inReadingOrder()
  }

  /// What became of one sealed file in the commits since its seal.
  private static func file(
    _ path: String,
    _ changes: [CommittedHistory.Change],
    sealed: String,
    since: Int,
    _ history: CommittedHistory
  ) -> [Diagnostic] {
    let atSeal = changes.last { $0.commit <= since }
    let later = changes.filter { $0.commit > since }
    // Before it was sealed, a file could be anything.
    let others = ([atSeal].compactMap { $0 } + later).filter { $0.blob != sealed }
    guard let first = others.first, let last = changes.last else { return [] }
    if last.blob != sealed {
      let verb = last.blob == nil ? "removed" : "changed"
      return [
        Diagnostic(
          .error,
          disagrees,
          "The last commit does not hold the sealed words of '\(path)': commit "
            + "\(history.name(last.commit)) \(verb) it.",
          path: BookPath.path(path)
        )
      ]
    }
    let verb = first.blob == nil ? "removed" : "changed"
    let more = others.count == 1 ? "" : " (and \(others.count - 1) more)"
    return [
      Diagnostic(
        .warning,
        mended,
        "Commit \(history.name(first.commit))\(more) \(verb) the sealed file '\(path)'; a later one put "
          + "it back.",
        path: BookPath.path(path)
      )
    ]
  }
}
