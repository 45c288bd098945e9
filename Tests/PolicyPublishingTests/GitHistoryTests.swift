import Foundation
import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// The seals held against what real repositories have committed.
struct GitHistoryTests {
  private static let register = "book/content/seals.sha256"
  private static let version = "book/\(path)"
  private static let path = "content/policies/travel/versions/1.0.md"

  /// What is told, each as "severity path: sentence [Code]", ids of commits as `#0` for the newest.
  private func told(_ test: TestRepository) throws -> [String] {
    let book = test.book
    let checked = try book.publisher().check(asOf: TestBook.date).value
    let ids = try test.git("-C book log --format=%H").split(separator: "\n").map { $0.prefix(12) }
    return book.publisher().historyFindings(of: checked).map { finding in
      var text =
        "\(finding.severity.rawValue) \(finding.path): \(finding.message) [\(finding.code)]"
      for (index, id) in ids.enumerated() { text = text.replacing(id, with: "#\(index)") }
      return text
    }
  }

  /// Changes the sealed version and gives it a seal to fit, so that the book alone shows nothing.
  private func forge(_ test: TestRepository) throws {
    let folder = test.book.folder
    try folder.write(
      try folder.text(of: Self.version).replacing("train", with: "plane"),
      to: Self.version
    )
    _ = try folder.shell(
      "cd book/content && sha256sum policies/travel/versions/1.0.md > seals.sha256"
    )
    #expect(try test.book.errors() == [])
  }

  @Test(arguments: [true, false])
  func `a book as it was committed says nothing`(isAtTop: Bool) throws {
    let test = try TestRepository(try TestBook.small(), isAtTop: isAtTop)
    #expect(try told(test) == [])
    // A clean history that grew says nothing either, drafts and all.
    try test.book.folder.write("Draft.\n", to: "book/content/policies/travel/draft.md")
    try test.commit("Draft")
    #expect(try told(test) == [])
  }

  @Test func `a book outside of a repository, or before its first commit, says nothing`() throws {
    let book = try TestBook.small()
    let checked = try book.publisher().check(asOf: TestBook.date).value
    #expect(book.publisher().historyFindings(of: checked) == [])
    #expect(try told(try TestRepository(book, committing: false)) == [])
  }

