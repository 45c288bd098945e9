import PolicyTestSupport
import Testing

/// `propose` and `withdraw`: the text that is decided on, and the act that ends it.
struct ProposeAndWithdrawTests {
  @Test func `a proposal is the draft, sealed, and binds whoever publishes`() throws {
    let desk = try DeskBook()
    try desk.begin()
    let dry = try desk.run("propose", "cycling", "--dry-run", on: "2026-01-10")
    #expect(
      dry.errors
        == "Would write 'content/policies/cycling/proposals/2026-01-10.md', then "
        + "'content/seals.sha256'; nothing was written.\n"
    )
    let run = try desk.run("propose", "cycling", on: "2026-01-10")
    #expect(run.status == 0)
    #expect(
      run.errors
        == """
        Proposed 'content/policies/cycling/proposals/2026-01-10.md'.
        Next: 'policybook report new' begins the report; once it is decided, 'policybook publish \
        cycling' publishes this text and no other.

        """
    )
    let copy = try desk.book.folder.text(
      of: "book/content/policies/cycling/proposals/2026-01-10.md"
    )
    #expect(copy == (try desk.book.folder.text(of: "book/\(DeskBook.draft)")))
    let status = try desk.run("status", on: "2026-01-11").output
    #expect(status.contains("Cycling (cycling): first version, proposed on 10 January 2026\n"))

    let again = try desk.run("propose", "cycling", on: "2026-01-10")
    #expect(again.status == 1)
    #expect(again.errors.contains("was proposed on 10 January 2026 already; nothing was done."))

    try desk.write(DeskBook.text.replacing("helmet", with: "hat"))
    #expect(
      try desk.run("status", on: "2026-01-11").output.contains(
        "proposed on 10 January 2026 and changed since\n"
      )
    )
    let other = try desk.run("propose", "cycling", on: "2026-01-10")
    #expect(other.status == 1)
    #expect(other.errors.contains("it stays as it is; a day has one proposal."))
    let refused = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains(
        "The draft is not the text that was proposed on 10 January 2026 (1 paragraph amended)."
      )
    )
    let early = try desk.publish("1.0", approved: "2026-01-09", inForce: "2026-02-01")
    #expect(early.errors.contains("so it cannot have been approved on 9 January 2026."))

    #expect(try desk.run("propose", "cycling", on: "2026-01-12").status == 0)
    let published = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(published.status == 0, "\(published.errors)")
    #expect(try desk.run("verify", on: "2026-02-01").status == 0)
  }

  @Test func `a body that was consulted on another text is told of`() throws {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.run("propose", "cycling", on: "2026-01-10").status == 0)
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "summary: First.\nconsulted: [ { body: Trade unions, date: 2026-01-10 } ]"
    )
    #expect(try desk.run("propose", "cycling", on: "2026-01-12").status == 0)
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(
      run.errors.contains(
        "Note: Trade unions was consulted on 10 January 2026; the text has changed since (1 paragraph "
          + "amended)."
      )
    )
  }

  @Test(
    "what cannot go to decision is refused",
    arguments: [
      ("## 1.0 A\n\n1.1 To be completed.\n", "still says “To be completed.” in paragraph 1.1"),
      ("## 1.0 A\n\n1.1 See paragraph 3.3.\n", "The draft has errors, so nothing was done."),
      ("", "The draft has no text."),
    ]
  )
  func refusedProposal(text: String, sentence: String) throws {
    let desk = try DeskBook()
    try desk.begin(text)
    let before = try desk.files()
    let run = try desk.run("propose", "cycling", on: "2026-01-10")
    #expect(run.status == 1)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try desk.files() == before)
  }

  @Test func `a withdrawal is an act on record, and ends what was in force`() throws {
    let desk = try published()
    let words = [
      "withdraw", "cycling", "--date", "2026-06-01", "--by", "The Board", "--reason",
      "Nobody cycles.", "--replaced-by", "Travel",
    ]
    let dry = try ProgramRun(words + ["--dry-run", "--as-of", "2026-05-01"], in: desk.book.path)
    #expect(
      dry.output
        == """
        date: 2026-06-01
        version: all
        by: "The Board"
        reason: "Nobody cycles."
        replaced-by: "Travel"

        """
    )
    let run = try ProgramRun(words + ["--as-of", "2026-05-01"], in: desk.book.path)
    #expect(run.status == 0)
    #expect(
      run.errors
        == """
        Withdrew 'cycling' from 1 June 2026; the act is sealed.
        From that day nothing of 'cycling' is in force, until a version above 1.0 is.

        """
    )
    #expect(try desk.run("show", "cycling", on: "2026-05-31").status == 0)
    #expect(try desk.run("show", "cycling", on: "2026-06-01").status == 2)
    #expect(try desk.run("verify", on: "2026-06-01").status == 0)
    let again = try ProgramRun(words + ["--as-of", "2026-05-01"], in: desk.book.path)
    #expect(again.status == 1)
    #expect(again.errors.contains("a day has one act of withdrawal."))
  }

  @Test(
    "a withdrawal that ends nothing is refused",
    arguments: [
      (["--date", "2026-01-01"], 1, "Nothing of 'cycling' is in force on 1 January 2026"),
      (
        ["--date", "2026-06-01", "--version", "2.0"], 2,
        "'cycling' has no version 2.0; there is 1.0."
      ),
    ]
  )
  func refusedWithdrawal(more: [String], status: Int32, sentence: String) throws {
    let desk = try published()
    let before = try desk.files()
    let run = try ProgramRun(
      ["withdraw", "cycling", "--by", "The Board", "--reason", "No."] + more,
      in: desk.book.path
    )
    #expect(run.status == status)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try desk.files() == before)
  }

  @Test func `a version that is none is a wrong command line`() throws {
    let run = try ProgramRun([
      "withdraw", "cycling", "--date", "2026-06-01", "--by", "The Board", "--reason", "No.",
      "--version", "one",
    ])
    #expect(run.status == 64)
    #expect(run.errors.contains("'one' is no number of a version; write 1.1, or 2.0.1."))
  }

  @Test func `a version that is to come can be withdrawn before it is in force`() throws {
    let desk = try published()
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    #expect(
      try desk.publish("2.0", approved: "2026-03-01", inForce: "2026-09-01").status == 0
    )
    let run = try ProgramRun(
      [
        "withdraw", "cycling", "--version", "2.0", "--date", "2026-08-01", "--by", "The Board",
        "--reason", "Hats do not help.", "--as-of", "2026-08-01",
      ],
      in: desk.book.path
    )
    #expect(run.errors.contains("Version 2.0 was not in force on that day, and never will be.\n"))
    let shown = try desk.run("show", "cycling", on: "2026-10-01").output
    #expect(shown.contains("version 1.0"), "\(shown)")
  }

  @Test func `a version withdrawn on its own first day leaves the one before in force`() throws {
    let desk = try published()
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    #expect(try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-09-01").status == 0)
    let words = ["withdraw", "cycling", "--version", "1.1", "--by", "B", "--reason", "R"]
    let run = try ProgramRun(
      words + ["--date", "2026-09-01", "--as-of", "2026-03-02"],
      in: desk.book.path
    )
    #expect(run.status == 0)
    #expect(run.errors.contains("Version 1.1 was not in force on that day, and never will be."))
    #expect(try desk.run("show", "cycling", on: "2026-09-01").output.contains("version 1.0"))
    #expect(!(try desk.run("status", on: "2026-03-03").output.contains("version 1.1")))
  }

  @Test func `what was in force cannot be withdrawn from a day before that`() throws {
    let desk = try published()
    let run = try ProgramRun(
      [
        "withdraw", "cycling", "--version", "1.0", "--date", "2026-01-25", "--by", "B", "--reason",
        "R", "--as-of", "2026-05-01",
      ],
      in: desk.book.path
    )
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "Version 1.0 has been in force since 1 February 2026, so it cannot be withdrawn from 25 "
          + "January 2026."
      )
    )
  }

  @Test func `a proposal is used up by the version that was published from it`() throws {
    let desk = try published()
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    #expect(try desk.run("propose", "cycling", on: "2026-02-20").status == 0)
    let early = try desk.run("propose", "cycling", on: "2026-02-10")
    #expect(early.status == 1)
    #expect(early.errors.contains("was proposed on 20 February 2026, which is later"))
    #expect(try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-03-01").status == 0)
    let act = try ProgramRun(
      [
        "withdraw", "cycling", "--version", "1.1", "--date", "2026-04-01", "--by", "B", "--reason",
        "R", "--as-of", "2026-04-01",
      ],
      in: desk.book.path
    )
    #expect(act.status == 0)
    try desk.write(
      DeskBook.text.replacing("helmet", with: "bell"),
      head: "base: \"1.0\"\nsummary: Bells."
    )
    let run = try desk.publish("1.2", approved: "2026-05-01", inForce: "2026-05-01")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `what a command that was cut short left without a seal is told as that`() throws {
    let desk = try published()
    try desk.write(DeskBook.text, head: "base: \"1.0\"\nsummary: Same.")
    try desk.book.folder.write(
      "---\nsummary: Other.\n---\n1.1 Other.\n",
      to: "book/content/policies/cycling/proposals/2026-03-01.md"
    )
    let run = try desk.run("propose", "cycling", on: "2026-03-01")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "is there without a seal and says something else than would be written: a command was cut "
          + "short. Run that command again as it was, or remove the file."
      )
    )
  }

  private func published() throws -> DeskBook {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01").status == 0)
    return desk
  }
}
