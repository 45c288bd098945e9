import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Histories that a merge would hide, and settings of a repository that would hide all of it.
struct MergedHistoryTests {
  private static let register = "book/content/seals.sha256"
  private static let version = "book/content/policies/travel/versions/1.0.md"

  /// What is reported, each as "severity: sentence [Code]", without ids and days of commits.
  private func reported(_ test: TestRepository) throws -> [String] {
    let checked = try test.book.publisher().check(asOf: TestBook.date).value
    return test.book.publisher().historyFindings(of: checked).map {
      "\($0.severity.rawValue): \($0.message) [\($0.code)]"
        .replacing(/[0-9a-f]{12} of \d{4}-\d\d-\d\d/, with: "ID of DAY")
        .replacing(test.book.folder.path, with: "TMP")
    }
  }

  /// Seals a further act, and commits it.
  private func grow(_ test: TestRepository, _ name: String) throws {
    let path = "policies/travel/withdrawals/\(name).yml"
    try test.book.folder.write("date: \(name)\n", to: "book/content/\(path)")
    _ = try test.book.folder.shell("cd book/content && sha256sum \(path) >> seals.sha256")
    try test.commit(name)
  }

  @Test func `a merge that hides a seal is an error`() throws {
    let test = try TestRepository(try TestBook.small())
    try grow(test, "2012-08-20")
    try test.git("-C book branch true")
    // Another beginning without the last seal, and the true history merged as if it were old.
    try test.git("-C book checkout -q --orphan forged")
    let lines = try test.book.folder.text(of: Self.register).split(separator: "\n")
    try test.book.folder.write("\(lines[0])\n", to: Self.register)
    try test.book.folder.remove("book/content/policies/travel/withdrawals/2012-08-20.yml")
    try test.commit("Forged")
    #expect(try reported(test) == [])
    try test.git("-C book merge -q -s ours --allow-unrelated-histories -m Merge true")
    let lost =
      "error: Commit ID of DAY merged a history in which 'policies/travel/withdrawals/2012-08-20.yml' "
      + "has a seal that the register does not have. [HistoryDisagrees]"
    #expect(try reported(test) == [lost])
    // It stays hidden from nobody, whatever is committed after it.
    try grow(test, "2012-08-21")
    #expect(try reported(test) == [lost])
  }

  @Test func `a merge of a forged seal is an error`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.git("-C book branch true")
    try test.git("-C book checkout -q --orphan forged")
    try test.book.folder.write(
      try test.book.folder.text(of: Self.version).replacing("train", with: "plane"),
      to: Self.version
    )
    _ = try test.book.folder.shell(
      "cd book/content && sha256sum policies/travel/versions/1.0.md > seals.sha256"
    )
    try test.commit("Forged")
    try test.git("-C book merge -q -s ours --allow-unrelated-histories -m Merge true")
    #expect(
      try reported(test) == [
        "error: Commit ID of DAY merged a history in which 'policies/travel/versions/1.0.md' has a "
          + "seal that the register does not have. [HistoryDisagrees]"
      ]
    )
  }

  @Test func `merges of branches that published, or are out of date, are no fault`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.git("-C book branch old")
    try test.git("-C book checkout -q -b side")
    try grow(test, "2012-08-20")
    try test.git("-C book checkout -q -")
    try test.git("-C book merge -q --no-ff -m Merge side")
    try grow(test, "2012-08-21")
    try test.git("-C book checkout -q old")
    try test.book.folder.write("Draft.\n", to: "book/content/policies/travel/draft.md")
    try test.commit("Draft")
    try test.git("-C book checkout -q -")
    try test.git("-C book merge -q --no-ff -m Merge old")
    #expect(try test.git("-C book log --oneline --merges").split(separator: "\n").count == 2)
    #expect(try reported(test) == [])
  }

  @Test func `seals that a merge put into another order are a warning`() throws {
    let test = try TestRepository(try TestBook.small())
    let first = try test.book.folder.text(of: Self.register)
    try grow(test, "2012-08-20")
    try test.git("-C book branch true")
    try test.git("-C book checkout -q --orphan other")
    let second = try test.book.folder.text(of: Self.register).dropFirst(first.count)
    try test.book.folder.write(second + first, to: Self.register)
    try test.commit("Other order")
    try test.git("-C book merge -q -s ours --allow-unrelated-histories -m Merge true")
    #expect(
      try reported(test) == [
        "warning: The seal of 'policies/travel/withdrawals/2012-08-20.yml', committed in ID of DAY, "
          + "stands before seals that were there earlier, so checkpoints printed before do not hold. "
          + "[HistoryDisagrees]"
      ]
    )
  }

  /// A history that lost a seal in its second commit.
  private func forged() throws -> TestRepository {
    let test = try TestRepository(try TestBook.small())
    try grow(test, "2012-08-20")
    let lines = try test.book.folder.text(of: Self.register).split(separator: "\n")
    try test.book.folder.write("\(lines[0])\n", to: Self.register)
    try test.book.folder.remove("book/content/policies/travel/withdrawals/2012-08-20.yml")
    try test.commit("Forged")
    return test
  }

  @Test(arguments: [
    "config i18n.logOutputEncoding UTF-16", "config diff.orderFile /nowhere",
    "config log.diffMerges off", "config log.follow true", "config diff.noprefix true",
    "rev-parse HEAD > book/.git/info/grafts", "config log.date format:%s",
  ])
  func `settings of the repository hide nothing`(line: String) throws {
    let test = try forged()
    try test.git("-C book \(line)")
    let found = try reported(test)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("error: The seal of 'policies/travel/withdrawals") == true)
  }

  @Test(arguments: [
    ("git -C book config core.bare true", "there is 'TMP/book/.git', but its settings say"),
    ("git -C book config core.worktree /tmp", "there is 'TMP/book/.git', but its settings say"),
    (
      "git -C book symbolic-ref HEAD refs/heads/none",
      "the branch that is checked out has no commits"
    ),
    ("rm -r book/.git/refs", "'git rev-parse' failed: fatal: not a git repository"),
  ])
  func `a repository that is not read is a warning`(line: String, reason: String) throws {
    let test = try forged()
    _ = try test.book.folder.shell(line)
    let found = try reported(test)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("warning: The history was not held against the seals: \(reason)")
        == true,
      "\(found)"
    )
    #expect(found.first?.hasSuffix("[HistoryUnread]") == true)
  }
}
