import Foundation
import PolicyTestSupport
import Testing

/// `report new`, `report publish` and what `verify` says of reports, through the built program.
struct ReportTests {
  private static let id = "2013-02-01-run"
  private static let path = "content/reports/\(id).md"

  private func begun() throws -> CommandBook {
    let book = try CommandBook()
    let run = try book.run("report", "new", Self.id, "travel", "2.0..draft")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "")
    #expect(
      run.errors
        == """
        Wrote 'content/reports/2013-02-01-run.md'.
        Next: write what stands as “To be completed.” in 10 places, then run 'policybook check'.

        """
    )
    return book
  }

  /// A book with a report whose author has written everything.
  private func written() throws -> CommandBook {
    let book = try begun()
    _ = try book.folder.shell("sed -i 's/To be completed\\./None./' book/\(Self.path)")
    return book
  }

  private func files(_ book: CommandBook) throws -> [String: [UInt8]] {
    try book.folder.bytes(under: "book/content")
  }

  @Test func `a new report has the council's eight sections and what the book knows`() throws {
    let book = try begun()
    expectGolden(try book.folder.text(of: "book/\(Self.path)"), "PolicyCommands/report-new.md")
    let check = try book.run("check")
    #expect(check.status == 0)
    #expect(!check.output.contains(Self.id))
  }

  @Test func `a report on two published versions asks to note what was decided`() throws {
    let book = try CommandBook()
    let run = try book.run(
      "report",
      "new",
      "2013-02-01-walk",
      "travel",
      "1.0..2.0",
      "--title",
      "Walks: \"a\" *report*",
      "--dry-run"
    )
    #expect(run.status == 0)
    #expect(run.output.contains("title: \"Walks: \\\"a\\\" *report*\"\n"))
    #expect(
      run.output.contains("That the amendment of Travel by version 2.0, approved on 20 December")
    )
    #expect(run.output.contains("{{schedule travel 1.0..2.0}}"))
    #expect(
      run.errors.hasSuffix(
        "Would write 'content/reports/2013-02-01-walk.md'; nothing was written.\n"
      )
    )
    #expect(!book.folder.exists("book/content/reports/2013-02-01-walk.md"))
  }

  @Test(
    "a report that cannot be begun is refused, and nothing is written",
    arguments: [
      (
        ["2013-02-01-run", "travle", "2.0..draft"], 2, "no policy 'travle'; did you mean 'travel'?"
      ),
      (["2013-02-01-run", "travel", "3.0..draft"], 2, "no version 3.0"),
      (
        ["2013-02-01-run", "travel", "2.0..1.0"], 1,
        "Version 1.0 is no later text than version 2.0."
      ),
      (
        ["2011-12-01-travel", "travel", "1.0..2.0"], 1, "is there already, so nothing was written."
      ),
      (["2013-02-30-run", "travel", "1.0..2.0"], 64, "is no name of a report"),
      (["2013-02-01", "travel", "1.0..2.0"], 64, "is no name of a report"),
      (["2013-02-01-../x", "travel", "1.0..2.0"], 64, "is no name of a report"),
      (["2013-02-01-run", "travel", "draft..1.0"], 64, "does not name a version and a later text"),
      (["2013-02-01-run", "travel", "1.0..1.0"], 64, "does not name a version and a later text"),
      (["2013-02-01-run", "travel", "1.0..2.0", "--title", " "], 64, "needs a title"),
    ] as [([String], Int32, String)]
  )
  func refusedNew(arguments: [String], status: Int32, sentence: String) throws {
    let book = try CommandBook()
    let before = try files(book)
    let run = try ProgramRun(["report", "new"] + arguments, in: book.path)
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try files(book) == before)
  }

  @Test func `a report with gaps is not published`() throws {
    let book = try begun()
    let before = try files(book)
    let run = try book.run("report", "publish", Self.id)
    #expect(run.status == 1)
    #expect(run.errors.contains("still says “To be completed.” in 1.2, 4.1, 4.2, 4.3, 5.1.1"))
    #expect(try files(book) == before)
  }

  @Test(arguments: ["to be completed", "To be completed. Ask the unions."])
  func `a gap in any form keeps a report from being published`(gap: String) throws {
    let book = try written()
    _ = try book.folder.shell("sed -i '0,/None\\./s//\(gap)/' book/\(Self.path)")
    let run = try book.run("report", "publish", Self.id)
    #expect(run.status == 1)
    #expect(run.errors.contains("still says “To be completed.” in 1.2;"), "\(run.errors)")
  }

  @Test func `a sentence that only begins like a gap is published`() throws {
    let book = try written()
    _ = try book.folder.shell(
      "sed -i '0,/None\\./s//To be completed by the manager./' book/\(Self.path)"
    )
    #expect(try book.run("report", "publish", Self.id).status == 0)
  }

  @Test func `a published report keeps what it said, sealed, and is proved`() throws {
    let book = try written()
    let before = try files(book)
    let dry = try book.run("report", "publish", Self.id, "--dry-run")
    #expect(dry.status == 0)
    #expect(
      dry.errors
        == "Would write 'content/reports/2013-02-01-run.md', then 'content/seals.sha256'; nothing was "
        + "written.\n"
    )
    #expect(try files(book) == before)

    let run = try book.run("report", "publish", Self.id)
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "Published 'content/reports/2013-02-01-run.md' with 5 directives carried out, in line 4 of the "
          + "register.\nNote: what {{changes travel 2.0..draft}} became can be proved later only by a "
          + "proposal of 'travel', and there is none.\n"
      )
    )
    let text = try book.folder.text(of: "book/\(Self.path)")
    #expect(text == dry.output)
    expectGolden(text, "PolicyCommands/report-published.md")
    let after = try files(book)
    #expect(Set(after.keys) == Set(before.keys))
    let changed = after.keys.filter { after[$0] != before[$0] }.sorted()
    #expect(changed == ["reports/2013-02-01-run.md", "seals.sha256"])
    let old = try #require(before["seals.sha256"])
    #expect(after["seals.sha256"]?.starts(with: old) == true)
    let sums = try book.folder.shell("cd book/content && sha256sum -c seals.sha256")
    #expect(sums.contains("reports/2013-02-01-run.md: OK"))

    #expect(try book.run("check").status == 0)
    let verified = try book.run("verify")
    #expect(verified.status == 0)
    #expect(verified.output.contains("4 sealed files are as published.\n"))
    #expect(verified.output.components(separatedBy: "[CitedDraftUnproved]").count == 5)
    #expect(try book.run("build").status == 0)
    let page = try book.folder.text(of: "book/public/reports/\(Self.id)/index.html")
    #expect(page.contains("[omitted: <em>Walk</em>]") || page.contains("omitted: "))
    #expect(!page.contains("policybook:begin") && !page.contains("{{"))

    let again = try book.run("report", "publish", Self.id)
    #expect(again.status == 1)
    #expect(again.errors.contains("is already published; what was published stays as it is."))
    #expect(try files(book) == after)
  }

  @Test func `a run that was cut short is finished by the same command`() throws {
    let whole = try written()
    #expect(try whole.run("report", "publish", Self.id).status == 0)
    let expected = try files(whole)

    // Cut short after the report was written: the register has no line yet, and a file stands beside.
    let book = try written()
    let report = try #require(expected["reports/2013-02-01-run.md"])
    try book.folder.write(report, to: "book/\(Self.path)")
    try book.folder.write("half", to: "book/content/.seals.sha256.policybook-new")
    let check = try book.run("check")
    #expect(check.status == 1)
    #expect(check.output.contains("[UnsealedFile]"))
    let run = try book.run("report", "publish", Self.id)
    #expect(run.status == 0)
    #expect(
      run.errors == "The report was written before; now it is sealed, in line 4 of the register.\n"
    )
    #expect(try files(book) == expected)

    // Cut short before that: only a file beside the report.
    let early = try written()
    try early.folder.write("half", to: "book/content/reports/.2013-02-01-run.md.policybook-new")
    #expect(try early.run("check").status == 0)
    #expect(try early.run("report", "publish", Self.id).status == 0)
    #expect(try files(early) == expected)
  }

  @Test
  func `nothing is published from a book with errors, while another publishes, or from nothing`()
    throws
  {
    let book = try written()
    let unknown = try book.run("report", "publish", "2013-02-01-rum")
    #expect(unknown.status == 2)
    #expect(
      unknown.errors.contains(
        "There is no report '2013-02-01-rum'; did you mean '2013-02-01-run'?"
      )
    )
    let before = try files(book)
    let descriptor = open("\(book.path)/content", O_RDONLY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let locked = try book.run("report", "publish", Self.id)
    close(descriptor)
    #expect(locked.status == 1)
    #expect(
      locked.errors
        == "policybook: Nothing was done: another change of the book in '.' is under way.\n"
    )
    #expect(try files(book) == before)
    try book.folder.write("---\nsummary: x\n---\n", to: "book/content/reports/2013-02-02-x.md")
    let broken = try book.run("report", "publish", Self.id)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("[MissingMetadata]"))
    #expect(
      broken.errors.hasSuffix("policybook: the book has errors, so nothing was published.\n")
    )
    try book.folder.write(
      "---\ntitle: X\ndate: 2013-02-02\nto: [A]\nstatus: draft\n---\n",
      to: "book/content/reports/2013-02-02-x.md"
    )
    let empty = try book.run("report", "publish", "2013-02-02-x")
    #expect(empty.status == 1)
    #expect(empty.errors.contains("The report '2013-02-02-x' has no text to publish."))
  }

  @Test func `a report that quotes itself whole would not hold, and is refused`() throws {
    let book = try CommandBook()
    try book.folder.write(
      "---\ntitle: X\ndate: 2013-02-02\nto: [A]\nstatus: draft\n---\n1.1 Words.\n\n"
        + "{{quote report:2013-02-02-x}}\n",
      to: "book/content/reports/2013-02-02-x.md"
    )
    let before = try files(book)
    let run = try book.run("report", "publish", "2013-02-02-x")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "The report '2013-02-02-x' would not hold once it is published, so nothing was done. "
          + "content/reports/2013-02-02-x.md:9:1: What stands here for"
      )
    )
    #expect(try files(book) == before)
  }

  @Test func `verify tells what a published report no longer says truly, seals or no seals`() throws
  {
    let book = try written()
    _ = try book.folder.shell("sed -i 's/2\\.0\\.\\.draft/1.0..2.0/' book/\(Self.path)")
    #expect(try book.run("report", "publish", Self.id).status == 0)
    #expect(try book.run("verify").output.hasPrefix("4 sealed files are as published.\n"))
    // Whoever changes the report seals it again, and only the texts can tell.
    _ = try book.folder.shell(
      "cd book/content && sed -i 's/: “Walk/: “Run/; s/inserted: Walk/inserted: Run/' "
        + "reports/\(Self.id).md && sed -i '$d' seals.sha256 && sha256sum reports/\(Self.id).md "
        + ">> seals.sha256"
    )
    #expect(try book.run("check").status == 0)
    let run = try book.run("verify")
    #expect(run.status == 1)
    #expect(run.output.contains("[CitedTextChanged]"), "\(run.output)")
    #expect(!run.output.contains("as published"))
    let json = try book.run("verify", "--format", "json")
    #expect(json.output.contains("\"isIntact\": false"))
  }
}
