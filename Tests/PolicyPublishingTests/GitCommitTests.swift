import PolicyPublishing
import PolicyTestSupport
import Testing

/// Commits of exactly what was written, in real repositories.
struct GitCommitTests {
  private static let draft = "content/policies/travel/draft.md"
  private static let message = """
    publish: Travel 1.0

    # Not a comment
    Version: 1.0

    """

  private func repository(_ repository: TestRepository) throws -> GitRepository {
    try #require(try GitRepository(holding: repository.book.path))
  }

  private func refusal(_ body: () throws -> String?) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func `a folder outside of a repository has none, and so has one without a book`() throws {
    let book = try TestBook.small()
    #expect(try GitRepository(holding: book.path) == nil)
    #expect(try GitRepository(holding: book.path + "/nowhere") == nil)
  }

  @Test(arguments: [true, false])
  func `exactly the paths are committed, and what else is staged stays staged`(isAtTop: Bool) throws
  {
    let test = try TestRepository(try TestBook.small(), isAtTop: isAtTop)
    let folder = test.book.folder
    try folder.write("Draft.\n", to: "book/\(Self.draft)")
    try test.commit("Draft")
    try folder.write("Staged.\n", to: "book/staged.txt")
    try folder.write("Both.\n", to: "book/content/README.md")
    try test.git("-C book add staged.txt content/README.md")
    try folder.write("Both, changed.\n", to: "book/content/README.md")
    try folder.write("# Changed.\n", to: "book/site/site.yml")
    // What the command wrote: a new file, a changed one, one that is gone.
    try folder.write("New *?.\n", to: "book/content/reports/new.md")
    try folder.write("Other.\n", to: "book/content/seals.sha256")
    try folder.remove("book/\(Self.draft)")
    let paths = ["content/reports/new.md", "content/seals.sha256", Self.draft, "content/never.md"]
    let id = try #require(try repository(test).commit(paths: paths, message: Self.message))
    #expect(try test.git("-C book rev-parse HEAD") == id + "\n")
    #expect(try test.git("-C book log -1 --format=%B").hasPrefix(Self.message))
    let prefix = isAtTop ? "" : "book/"
    #expect(
      try test.git("-C book show --format= --name-status --no-renames HEAD")
        == "D\t\(prefix)\(Self.draft)\nA\t\(prefix)content/reports/new.md\n"
        + "M\t\(prefix)content/seals.sha256\n"
    )
    let left = ["AM content/README.md", " M site/site.yml", "A  staged.txt"]
    #expect(
      try test.status().map { $0.replacing(prefix, with: "") }.sorted() == left.sorted()
    )
  }

  @Test func `what does not differ is not committed`() throws {
    let test = try TestRepository(try TestBook.small())
    let before = try test.id()
    let repository = try repository(test)
    #expect(try repository.commit(paths: ["content/seals.sha256"], message: "x") == nil)
    #expect(try repository.commit(paths: ["content/never.md"], message: "x") == nil)
    #expect(try repository.commit(paths: [], message: "x") == nil)
    #expect(try test.id() == before)
  }

  @Test func `the first commit of a repository can be one`() throws {
    let test = try TestRepository(try TestBook.small(), committing: false)
    #expect(try repository(test).commit(paths: ["content/seals.sha256"], message: "First") != nil)
    #expect(try test.git("-C book ls-files") == "content/seals.sha256\n")
  }

  @Test func `names that look like patterns or options mean themselves`() throws {
    let test = try TestRepository(try TestBook.small())
    for name in ["--all", "*.md", "[a].md", ":(top)x", "a b.md", "é.md"] {
      try test.book.folder.write("x\n", to: "book/content/reports/\(name)")
    }
    let id = try repository(test).commit(
      paths: ["content/reports/*.md", "content/reports/é.md"],
      message: "Two"
    )
    #expect(id != nil)
    #expect(
      try test.git("-C book -c core.quotePath=false show --format= --name-only HEAD")
        == "content/reports/*.md\ncontent/reports/é.md\n"
    )
  }

  @Test func `a hook may refuse, and nothing is left staged`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.book.folder.write(
      "#!/bin/sh\ngit diff --cached --name-only >&2\necho 'No commits on Sundays.' >&2\nexit 1\n",
      to: "book/.git/hooks/pre-commit"
    )
    _ = try test.book.folder.shell("chmod +x book/.git/hooks/pre-commit")
    try test.book.folder.write("New.\n", to: "book/content/reports/new.md")
    let repository = try repository(test)
    #expect(
      refusal { try repository.commit(paths: ["content/reports/new.md"], message: "x") }
        == "'git commit' failed: content/reports/new.md"
    )
    #expect(try test.status() == ["?? content/reports/new.md"])
  }

  @Test func `what git ignores is refused by name`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.book.folder.write("reports\n", to: "book/.gitignore")
    try test.book.folder.write("New.\n", to: "book/content/reports/new.md")
    let repository = try repository(test)
    #expect(
      refusal { try repository.commit(paths: ["content/reports/new.md"], message: "x") }
        == "git ignores 'content/reports/', so it cannot be committed."
    )
  }

  @Test func `in the middle of a merge nothing is committed`() throws {
    let test = try TestRepository(try TestBook.small())
    try test.git("-C book checkout -q -b other")
    try test.book.folder.write("Theirs.\n", to: "book/content/README.md")
    try test.commit("Theirs")
    try test.git("-C book checkout -q -")
    try test.book.folder.write("Ours.\n", to: "book/content/README.md")
    try test.commit("Ours")
    try test.git("-C book merge other")
    try test.book.folder.write("Other.\n", to: "book/content/seals.sha256")
    let repository = try repository(test)
    let sentence = refusal { try repository.commit(paths: ["content/seals.sha256"], message: "x") }
    #expect(sentence?.hasPrefix("'git commit' failed: ") == true)
  }
}
