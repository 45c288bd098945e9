import PolicyTestSupport
import Testing

/// `draft`: begun from a version, and changed by what was resolved, through the built program.
struct DraftTests {
  private static let path = "content/policies/travel/draft.md"

  private static let version = """
    -- content/policies/travel/versions/1.0.md --
    ---
    version: "1.0"
    approved: 2011-12-20
    approved-by: The Cabinet
    in-force: 2012-01-01
    change: material
    summary: First adoption.
    notes: { "2.1": "New." }
    applies: { "2.2": [employees] }
    ---

    ## 2.0 Trains

    2.1 Take the *train*
    wherever it goes,  unless your Director allows
    the car.

    - the first item
    - the second item

    2.2 Short, see paragraph 2.1.

    """

  /// Two spaces and a lone break are kept, whatever the editor would do with them.
  private func book(_ more: String = "") throws -> CommandBook {
    try CommandBook(Self.version + more)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `a draft begins with the text of the version, byte for byte`() throws {
    let book = try book()
    let dry = try book.run("draft", "travel", "--dry-run")
    #expect(dry.status == 0)
    #expect(!book.folder.exists("book/\(Self.path)"))
    let run = try book.run("draft", "travel", "--summary", "Cars: \"none\"")
    #expect(run.status == 0)
    #expect(run.errors == "Wrote 'content/policies/travel/draft.md' from version 1.0.\n")
    let draft = try book.folder.text(of: "book/\(Self.path)")
    let version = try book.folder.text(of: "book/\(CommandBook.path)")
    let head = """
      ---
      base: "1.0"
      summary: "Cars: \\"none\\""
      applies:
        "2.2": [employees]
      ---

      """
    #expect(draft.hasPrefix(head))
    #expect(draft.dropFirst(head.count) == version.split(separator: "---\n", maxSplits: 1)[1])
    #expect(dry.output == draft.replacing("Cars: \\\"none\\\"", with: "To be completed."))
    #expect(try book.run("check").status == 0)
    #expect(
      try book.run("compare", "travel", "1.0..draft").output.contains("No paragraph changed.")
    )
  }

  @Test func `the version is the highest that is not withdrawn`() throws {
    let withdrawn = try book(
      ContentFixture.version("1.1", inForce: "2012-07-26", body: "1.1 Fly.") + """
        -- content/policies/travel/withdrawals/2012-08-01.yml --
        date: 2012-08-01
        version: "1.1"
        by: The Cabinet
        reason: Unlawful.

        """
    )
    #expect(try withdrawn.run("draft", "travel").errors.contains("from version 1.0."))
    let higher = try book(ContentFixture.version("1.1", inForce: "2012-07-26", body: "1.1 Fly."))
    #expect(try higher.run("draft", "travel").errors.contains("from version 1.1."))
  }

  @Test func `a resolution changes what was resolved and nothing else`() throws {
    let book = try book()
    try book.folder.write(
      """
      ## 14. Travel

      RESOLVED – That the policy is approved subject to the following:

      1. In paragraph 2.1, for "your Director" substitute "your head of service".
      2. After paragraph 2.1 insert—

         2.1A Keep the ticket.

      That officers be thanked.

      """,
      to: "resolution.md"
    )
    let dry = try book.run("draft", "travel", "--apply", "../resolution.md", "--dry-run")
    #expect(dry.status == 0)
    #expect(!book.folder.exists("book/\(Self.path)"))
    let run = try book.run("draft", "travel", "--apply", "../resolution.md")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        Line 3 is no instruction: RESOLVED – That the policy is approved subject to the follow…
        Line 10 is no instruction: That officers be thanked.
        Line 5: In paragraph 2.1, for “your Director” substitute “your head of service”.
        Line 6: After paragraph 2.1 insert—
        Wrote 'content/policies/travel/draft.md' from version 1.0.

        """
    )
    let draft = try book.folder.text(of: "book/\(Self.path)")
    #expect(draft == dry.output)
    let difference = lines(draft).difference(from: lines(Self.version))
    let body = difference.compactMap { change -> String? in
      switch change {
      case .remove(_, let line, _):
        let isHead = lines(Self.version).prefix(12).contains(line)
        return isHead ? nil : "-\(line)"
      case .insert(let offset, let line, _): return offset < 7 ? nil : "+\(line)"
      }
    }
    #expect(
      body.sorted() == [
        "+", "+2.1A Keep the ticket.", "+wherever it goes,  unless your head of service allows",
        "-wherever it goes,  unless your Director allows",
      ]
    )
    #expect(draft.contains("summary: \"Amended as resolved.\"\n"))
  }

  @Test func `a resolution is carried out on the draft that is there`() throws {
    let book = try CommandBook()
    try book.folder.write("In paragraph 2.1, omit “Run”.\n", to: "none.md")
    try book.folder.write("In paragraph 2.1, for “Run.” substitute “Fly.”\n", to: "fly.md")
    let refused = try book.run("draft", "travel", "--apply", "../fly.md", "--summary", "x")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("has its own summary; leave --summary out."))
    let run = try book.run("draft", "travel", "--apply", "../fly.md", "--quiet")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      try book.folder.text(of: "book/\(Self.path)")
        == "---\nbase: \"2.0\"\nsummary: Run.\n---\n2.1 Fly.\n"
    )
  }

  @Test(
    "what cannot be carried out is refused with its reason, and nothing is written",
    arguments: [
      (
        "1. Omit paragraph 2.1.\n2. Omit paragraph 2.9.\n",
        "../r.md:2:1: error: The text to be amended has no paragraph 2.9; did you mean paragraph 2.1? "
          + "[AmendedPlaceMissing]"
      ),
      ("That officers be thanked.\n", "There is no instruction of amendment in this file."),
      (
        "Omit paragraph 2.2.\n\nThat paragraph 2.1 be changed.\n",
        "../r.md:3:1: error: “That paragraph 2.1 be changed.” is not understood as an instruction"
      ),
    ]
  )
  func refused(resolution: String, sentence: String) throws {
    let book = try book()
    try book.folder.write(resolution, to: "r.md")
    let before = try book.folder.bytes(under: "book/content")
    let run = try book.run("draft", "travel", "--apply", "../r.md")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.hasSuffix("policybook: nothing was carried out.\n"))
    #expect(try book.folder.bytes(under: "book/content") == before)
  }

  @Test func `a draft that is there stays, and a policy without a version has none to begin with`()
    throws
  {
    let book = try CommandBook()
    let before = try book.folder.bytes(under: "book/content")
    let there = try book.run("draft", "travel")
    #expect(there.status == 1)
    #expect(there.errors.contains("'travel' has a draft already"))
    let unknown = try book.run("draft", "travle")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("There is no policy 'travle'; did you mean 'travel'?"))
    #expect(try book.run("draft", "travel", "--apply", "../none.md").status == 74)
    #expect(try book.run("draft", "travel", "--summary", " ").status == 64)
    #expect(try book.folder.bytes(under: "book/content") == before)
    let fresh = try CommandBook("-- content/policies/travel/reviews.yml --\n[]\n")
    let empty = try fresh.run("draft", "travel")
    #expect(empty.status == 1)
    #expect(empty.errors.contains("'travel' has no version that a draft could amend;"))
  }
}
