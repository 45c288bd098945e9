import PolicyTestSupport
import Testing

/// `number` and `next-number`, through the built program.
struct NumberTests {
  private static let path = "content/policies/travel/draft.md"

  private func book(_ draft: String, base: String = "base: \"1.0\"\n") throws -> CommandBook {
    try CommandBook(
      ContentFixture.version(
        "1.0",
        inForce: "2012-01-01",
        body: "## 2.0 Trains\n\n2.1 Take the train.\n\n2.2 Sit down, please.\n\n2.3 Keep receipts."
      )
        + "-- \(Self.path) --\n---\n\(base)summary: Seats.\n---\n\n\(draft)\n"
    )
  }

  private let draft = """
    ## 2.0 Trains

    2.1 Take the train, see paragraph 2.2.

    2.+ Book a seat.

    2.2 Sit down, please.

    2.3 Keep receipts.
    """

  @Test func `a draft is renumbered, and its references follow`() throws {
    let book = try book(draft)
    #expect(try book.run("check").output.contains("[ClauseNumberToCome]"))
    let run = try book.run("number", "travel")
    #expect(run.status == 0)
    #expect(run.errors == "")
    expectGolden(run.output, "PolicyCommands/number.txt")
    let text = try book.folder.text(of: "book/\(Self.path)")
    #expect(text.contains("see paragraph 2.3.\n\n2.2 Book a seat.\n\n2.3 Sit down"))
    #expect(try book.run("check", "--quiet").status == 0)
    let again = try book.run("number", "travel")
    #expect(again.status == 0)
    #expect(again.output == "Nothing to do: the numbers of 'travel' are in order.\n")
    #expect(try book.folder.text(of: "book/\(Self.path)") == text)
  }

  @Test func `insertions keep the published numbers`() throws {
    let book = try book(draft)
    let run = try book.run("number", "travel", "--insertions")
    #expect(run.output == "2.+ becomes 2.1A\n")
    #expect(run.status == 0)
    let again = try book.run("number", "travel", "--insertions")
    #expect(again.output == "Nothing to do: the numbers of 'travel' are in order.\n")
  }

  @Test func `a dry run prints the lines that would change, and writes nothing`() throws {
    let book = try book(draft)
    let before = try book.folder.entries(under: "")
    let run = try book.run("number", "travel", "--dry-run")
    #expect(run.status == 0)
    #expect(run.errors == "Nothing was written.\n")
    expectGolden(run.output, "PolicyCommands/number-dry-run.txt")
    #expect(try book.folder.entries(under: "") == before)
  }

  @Test func `the form for programs tells what changed and what follows`() throws {
    let book = try book(draft)
    let run = try book.run("number", "travel", "--format", "json")
    expectGolden(run.output, "PolicyCommands/number.json")
    #expect(try book.folder.text(of: "book/\(Self.path)").contains("2.2 Book"))
  }

