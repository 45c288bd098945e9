import PolicyTestSupport
import Testing

/// What is asked for on a terminal.
struct QuestionTests {
  @Test("on a terminal init asks for what the command line does not give")
  func asks() throws {
    let folder = try TemporaryFolder()
    let run = try TerminalRun(
      ["init", "book"],
      typing: "  Ashby Town Council \n2012-01-26\n",
      in: folder.path
    )
    #expect(run.status == 0)
    #expect(run.screen.contains("Name of the organisation [Example Organisation]: "))
    #expect(run.screen.contains("Day on which the example comes into force [20"))
    #expect(
      try folder.text(of: "book/content/book.yml").contains(
        "organisation: \"Ashby Town Council\"\n"
      )
    )
    #expect(
      try folder.text(of: "book/content/policies/working-from-home/versions/1.0.md")
        .contains("in-force: 2012-01-26\n")
    )
  }

  @Test("Enter alone takes the default, and what is given is not asked for")
  func takesDefault() throws {
    let folder = try TemporaryFolder()
    let run = try TerminalRun(
      ["init", "book", "--as-of", "2012-01-26"],
      typing: "\n",
      in: folder.path
    )
    #expect(run.status == 0)
    #expect(!run.screen.contains("Day on which"))
    #expect(
      try folder.text(of: "book/content/book.yml").contains(
        "organisation: \"Example Organisation\"\n"
      )
    )
  }

  @Test("a wrong answer is told and asked for again")
  func asksAgain() throws {
    let folder = try TemporaryFolder()
    let run = try TerminalRun(
      ["init", "book", "--organisation", "Ashby"],
      typing: "30 February\n2012-02-30\n2012-02-29\n",
      in: folder.path
    )
    #expect(run.status == 0)
    #expect(
      run.screen.contains(
        "'30 February' is not a date of the calendar; write it year-month-day, as 2012-06-29.\n"
      )
    )
    #expect(run.screen.ranges(of: "Day on which the example comes into force [").count == 3)
  }

  @Test("where the input ends, nothing is written and the option is named")
  func inputEnds() throws {
    let folder = try TemporaryFolder()
    let run = try TerminalRun(["init", "book"], typing: "\u{4}", in: folder.path)
    #expect(run.status == 64)
    #expect(
      run.screen.contains(
        "Nothing was written, for the question had no answer; give --organisation."
      )
    )
    #expect(try folder.entries(under: "").isEmpty)
  }

  @Test("nothing is asked about a folder in which no book can be made")
  func folderFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "book/notes.txt")
    let run = try TerminalRun(["init", "book"], typing: "", in: folder.path)
    #expect(run.status == 1)
    #expect(run.screen.contains("is not empty, so no book is made in it.\n"))
    #expect(!run.screen.contains("Name of the organisation"))
  }

  @Test(
    "a wrong value is told with the usage of the command",
    arguments: [
      (
        ["x", "--as-of", "2012-02-30"],
        "'2012-02-30' is not a date of the calendar; write it year-month-day, as 2012-06-29."
      ),
      (["x", "--organisation", " "], "The organisation needs a name."),
      ([""], "The book needs the name of a folder."),
    ]
  )
  func wrongValue(arguments: [String], sentence: String) throws {
    let run = try ProgramRun(["init"] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence))
    #expect(run.errors.contains("\nUsage: policybook init <dir>"))
  }

  @Test("without a terminal nothing is asked")
  func withoutTerminal() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["init", "book", "--as-of", "2012-01-26"], in: folder.path)
    #expect(run.status == 0)
    #expect(!run.errors.contains("Name of the organisation"))
  }
}
