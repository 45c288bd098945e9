import PolicyTestSupport
import Testing

/// `check --fix`, through the built program.
struct FixTests {
  private static let path = "content/policies/travel/draft.md"

  private func book(_ draft: String, more: String = "") throws -> CommandBook {
    try CommandBook("\(more)-- \(Self.path) --\n---\nsummary: Seats.\n---\n\n\(draft)\n")
  }

  private func text(_ book: CommandBook) throws -> String {
    try book.folder.text(of: "book/\(Self.path)")
  }

  @Test func `several mendings of one file are made in one go, and what is left is told`() throws {
    let book = try book(
      "## 1.0 A\n\n1.1 See paragraph 1.22.\n\n1.1 Twice.\n\n2\\.6 million.\n\n1.2 One.\n1.3 Two.\n\n"
        + "1.5 <b>Five</b>."
    )
    let dry = try book.run("check", "--fix", "--dry-run")
    let before = try text(book)
    let run = try book.run("check", "--fix")
    #expect(run.status == 1)
    expectGolden(book.plain(dry.output), "PolicyCommands/fix-dry-run.txt")
    expectGolden(book.plain(run.output), "PolicyCommands/fix.txt")
    #expect(run.errors.contains("Mended "))
    #expect(dry.errors.contains("Would mend "))
    #expect(try text(book) != before)
    let again = try book.run("check", "--fix")
    #expect(again.errors.contains("Nothing was mended.\n"))
  }

  @Test func `a number of another Part that is typed twice becomes one of its own Part`() throws {
    let book = try book("## 2.0 A\n\n2.1 One.\n\n2.2 Two.\n\n## 5.0 B\n\n5.1 Three.\n\n2.2 Four.\n")
    let run = try book.run("check", "--fix")
    #expect(run.status == 0, "\(run.output)")
    #expect(try text(book).contains("5.2 Four."))
  }

  @Test func `a sealed file is told and left`() throws {
    let more = ContentFixture.version(
      "1.0",
      inForce: "2012-01-01",
      body: "1.1 One.\n1.2 Two, see paragraph 1.11."
    )
    let book = try CommandBook(more)
    let before = try book.folder.entries(under: "book/content")
    let run = try book.run("check", "--fix")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "'NumberInsideParagraph': an empty line is not put there, for the file is sealed.\n"
      )
    )
    #expect(run.errors.contains("Nothing was mended.\n"))
    #expect(try book.folder.entries(under: "book/content") == before)
  }

  @Test func `ends of lines stay as they are in the file`() throws {
    let book = try book("1.1 One.\r\n1.2 Two.\r\n\r\n1.3 Three, see paragraph 1.22.\r\n")
    let run = try book.run("check", "--fix")
    #expect(run.status == 0)
    #expect(
      try text(book).hasSuffix(
        "1.1 One.\r\n\r\n1.2 Two.\r\n\r\n1.3 Three, see paragraph 1.2.\r\n\n"
      )
    )
  }

  @Test func `a mending that makes new errors is taken back, the others stay`() throws {
    let book = try book("1.1 a\n\n1.1 b\n\n1.2 c, see paragraph 1.33\n\n1.3 d")
    let run = try book.run("check", "--fix")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "'DuplicateClauseNumber': 1.4 would make new errors, so it was taken back.\n"
      )
    )
    #expect(try text(book).contains("1.1 b\n\n1.2 c, see paragraph 1.3\n"))
  }

  @Test func `many bad mendings end in time, and what was not tried is told`() throws {
    // Each second number stands twice, and the next free one would be out of order.
    let lines = (1...260).flatMap { number in
      number % 2 == 0 ? ["1.\(number) a", "1.\(number) b"] : ["1.\(number) a"]
    }
    let book = try book(lines.joined(separator: "\n\n") + "\n\n1.261 c, see paragraph 1.2611")
    let json = try book.run("check", "--fix", "--dry-run", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("  \"untried\": [\n    {\n      \"path\": \"\(Self.path)\","))
    let run = try book.run("check", "--fix")
    #expect(run.status == 1)
    #expect(run.errors.contains("more were not tried, for too many had to be taken back.\n"))
  }

  @Test func `the form for programs has what was mended and what is left`() throws {
    let book = try book("1.1 One.\n1.2 Two.")
    let run = try book.run("check", "--fix", "--format", "json")
    #expect(run.status == 0)
    expectGolden(run.output, "PolicyCommands/fix.json")
  }

  @Test(arguments: [["--dry-run"], ["--fix", "--format", "sarif"]])
  func `what does not go together is a wrong command line`(arguments: [String]) throws {
    let run = try ProgramRun(["check"] + arguments)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("Error: --dry-run goes with --fix: check alone writes nothing.")
        || run.errors.hasPrefix(
          "Error: SARIF has no word for what was mended; use --fix without it."
        )
    )
  }

  @Test func `other files of the book are mended too`() throws {
    let book = try book(
      "1.1 a",
      more: """
        -- content/guidance/page.md --
        ---
        title: Page
        audience: [employees]
        ordre: 1
        ---
        Read.

        """
    )
    let run = try book.run("check", "--fix")
    #expect(run.status == 0)
    #expect(
      run.output.contains("content/guidance/page.md:4:1: 'UnknownMetadataKey': order\n")
    )
    #expect(try book.folder.text(of: "book/content/guidance/page.md").contains("\norder: 1\n"))
  }
}