  @Test func `a forged version with a forged seal is told, committed or not`() throws {
    let test = try TestRepository(try TestBook.small())
    try forge(test)
    #expect(
      try told(test) == [
        "error content/seals.sha256: The seal of 'policies/travel/versions/1.0.md' from commit #0 of "
          + "2012-08-02 was changed. [HistoryDisagrees]",
        "note content/seals.sha256: 1 sealed file is not committed yet. [SealsUncommitted]",
      ]
    )
    try test.commit("Forged")
    #expect(
      try told(test) == [
        "error content/seals.sha256: The seal of 'policies/travel/versions/1.0.md' from commit #1 of "
          + "2012-08-02 was changed in commit #0 of 2012-08-03. [HistoryDisagrees]"
      ]
    )
    try test.git("-C book revert --no-edit HEAD")
    #expect(
      try told(test).map { $0.replacing(/of \d{4}-\d\d-\d\d/, with: "of DAY") } == [
        "warning \(Self.path): Commit #1 of DAY changed the sealed file "
          + "'policies/travel/versions/1.0.md'; a later one put it back. [HistoryMended]",
        "warning content/seals.sha256: Commit #1 of DAY sealed other words of "
          + "'policies/travel/versions/1.0.md'; that was taken back in commit #0 of DAY. "
          + "[HistoryMended]",
      ]
    )
  }

  @Test func `a seal and its file that vanished together are told`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.book.folder.write("", to: Self.register)
    try test.book.folder.remove(Self.version)
    try test.commit("Gone")
    #expect(
      try told(test) == [
        "error content/seals.sha256: The seal of 'policies/travel/versions/1.0.md' from commit #1 of "
          + "2012-08-02 was removed in commit #0 of 2012-08-03. [HistoryDisagrees]"
      ]
    )
  }

  @Test func `a last or next commit with other words than the sealed ones is told`() throws {
    let test = try TestRepository(try TestBook.small())
    let sealed = try test.book.folder.text(of: Self.version)
    try test.book.folder.write("Other.\n", to: Self.version)
    try test.git("-C book add -A")
    try test.book.folder.write(sealed, to: Self.version)
    #expect(
      try told(test) == [
        "error \(Self.path): What is staged for the next commit changes the sealed file "
          + "'policies/travel/versions/1.0.md'. [HistoryDisagrees]"
      ]
    )
    try test.git("-C book commit -qm Wrong --date=2012-08-09T12:00:00Z")
    #expect(
      try told(test).map { $0.replacing(/of \d{4}-\d\d-\d\d/, with: "of DAY") } == [
        "error \(Self.path): The last commit does not hold the sealed words of "
          + "'policies/travel/versions/1.0.md': commit #0 of DAY changed it. [HistoryDisagrees]"
      ]
    )
  }

  @Test func `a file that was removed for a while is told as mended`() throws {
    let test = try TestRepository(try TestBook.small())
    let sealed = try test.book.folder.text(of: Self.version)
    try test.book.folder.remove(Self.version)
    try test.commit("Gone")
    try test.book.folder.write(sealed, to: Self.version)
    try test.commit("Back")
    #expect(
      try told(test) == [
        "warning \(Self.path): Commit #1 of 2012-08-03 removed the sealed file "
          + "'policies/travel/versions/1.0.md'; a later one put it back. [HistoryMended]"
      ]
    )
  }

  @Test func `a merge that changes a sealed file is told by its first parent`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.git("-C book checkout -q -b other")
    try forge(test)
    try test.commit("Forged")
    try test.git("-C book checkout -q -")
    try test.book.folder.write("Readme.\n", to: "book/content/README.md")
    try test.commit("Ours")
    try test.git("-C book merge -q --no-edit other")
    let findings = try told(test)
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix(
        "error content/seals.sha256: The seal of 'policies/travel/versions/1.0.md' from commit #"
      ) == true
    )
  }

  @Test func `a shallow clone says how far it reaches`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.book.folder.write("Readme.\n", to: "book/content/README.md")
    try test.commit("Second")
    _ = try test.book.folder.shell(
      "mv book whole && git clone -q --depth 1 \"file://$PWD/whole\" book"
    )
    #expect(
      try told(test) == [
        "note content/seals.sha256: Only the commits since 2012-08-03 are here and were held against "
          + "the seals. [HistoryCutShort]"
      ]
    )
  }

  @Test func `settings of the user do not blind the check`() throws {
    let test = try TestRepository(try TestBook.small())
    for setting in [
      "diff.noprefix true", "color.ui always", "log.showRoot false", "diff.external /bin/false",
      "core.pager cat", "diff.renames copies", "log.date relative", "format.pretty oneline",
      "log.follow true",
    ] {
      try test.git("-C book config \(setting)")
    }
    try test.book.folder.write("* -diff\n", to: "book/.gitattributes")
    try forge(test)
    try test.commit("Forged")
    #expect(
      try told(test) == [
        "error content/seals.sha256: The seal of 'policies/travel/versions/1.0.md' from commit #1 of "
          + "2012-08-02 was changed in commit #0 of 2012-08-03. [HistoryDisagrees]"
      ]
    )
  }

  @Test func `a damaged repository is told, and the seals are proved all the same`() throws {
    let test = try TestRepository(try TestBook.small())
    _ = try test.book.folder.shell("rm -rf book/.git/objects/*/*")
    let checked = try test.book.publisher().check(asOf: TestBook.date).value
    let findings = test.book.publisher().historyFindings(of: checked)
    #expect(findings.map(\.code.name) == ["HistoryUnread"])
    #expect(findings.first?.severity == .warning)
  }
}
