import Foundation
import PolicyTestSupport
import Testing

/// `check`, `status` and `verify`.
struct CheckAndStatusTests {
  /// A book with an error, a warning, a fix-it and notes.
  private static let broken = """
    -- content/policies/travel/draft.md --
    ---
    summary: Run.
    sumary: Ran.
    ---
    ## 2.0 Trains

    2.1 Run — see [“there”](email) and paragraph 2.7.

    2.1 Run again.
    """

  @Test(
    "the findings of a broken book are as they were looked at in each form",
    arguments: [
      ("terminal", "txt"), ("json", "json"), ("sarif", "sarif.json"),
    ]
  )
  func findings(format: String, ending: String) throws {
    let run = try CommandBook(Self.broken).run("check", "--format", format)
    #expect(run.status == 1)
    expectGolden(run.output, "PolicyCommands/check.\(ending)")
    let summary = "Checked 0 versions as of 1 September 2012: 3 errors, 1 warning.\n"
    #expect(run.errors == (format == "terminal" ? summary : ""))
    if format != "terminal" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
  }

  @Test("a book without faults has no findings, and quiet says nothing")
  func noFindings() throws {
    let book = try CommandBook()
    let run = try book.run("check", asOf: "2012-02-01")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "Checked 2 versions as of 1 February 2012: no findings.\n")
    let quiet = try book.run("check", "--quiet", asOf: "2012-02-01")
    #expect(quiet.output + quiet.errors == "")
  }

  @Test(
    "an overdue review is a warning, and fails only where asked for",
    arguments: [
      ("2012-07-01", 0), ("2012-07-02", 1),
    ]
  )
  func overdue(day: String, status: Int) throws {
    let book = try CommandBook()
    #expect(try book.run("check", asOf: day).status == 0)
    for more in [[], ["--fix"], ["--format", "json"], ["--fix", "--format", "json"]] {
      let words = ["check", "--fail-on", "overdue", "--as-of", day] + more
      #expect(Int(try ProgramRun(words, in: book.path).status) == status, "\(more)")
    }
  }

  @Test(
    "the status on several days is as it was looked at",
    arguments: [
      "2011-01-01", "2012-06-01", "2012-07-01", "2012-09-01", "2013-01-01",
    ]
  )
  func status(day: String) throws {
    let book = try CommandBook()
    let run = try book.run("status", asOf: day)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let json = try book.run("status", "--format", "json", asOf: day)
    expectGolden(run.output + "\n" + json.output, "PolicyCommands/status-\(day).txt")
  }

  @Test("the day of site.yml holds where none is asked for")
  func pinnedDay() throws {
    let book = try CommandBook(site: "title: P\nas-of: 2012-06-29\n")
    #expect(try book.run("status", asOf: nil).output.contains("as of 29 June 2012\n"))
  }

  @Test("sealed files that are as published are proved, in both forms")
  func verifyGood() throws {
    let book = try CommandBook()
    let run = try book.run("verify")
    #expect(run.status == 0)
    #expect(run.errors == "")
    expectGolden(run.output, "PolicyCommands/verify.txt")
    expectGolden(
      try book.run("verify", "--format", "json").output,
      "PolicyCommands/verify.json"
    )
  }

  @Test("the checkpoint is what head and sha256sum say")
  func checkpointNeedsNoProgram() throws {
    let book = try CommandBook()
    let output = try book.run("verify").output
    let line = try #require(output.split(separator: "\n").last)
    let parts = line.dropFirst("Checkpoint ".count).split(separator: ":")
    let sum = try book.folder.shell(
      "cd book/content && head -n \(parts[0]) seals.sha256 | sha256sum && sha256sum -c seals.sha256"
    )
    #expect(sum.hasPrefix(parts[1]))
    #expect(sum.components(separatedBy: ": OK\n").count == 4)
  }

  @Test("changed text is told, ends with 1, and is told as data too")
  func verifyBad() throws {
    let book = try CommandBook()
    try book.folder.write("2.1 Changed.\n", to: "book/\(CommandBook.path)")
    let run = try book.run("verify")
    #expect(run.status == 1)
    #expect(
      run.output == """
        content/policies/travel/versions/1.0.md:1:1: error: 'policies/travel/versions/1.0.md' \
        differs from its seal. [SealedTextChanged]
        content/seals.sha256:1:1: note: The seal stands here.

        """
    )
    let json = try book.run("verify", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"isIntact\": false"))
  }

  @Test("what cannot be read is not called proved")
  func verifyThroughLink() throws {
    let book = try CommandBook()
    try FileManager.default.moveItem(
      atPath: "\(book.path)/content",
      toPath: "\(book.folder.path)/elsewhere"
    )
    try book.folder.link("book/content", to: "../elsewhere")
    let run = try book.run("verify")
    #expect(run.status == 1)
    #expect(run.output.contains("'content' is a symbolic link"))
  }

  @Test("a book in which nothing is sealed says so")
  func nothingSealed() throws {
    let run = try CommandBook("").run("verify")
    #expect(run.status == 0)
    #expect(run.output == "Nothing is sealed yet.\n")
  }
}
