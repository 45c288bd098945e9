import PolicyTestSupport
import Testing

/// `review remind`, through the built program.
struct ReviewRemindTests {
  private static let file = "book/mails/2012-07-02-director.eml"
  private static let line =
    "mails/2012-07-02-director.eml: Review was due on 1 July 2012: Travel (without an address"
  private static let note =
    "The contact of 'director' in book.yml holds no e-mail address, so its mail has no recipient "
    + "yet.\n"

  private func remind(_ book: CommandBook, _ more: String..., asOf: String = "2012-07-02") throws
    -> ProgramRun
  {
    try ProgramRun(
      ["review", "remind", "--output", "mails", "--as-of", asOf] + more,
      in: book.path
    )
  }

  @Test func `one mail for each owner is written, and the same again is left alone`() throws {
    let book = try CommandBook()
    let run = try remind(book)
    #expect(run.status == 0)
    #expect(run.output == Self.line + ")\n")
    #expect(run.errors == Self.note)
    let mail = try book.folder.text(of: Self.file)
    #expect(mail.hasPrefix("X-Unsent: 1\r\nDate: Mon, 2 Jul 2012 00:00:00 +0000\r\n"))
    let again = try remind(book, "--quiet")
    #expect(again.output == Self.line + ", unchanged)\n")
    #expect(again.errors == "")
    #expect(try book.folder.bytes(under: "book/mails").count == 1)
    let sent = try remind(book, "--from", "Policy team <policy@example.org>")
    #expect(sent.output == Self.line + ", in the place of an earlier one)\n")
    #expect(
      try book.folder.text(of: Self.file).contains(
        "\r\nFrom: \"Policy team\"\r\n <policy@example.org>\r\n"
      )
    )
  }

  @Test func `a role with an address is written to`() throws {
    let settings = ContentFixture.smallBook.split(separator: "-- content/policies")[0]
      .replacing("title: Director }", with: "title: Director, contact: d@example.org }")
    let run = try remind(try CommandBook("\(settings)\(CommandBook.text)"))
    #expect(run.output.hasSuffix("was due on 1 July 2012: Travel (to d@example.org)\n"))
    #expect(run.errors == "")
  }

  @Test func `a dry run says what it would write and makes nothing`() throws {
    let book = try CommandBook()
    let run = try remind(book, "--dry-run")
    #expect(run.status == 0)
    #expect(run.output == Self.line + ")\n")
    #expect(run.errors == "Nothing was written.\n" + Self.note)
    #expect(!book.folder.exists("book/mails"))
  }

  @Test func `where no review presses nobody is reminded`() throws {
    let book = try CommandBook()
    let run = try remind(book, asOf: "2012-02-01")
    #expect(run.status == 0)
    #expect(
      run.output == "No review presses on 1 February 2012, so there is nobody to remind.\n"
    )
    #expect(!book.folder.exists("book/mails"))
    let early = try remind(book, "--within", "6 months", asOf: "2012-02-01")
    #expect(early.output.contains("Review is due on 1 July 2012: Travel"))
  }

  @Test func `what the tool did not write is not written over`() throws {
    let book = try CommandBook()
    try book.folder.write("Mine.\n", to: Self.file)
    let run = try remind(book)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors
        == "policybook: 'mails/2012-07-02-director.eml' is there already and is no reminder of "
        + "this book, so none was written; name another folder with --output.\n"
    )
    #expect(try book.folder.text(of: Self.file) == "Mine.\n")
    try book.folder.remove("book/mails")
    try book.folder.write("Mine.\n", to: "book/mails")
    #expect(
      try remind(book).errors
        == "policybook: 'mails' is not a folder, so no reminder was written.\n"
    )
  }

  @Test(
    "the book itself is no place for mails",
    arguments: ["content", "content/mails", "site/assets", "./content/../content/x"]
  )
  func insideTheBook(output: String) throws {
    let book = try CommandBook()
    let run = try book.run("review", "remind", "--output", output, asOf: "2012-07-02")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "policybook: Reminders cannot be written into '\(output)': that is where the book "
        + "itself is.\n"
    )
  }

  @Test func `a folder that cannot be made is a failure of the disk`() throws {
    let book = try CommandBook()
    let run = try book.run("review", "remind", "--output", "/proc/mails", asOf: "2012-07-02")
    #expect(run.status == 74)
    #expect(run.output == "")
  }

  @Test func `a time that is none is told`() throws {
    let run = try ProgramRun(["review", "remind", "--output", "x", "--within", "soon"])
    #expect(
      run.errors.contains(
        "'soon' is not an interval; write it as \"6 months\" or \"30 days\"."
      )
    )
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      [], ["--output", ""], ["--output", "x", "--within", "soon"],
      ["--output", "x", "--from", "me"],
    ]
  )
  func wrongCommandLine(arguments: [String]) throws {
    #expect(try ProgramRun(["review", "remind"] + arguments).status == 64)
  }
}
