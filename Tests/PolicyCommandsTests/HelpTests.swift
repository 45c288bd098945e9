import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// What the program says about itself.
struct HelpTests {
  @Test(
    "the help of each command is as it was looked at",
    arguments: [
      "", "amend", "amend-apply", "amend-explain", "build", "check", "classify", "compare", "draft",
      "explain", "init", "new", "next-number", "number", "preview", "propose", "publish", "report",
      "report-new", "report-publish", "review", "review-list", "review-load", "review-record",
      "review-remind", "show", "status", "verify", "withdraw",
    ]
  )
  func help(of command: String) throws {
    // "next-number" is one word, "amend-apply" two.
    let words =
      command == "next-number" ? [command] : command.split(separator: "-").map(String.init)
    let run = try ProgramRun(words + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    expectGolden(run.output, "PolicyCommands/help\(command.isEmpty ? "" : "-")\(command).txt")
  }

  @Test("every code is explained, under any spelling of its letters")
  func everyCodeIsExplained() throws {
    let list = try ProgramRun(["explain"])
    #expect(list.output == DiagnosticCatalogue.all.map { "\($0.name)\n" }.joined())
    for code in DiagnosticCatalogue.all {
      let run = try ProgramRun(["explain", code.name])
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.hasPrefix("\(code.name)\n\n"))
      let words = run.output.dropFirst(code.name.count).split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ") == code.explanation)
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try ProgramRun(["explain", "notutf8"]).output.hasPrefix("NotUTF8\n"))
  }

  @Test("an unknown code is a wrong command line, with the nearest")
  func unknownCode() throws {
    let run = try ProgramRun(["explain", "DanglingLinks"])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "Error: There is no code 'DanglingLinks'; did you mean 'DanglingLink'?\n"
      )
    )
  }

  @Test(
    "a wrong command line ends with 64 and says why on standard error",
    arguments: [
      ["nonsense"], ["build", "--nonsense"], ["check", "--format", "xml"],
      ["check", "--fail-on", "everything"], ["show"], ["show", "../etc"], ["show", "a#"],
      ["show", "a@x"], ["status", "--as-of", "2012-02-30"], ["status", "--as-of", "today"],
      ["build", "--as-of", "2012-1-1"], ["init"], ["init", "x", "--as-of", "2013-02-29"],
      ["init", "x", "--organisation", " "], ["init", ""], ["status", "--book", ""],
      ["build", "--output", ""], ["verify", "--format", "sarif"],
    ]
  )
  func wrongCommandLine(arguments: [String]) throws {
    let run = try ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test(
    "a folder without a book ends with 2 and says what to do",
    arguments: ["build", "check", "status", "verify", "show travel"]
  )
  func noBook(command: String) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(command.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == "policybook: cannot read the book in '.': there is no folder 'content'; "
        + "'policybook init DIR' makes a book, and --book DIR names one\n"
    )
  }

  @Test(
    "a result that cannot be kept ends with 74",
    arguments: [
      "check --format json", "show travel", "status", "verify",
    ]
  )
  func fullDisk(command: String) throws {
    let book = try CommandBook()
    let run = try ProgramRun(
      command.split(separator: " ").map(String.init) + ["--as-of", "2012-09-01"],
      in: book.path,
      outputPath: "/dev/full"
    )
    #expect(run.status == 74)
    #expect(run.errors.contains("policybook: cannot write the result: No space left on device\n"))
  }
}