  @Test func `where a reference could mean two paragraphs nothing is written`() throws {
    let book = try book(draft.replacing("2.+", with: "2.2"))
    let before = try book.folder.entries(under: "")
    let run = try book.run("number", "travel")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("There are two of paragraph 2.2, so nobody can say which one"))
    #expect(run.errors.hasSuffix("policybook: nothing was renumbered.\n"))
    #expect(try book.folder.entries(under: "") == before)
    let json = try book.run("number", "travel", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"written\": false"))
  }

  @Test func `new errors elsewhere are told and nothing is written`() throws {
    let book = try CommandBook(
      """
      -- content/policies/travel/draft.md --
      ---
      summary: First.
      ---

      1.+ Sit.

      1.1 Take the train.

      1.2 See paragraph 1.1.
      -- content/mergers/joint.yml --
      title: Joint
      target: joint
      due: 2012-12-31
      sources: [travel@draft]
      map:
        - { from: travel@draft#1.2, to: joint#1.1, as: verbatim }
      -- content/policies/joint/policy.yml --
      title: Joint Policy
      summary: All of it.
      owner: director
      audiences: [employees]
      review: { every: 1 year }
      -- content/policies/joint/draft.md --
      ---
      summary: First.
      ---

      1.1 See paragraph 1.1.

      """
    )
    let run = try book.run("number", "travel")
    #expect(run.status == 1)
    #expect(run.errors.contains("[MergerVerbatimDiffers]"))
    #expect(try book.folder.text(of: "book/\(Self.path)").contains("1.+ Sit."))
  }

  @Test func `hashes of merger rows follow where only references changed`() throws {
    let hash = MergerFixture.hash("See paragraph 1.1 and take the train.")
    let other = MergerFixture.hash("Something else.")
    let plan = "content/mergers/joint.yml"
    let book = try CommandBook(
      """
      -- content/policies/travel/draft.md --
      ---
      summary: First.
      ---

      1.+ Sit.

      1.1 Take the bus.

      1.2 See paragraph 1.1 and take the train.
      -- \(plan) --
      title: Joint
      target: joint
      due: 2012-12-31
      sources: [travel@draft]
      outline:
        - { part: "1", title: First, paragraphs: ["1.1"] }
      map:
        - { from: travel@draft#1.1, to: joint#1.1, as: combined, sha256: \(other) }
        - { from: travel@draft#1.2, to: joint#1.1, as: combined, sha256: "\(hash)" }

      """
    )
    let run = try book.run("number", "travel")
    #expect(run.status == 0)
    #expect(run.output.contains("2 references follow in '\(plan)'\n"))
    let after = MergerFixture.hash("See paragraph 1.2 and take the train.")
    #expect(
      try book.folder.text(of: "book/\(plan)").hasSuffix(
        """
          - { from: travel@draft#1.2, to: joint#1.1, as: combined, sha256: \(other) }
          - { from: travel@draft#1.3, to: joint#1.1, as: combined, sha256: "\(after)" }

        """
      )
    )
  }

  @Test func `what cannot be numbered is refused with its reason`() throws {
    let book = try book(draft, base: "")
    let base = try book.run("number", "travel", "--insertions")
    #expect(base.status == 1)
    #expect(
      base.errors == "policybook: The draft of 'travel' amends no version, so it has no published "
        + "numbers to keep; number it without --insertions.\n"
    )
    let unknown = try book.run("number", "travle")
    #expect(
      unknown.errors == "policybook: There is no policy 'travle'; did you mean 'travel'?\n"
    )
    let plain = try self.book("## Words\n\nOnly words.")
    #expect(
      try plain.run("number", "travel").errors
        == "policybook: The draft of 'travel' has no numbers; type '1.+' before its first one.\n"
    )
    try plain.folder.write([0xFF, 0xFE], to: "book/\(Self.path)")
    #expect(
      try plain.run("number", "travel").errors
        == "policybook: '\(Self.path)' cannot be read as text; 'policybook check' says why.\n"
    )
    let published = try CommandBook(ContentFixture.version("1.0", inForce: "2012-01-01"))
    let none = try published.run("number", "travel")
    #expect(none.status == 2)
    #expect(
      none.errors == "policybook: 'travel' has no draft; 'policybook draft travel' begins one.\n"
    )
  }

  @Test func `the next number is that after a paragraph of the draft, or of the highest version`()
    throws
  {
    let book = try book(draft.replacing("2.+ Book", with: "2.1A Book"))
    for (after, number) in [
      ("2.1", "2.1ZA"), ("2.1A", "2.1B"), ("2.3", "2.4"), ("2.0", "2.A1"), ("part-2", "2.A1"),
    ] {
      let run = try book.run("next-number", "travel", after)
      #expect(run.output == "\(number)\n", "\(after)")
      #expect(run.status == 0)
    }
    #expect(try book.run("next-number", "travel", "2", "--part").output == "3\n")
    let json = try book.run("next-number", "travel", "2.1", "--format", "json")
    #expect(json.output.contains("\"number\": \"2.1ZA\""))
    let published = try CommandBook(
      ContentFixture.version("1.0", inForce: "2012-01-01", body: "1.1 a\n\n1.2 b")
    )
    #expect(try published.run("next-number", "travel", "1.1").output == "1.1A\n")
  }

  @Test func `an unknown number ends with 2 and the nearest`() throws {
    let book = try book(draft)
    let run = try book.run("next-number", "travel", "2.22")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "policybook: 'travel' has no paragraph or Part '2.22' with a number; did you mean '2.2'?\n"
    )
    let part = try book.run("next-number", "travel", "2.2", "--part")
    #expect(
      part.errors
        == "policybook: '2.2' is a paragraph; with --part, name the Part before the new one.\n"
    )
    let full = try self.book("2.1 a\n\n2.1ZZA b\n\n2.1ZA c")
    #expect(
      try full.run("next-number", "travel", "2.1").errors
        == "policybook: No insertion number of three letters or less is left after '2.1'; "
        + "'policybook number travel' gives the draft whole numbers.\n"
    )
    let email = try book.run("next-number", "email", "1")
    #expect(email.status == 2)
    let empty = try CommandBook("")
    #expect(
      try empty.run("next-number", "travel", "1").errors
        == "policybook: 'travel' has neither a draft nor a version.\n"
    )
  }
}
