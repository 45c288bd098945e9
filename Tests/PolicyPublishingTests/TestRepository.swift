import PolicyTestSupport
import Testing

/// A small book in a git repository of its own.
struct TestRepository {
  let book: TestBook
  private let days = Days()

  /// The days of the commits, one after the other.
  private final class Days {
    var next = 1
  }

  /// Makes the repository; the book is its folder `inner`, or its top.
  init(_ book: TestBook, committing: Bool = true, isAtTop: Bool = true) throws {
    self.book = book
    let told = try git(
      "init -q \(isAtTop ? "book" : ".") && cd book && git config user.name Clerk"
        + " && git config user.email clerk@example.org && git config commit.gpgSign false"
    )
    try #require(told.isEmpty, "git said: \(told)")
    if committing { try commit("First") }
  }

  /// Runs git, or a line of shell that begins with it, beside the book's folder.
  @discardableResult
  func git(_ line: String) throws -> String {
    try book.folder.shell(
      "export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null; git \(line) 2>&1"
    )
  }

  /// Commits all that differs, on the next day from 2 August 2012 on.
  func commit(_ message: String) throws {
    days.next += 1
    let day = "2012-08-0\(days.next)T12:00:00Z"
    _ = try book.folder.shell(
      "cd book && git add -A && GIT_AUTHOR_DATE=\(day) GIT_COMMITTER_DATE=\(day) "
        + "git commit -qm '\(message)'"
    )
  }

  /// What `git status` says, one line a file.
  func status() throws -> [String] {
    try git("-C book status --porcelain --untracked-files=all").split(separator: "\n").map(
      String.init
    )
  }

  /// The first twelve letters of the id of the commit that `name` means.
  func id(_ name: String = "HEAD") throws -> String {
    String(try git("-C book rev-parse \(name)").prefix(12))
  }
}
