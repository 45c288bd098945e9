import PolicyTestSupport
import Testing

/// `review record`, through the built program.
struct ReviewRecordTests {
  private static let path = "book/content/policies/travel/reviews.yml"
  private static let head = "# Ours: never delete.\n"

  private func book(_ reviews: String = "") throws -> CommandBook {
    try CommandBook("-- content/policies/travel/reviews.yml --\n\(reviews)\n" + CommandBook.text)
  }

  private func record(
    _ book: CommandBook,
    _ arguments: String...,
    outcome: String = "no-change",
    asOf: String? = "2012-07-10"
  ) throws -> ProgramRun {
    try ProgramRun(
      ["review", "record", "travel", "--outcome", outcome, "--reason", "All is well."] + arguments
        + (asOf.map { ["--as-of", $0] } ?? []),
      in: book.path
    )
  }

  @Test func `a review is added below what stands there, with its lateness`() throws {
    let book = try CommandBook()
    try book.folder.write(Self.head, to: Self.path)
    let run = try record(book, "--remark", "2.1=Who: the Director?", "--remark", "2.0=Fine.")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errors == """
        Recorded in 'content/policies/travel/reviews.yml': version 1.0 was reviewed on 10 July 2012 by \
        'director' (Director, who owns the policy); no change.
        It was due on 1 July 2012, so it was 9 days late.
        The next is due on 10 January 2013.

        """
    )
    let text = try book.folder.text(of: Self.path)
    #expect(
      text == Self.head + """
        - due: 2012-07-01
          held: 2012-07-10
          by: director
          version: "1.0"
          outcome: no-change
          reason: "All is well."
          trigger: clock
          remarks:
            "2.1": "Who: the Director?"
            "part-2": "Fine."

        """
    )
    #expect(try book.run("check", asOf: "2012-07-10").status == 0)
    let again = try record(book)
    #expect(again.status == 1)
    #expect(
      again.errors
        == "policybook: This review is on record already, so nothing was written.\n"
    )
    #expect(try book.folder.text(of: Self.path) == text)
    let next = try record(book, "--quiet", asOf: "2013-01-10")
    #expect(next.status == 0)
    #expect(next.errors == "")
    #expect(try book.folder.text(of: Self.path).hasPrefix(text + "- due: 2013-01-10\n"))
  }

  @Test func `a dry run prints the row and writes nothing`() throws {
    let book = try CommandBook()
    let run = try record(
      book,
      "--dry-run",
      "--held",
      "2012-06-30",
      "--by",
      "director",
      "--trigger",
      "law",
      "--due",
      "2012-06-01"
    )
    #expect(run.status == 0)
    #expect(
      run.output == """
        - due: 2012-06-01
          held: 2012-06-30
          by: director
          version: "1.0"
          outcome: no-change
          reason: "All is well."
          trigger: law

        """
    )
    #expect(
      run.errors
        == "Would be added to 'content/policies/travel/reviews.yml'; nothing was written.\n"
    )
    #expect(!book.folder.exists(Self.path))
  }

  @Test(
    "the summary says in time or late, and how to go on",
    arguments: [
      ("amend", [], "2013-01-05", "Next: its draft is 'content/policies/travel/draft.md'."),
      (
        "withdraw", [], "2013-01-05",
        "Next: 'policybook withdraw travel --date YYYY-MM-DD --by \"…\" --reason \"…\"' ends it."
      ),
      (
        "extended", ["--next", "2012-12-31", "--authority", "Delegation 12"], "2012-12-31",
        "the review is put off."
      ),
      ("no-change", ["--next", "2013-03-01"], "2013-03-01", "no change."),
    ] as [(String, [String], String, String)]
  )
  func summary(outcome: String, more: [String], next: String, sentence: String) throws {
    let book = try CommandBook()
    let run = try ProgramRun(
      [
        "review", "record", "travel", "--outcome", outcome, "--reason", "Why.", "--by", "director",
        "--held", "2012-07-01", "--as-of", "2012-07-05",
      ] + more,
      in: book.path
    )
    #expect(run.status == 0)
    #expect(run.errors.contains(sentence))
    #expect(run.errors.contains("by 'director' (Director); "))
    #expect(run.errors.contains("It was due on 1 July 2012, so it was in time.\n"))
    if outcome != "amend", outcome != "withdraw" {
      let list = try book.run("review", "list", "--format", "json", asOf: "2012-07-05")
      #expect(list.output.contains("\"due\": \"\(next)\""))
    }
  }

  @Test func `a policy without a draft is told how to begin one`() throws {
    let book = try CommandBook()
    try book.folder.remove("book/content/policies/travel/draft.md")
    let run = try record(book, outcome: "amend")
    #expect(
      run.errors.hasSuffix("Next: 'policybook draft travel' begins the draft that amends it.\n")
    )
  }

  @Test(
    "a review that cannot have been held is refused, and nothing is written",
    arguments: [
      (
        ["--held", "2012-07-11"],
        "A review cannot have been held on 11 July 2012, which is yet to come on 10 July 2012."
      ),
      (
        ["--held", "2011-12-31"],
        "No version of 'travel' was in force on 31 December 2011, so there was none to review; name "
          + "the version that was reviewed."
      ),
      (
        ["--held", "2011-12-31", "--version", "1.0"],
        "Version 1.0 came into force on 1 January 2012, so it cannot have been reviewed on 31 "
          + "December 2011."
      ),
      (["--version", "1.1"], "'travel' has no version 1.1; there is 1.0, 2.0."),
      (
        ["--by", "directr"], "There is no role 'directr' in book.yml; did you mean 'director'?"
      ),
      (["--by", "nobody"], "There is no role 'nobody' in book.yml."),
      (
        ["--next", "2012-07-10"],
        "The next review (10 July 2012) must be later than this one (10 July 2012)."
      ),
      (
        ["--remark", "2.11=Fine."],
        "'travel@1.0' has no paragraph '2.11'; did you mean '2.1'?"
      ),
      (
        ["--remark", "elsewhere=Fine."], "'travel@1.0' has no paragraph 'elsewhere'."
      ),
    ]
  )
  func refused(arguments: [String], sentence: String) throws {
    let book = try CommandBook()
    let run = try ProgramRun(
      [
        "review", "record", "travel", "--outcome", "no-change", "--reason", "Well.", "--as-of",
        "2012-07-10",
      ] + arguments,
      in: book.path
    )
    #expect(run.status == (sentence.hasPrefix("'travel") ? 2 : 1))
    #expect(run.output == "")
    #expect(run.errors == "policybook: \(sentence)\n")
    #expect(!book.folder.exists(Self.path))
  }

  @Test func `a review before one on record, or below records in brackets, is refused`() throws {
    let later =
      "held: 2012-08-01, by: director, version: \"1.0\", outcome: no-change, reason: Late."
    let book = try book("[{ \(later) }]")
    let order = try record(book, asOf: "2012-07-10")
    #expect(order.status == 1)
    #expect(
      order.errors.hasSuffix(
        "policybook: A review of 1 August 2012 is on record already, and records stand oldest first; "
          + "write an earlier one above it by hand.\n"
      )
    )
    let brackets = try record(book, asOf: "2012-08-02")
    #expect(brackets.status == 1)
    #expect(
      brackets.errors
        == "policybook: The records in 'content/policies/travel/reviews.yml' do not stand "
        + "one below the other, each after a hyphen, so no row can be added; write them that way "
        + "first.\n"
    )
  }

  @Test func `a file with a fault is not added to`() throws {
    let text = "- held: 2012-07-01\n  by: director\n"
    let book = try CommandBook()
    try book.folder.write(text, to: Self.path)
    let run = try record(book)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "policybook: 'content/policies/travel/reviews.yml' would not hold with this review in it, so "
          + "nothing was written: line 1: "
      )
    )
    #expect(try book.folder.text(of: Self.path) == text)
    let unknown = try book.run("review", "record", "travl", "--outcome", "amend", "--reason", "x")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("There is no policy 'travl'; did you mean 'travel'?"))
  }

  @Test(
    "a wrong command line ends with 64 before anything is read",
    arguments: [
      ([], "--outcome is missing: no-change, amend, withdraw or extended."),
      (["--outcome", "amend"], "--reason is missing: why, in a sentence."),
      (
        ["--outcome", "extended", "--reason", "x", "--next", "2013-01-01"],
        "--outcome extended needs --next and --authority."
      ),
      (
        ["--outcome", "amended", "--reason", "x"],
        "The outcome is one of no-change, amend, withdraw, extended; 'amended' is none; did you mean "
          + "'amend'?"
      ),
      (["--outcome", "amend", "--reason", " "], "The reason needs a sentence."),
      (["--outcome", "amend", "--reason", "a\u{7}b"], "The reason holds a control character."),
      (
        ["--outcome", "amend", "--reason", "x", "--trigger", "clocks"],
        "The trigger is one of clock, law, incident, other; 'clocks' is none; did you mean 'clock'?"
      ),
      (
        ["--outcome", "amend", "--reason", "x", "--held", "2012-02-30"],
        "'2012-02-30' is not a date of the calendar; write it year-month-day, as 2012-06-29."
      ),
      (
        ["--outcome", "amend", "--reason", "x", "--version", "one"],
        "'one' is no number of a version; write 1.1, or 2.0.1."
      ),
      (
        ["--outcome", "amend", "--reason", "x", "--remark", "2.1"],
        "'2.1' is no remark; write the paragraph, = and the words, as \"2.6=Confirmed.\"."
      ),
      (
        ["--outcome", "amend", "--reason", "x", "--remark", "2.1=a", "--remark", "2.1=b"],
        "--remark names a paragraph twice; write both remarks as one."
      ),
    ]
  )
  func wrongCommandLine(arguments: [String], sentence: String) throws {
    let run = try ProgramRun(["review", "record", "travel"] + arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence))
  }

  @Test func `the day on record is a real one, whatever day the site shows`() throws {
    let book = try CommandBook(site: "title: Policies\ndrafts: hidden\nas-of: 2012-07-05\n")
    let run = try record(book, "--held", "2012-07-10", "--version", "1.0", asOf: nil)
    #expect(run.status == 0)
    #expect(run.errors.contains("was reviewed on 10 July 2012"))
  }

  @Test func `somebody at a terminal is asked for what is missing, until it makes sense`() throws {
    let book = try CommandBook()
    let words = ["review", "record", "travel", "--as-of"]
    let run = try TerminalRun(
      words + ["2012-07-05"],
      typing: "extnded\nextended\n \nMerger.\n2012-07-40\n2012-12-31\nDelegation 12\n",
      in: book.path
    )
    #expect(run.status == 0)
    for sentence in [
      "Outcome (no-change, amend, withdraw, extended): ", "did you mean 'extended'?",
      "The reason needs a sentence.", "'2012-07-40' is not a date of the calendar",
      "The next is due on 31 December 2012.",
    ] {
      #expect(run.screen.contains(sentence), "\(run.screen)")
    }
    let text = try book.folder.text(of: Self.path)
    #expect(text.contains("reason: \"Merger.\"\n  next: 2012-12-31\n"))
    let left = try TerminalRun(words + ["2013-02-05"], typing: "amend\n\u{4}", in: book.path)
    #expect(left.screen.contains("Nothing was recorded: a question was left without an answer."))
    #expect(left.status == 64)
  }
}
