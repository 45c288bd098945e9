import PolicyTestSupport
import Testing

/// `publish`: what it writes, what it refuses, and what it says.
struct PublishTests {
  @Test func `a first version is written, sealed, and its draft is gone`() throws {
    let desk = try DeskBook()
    try desk.begin()
    let before = try desk.files()
    let dry = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-03-01", ["--dry-run"])
    #expect(dry.status == 0)
    #expect(
      dry.errors
        == "Would write 'content/policies/cycling/versions/1.0.md', then 'content/seals.sha256', and "
        + "remove 'content/policies/cycling/draft.md'; nothing was written.\n"
    )
    #expect(try desk.files() == before)

    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-03-01")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "Published version 1.0 of 'cycling', sealed in line 1 of the register.\n"
        + "It comes into force on 1 March 2026. Next: 'policybook build' brings it to the site.\n"
    )
    let version = try desk.book.folder.text(of: "book/content/policies/cycling/versions/1.0.md")
    #expect(version == dry.output)
    expectGolden(version, "PolicyCommands/version-first.md")
    #expect(!desk.book.folder.exists("book/\(DeskBook.draft)"))
    #expect(try desk.run("verify", on: "2026-02-01").status == 0)
    let plain = try desk.book.folder.shell("cd book/content && sha256sum -c seals.sha256")
    #expect(plain == "policies/cycling/versions/1.0.md: OK\n")
    let again = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-03-01")
    #expect(again.status == 1)
    #expect(
      again.errors
        == "policybook: Version 1.0 of 'cycling' is published already; nothing was done.\n"
    )
  }

  @Test
  func `what stands in the metadata of a draft stands in the version and on its history page`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    try desk.book.folder.write("Plan.", to: "book/content/policies/cycling/files/plan.txt")
    try desk.write(
      DeskBook.text + "1.3 See [the plan](files/plan.txt).\n",
      head: """
        summary: "First: adoption."
        banner: Nothing is decided.
        notes: { "1.1": "A \\"helmet\\" is worn." }
        applies: { "1.2": [employees] }
        consulted: [ { body: Trade unions, date: 2026-01-10, outcome: supportive } ]
        documents: [ { title: Integrated Impact Assessment, contact: director } ]
        recommendation: "8.1"
        """
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("sealed in lines 1 to 2 of the register"))
    let version = try desk.book.folder.text(of: "book/content/policies/cycling/versions/1.0.md")
    expectGolden(version, "PolicyCommands/version-with-facts.md")
    let register = try desk.book.folder.text(of: "book/content/seals.sha256")
    #expect(register.contains("  policies/cycling/files/plan.txt\n"))
    #expect(try desk.run("build", "--output", "out", on: "2026-02-01").status == 0)
    let page = try desk.book.folder.text(of: "book/out/policies/cycling/history/index.html")
    for words in [
      "Trade unions, <time datetime=\"2026-01-10\">10 January 2026</time>: supportive",
      "Integrated Impact Assessment (ask: Director)",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test(
    "a decision that does not hold is refused, and nothing is written",
    arguments: [
      (["1.1", "2026-03-01", "2026-02-28"], [], "before it was approved on 1 March 2026"),
      (
        ["0.9", "2026-03-01", "2026-03-01"], [],
        "Version 0.9 is not higher than version 1.0, which is published; version numbers only grow."
      ),
      (["1.1", "2026-03-01", "2026-03-01"], ["--editorial"], "The version is not editorial"),
      (
        ["1.1", "2026-01-20", "2026-01-25"], [],
        "version 1.0 is in force from 1 February 2026, and a lower version cannot follow a higher one."
      ),
      (["1.1", "2026-03-01", "2026-03-01"], ["--report", "x"], "There is no report 'x'."),
      (
        ["1.1", "2026-03-01", "2026-03-01"], ["--as-of", "2026-02-01"], "today is 1 February 2026"
      ),
    ] as [([String], [String], String)]
  )
  func refused(dates: [String], more: [String], sentence: String) throws {
    let desk = try published()
    try desk.write(
      DeskBook.text.replacing("must", with: "should"),
      head: "base: \"1.0\"\nsummary: Weaker."
    )
    let before = try desk.files()
    let run = try desk.publish(dates[0], approved: dates[1], inForce: dates[2], more)
    #expect(run.status == (sentence.hasPrefix("There is no") ? 2 : 1))
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try desk.files() == before)
  }

  @Test(
    "a wrong command line is told as such",
    arguments: [
      (["--version", "1"], "'1' is no number of a version; write 1.1, or 2.0.1."),
      (["--version", "1.1", "--authority", "Delegation 12"], "give both, or neither"),
      (["--version", "1.1", "--summary", " "], "--summary needs words."),
    ] as [([String], String)]
  )
  func usage(more: [String], sentence: String) throws {
    let desk = try published()
    let run = try ProgramRun(
      [
        "publish", "cycling", "--approved", "2026-03-01", "--approved-by", "The Board",
        "--in-force",
        "2026-03-01",
      ] + more,
      in: desk.book.path
    )
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(
    "a draft that is not fit to be published is refused",
    arguments: [
      ("1.1 See paragraph 9.9.\n", "1.0", "[DanglingReference]"),
      (
        "1.1 Other.\n", "2.0",
        "The draft amends version 2.0, but the highest published version is 1.0"
      ),
      ("1.1 To be completed. Say it.\n", "1.0", "still says “To be completed.” in paragraph 1.1"),
      (
        "1.1 **Option one** - to be completed.\n", "1.0",
        "still says “To be completed.” in paragraph 1.1"
      ),
      ("1.1 See [that](cycling@draft#1.1).\n", "1.0", "a published text cannot lead to a draft"),
    ]
  )
  func unfit(text: String, base: String, sentence: String) throws {
    let desk = try published()
    try desk.write("## 1.0 Bicycles\n\n\(text)", head: "base: \"\(base)\"\nsummary: Other.")
    let before = try desk.files()
    let run = try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-03-01")
    #expect(run.status == 1)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(try desk.files() == before)
  }

  @Test func `an editorial label is proved, or rests on an authority that is on record`() throws {
    let desk = try published()
    try desk.write(
      DeskBook.text.replacing("must", with: "should"),
      head: "base: \"1.0\"\nsummary: Weaker."
    )
    let refused = try desk.publish(
      "1.1",
      approved: "2026-03-01",
      inForce: "2026-03-01",
      ["--editorial"]
    )
    #expect(
      refused.errors
        == """
        policybook: The version is not editorial: the comparison finds what changes the rule.
          1.1: Obligation: “must” became “should”.
        Publish it without --editorial, or name with --authority the power on which the label rests.

        """
    )
    let named = try desk.publish(
      "1.1",
      approved: "2026-03-01",
      inForce: "2026-03-01",
      ["--editorial", "--authority", "Delegation 12, 4 May 2012"]
    )
    #expect(named.status == 0)
    #expect(named.errors.contains("Note: The version is called editorial on the authority named"))
    let version = try desk.book.folder.text(of: "book/content/policies/cycling/versions/1.1.md")
    #expect(version.contains("change: editorial\n"))
    #expect(version.contains("authority: \"Delegation 12, 4 May 2012\"\n"))

    try desk.write(
      DeskBook.text.replacing("must", with: "should").replacing(
        "nobody rides it,",
        with: "nobody rides it;"
      ),
      head: "base: \"1.1\"\nsummary: A mark."
    )
    let proved = try desk.publish(
      "1.2",
      approved: "2026-04-01",
      inForce: "2026-04-01",
      ["--editorial"]
    )
    #expect(proved.status == 1, "a semicolon in the middle is not proved")
    try desk.write(
      DeskBook.text.replacing("must", with: "should").replacing("helmet", with: "**helmet**"),
      head: "base: \"1.1\"\nsummary: Bold."
    )
    let bold = try desk.publish(
      "1.2",
      approved: "2026-04-01",
      inForce: "2026-04-01",
      ["--editorial"]
    )
    #expect(bold.status == 0, "\(bold.errors)")
    #expect(bold.errors.contains("Called editorial."))
  }

  @Test func `mentions of the draft in files that can still change become mentions of the version`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    try desk.book.folder.write(
      "---\ntitle: Cycle\naudience: employees\n---\nSee [it](cycling@draft#1.1), not cycling@drafts.\n",
      to: "book/content/guidance/cycle.md"
    )
    try desk.book.folder.write(
      """
      ---
      title: Report on cycling
      date: 2026-01-20
      to: [The Board]
      status: draft
      ---
      ## 1. Object

      1.1 See this.

      {{quote cycling@draft#1.1}}

      """,
      to: "book/content/reports/2026-01-20-cycling.md"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "'content/guidance/cycle.md' named the draft, and names version 1.0 now.\n"
          + "'content/reports/2026-01-20-cycling.md' named the draft, and names version 1.0 now.\n"
      )
    )
    let guidance = try desk.book.folder.text(of: "book/content/guidance/cycle.md")
    #expect(guidance.contains("[it](cycling@1.0#1.1), not cycling@drafts."))
    let report = try desk.book.folder.text(of: "book/content/reports/2026-01-20-cycling.md")
    #expect(report.contains("{{quote cycling@1.0#1.1}}"))
    #expect(try desk.run("check", on: "2026-02-01").status == 0)
  }

  @Test func `the plan of a merger is sealed with the version that it makes, gaps and all`() throws
  {
    let desk = try DeskBook()
    try desk.begin()
    try desk.book.folder.write(
      """
      title: Travel
      summary: What the council pays for journeys.
      owner: director
      audiences: [employees]
      review: { every: 6 months }

      """,
      to: "book/content/policies/travel/policy.yml"
    )
    try desk.book.folder.write(
      "---\nsummary: First.\n---\n1.1 Walk.\n\n1.2 Run.\n",
      to: "book/content/policies/travel/draft.md"
    )
    try desk.book.folder.write(
      """
      title: Moving about
      target: cycling
      due: 2026-12-31
      sources: [travel@draft]
      map:
        - { from: travel@draft#1.1, to: cycling#1.1, as: adapted, sha256: \(String(repeating: "0", count: 64)) }

      """,
      to: "book/content/mergers/moving.yml"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "Note: The merger plan 'moving' is sealed with the version, and 1 paragraph of its sources "
          + "has no place yet."
      )
    )
    let copy = try desk.book.folder.text(of: "book/content/mergers/moving@1.0.yml")
    #expect(copy == (try desk.book.folder.text(of: "book/content/mergers/moving.yml")))
    let register = try desk.book.folder.text(of: "book/content/seals.sha256")
    #expect(register.contains("  mergers/moving@1.0.yml\n"))
    #expect(try desk.run("verify", on: "2026-02-01").status == 0)
    let without = register.split(separator: "\n").filter { !$0.contains("moving@") }
    try desk.book.folder.write(
      without.map { "\($0)\n" }.joined(),
      to: "book/content/seals.sha256"
    )
    #expect(try desk.run("verify", on: "2026-02-01").output.contains("[UnsealedFile]"))
  }

  @Test func `a draft from an editor with other line endings is published with the book's own`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    let draft = "\u{FEFF}---\nsummary: First.\n---\n\(DeskBook.text)".replacing("\n", with: "\r\n")
    try desk.book.folder.write(
      String(decoding: draft.utf8.dropLast(2), as: UTF8.self),
      to: "book/\(DeskBook.draft)"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    let version = try desk.book.folder.bytes(under: "book/content/policies/cycling/versions")[
      "1.0.md"
    ]
    let bytes = try #require(version)
    #expect(!bytes.contains(UInt8(ascii: "\r")))
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("see paragraph 1.1.\n"))
  }

  @Test(
    "whatever ends the metadata, what is published is what the draft says",
    arguments: [("---", "--- "), ("---  ", "---"), ("---", "...")]
  )
  func fences(opening: String, closing: String) throws {
    let desk = try DeskBook()
    try desk.begin()
    let text = "## 1.0 A\n\n1.1 Staff must.\n\n---\n\n1.2 Staff may.\n"
    try desk.book.folder.write(
      "\(opening)\nsummary: First.\n\(closing)\n\(text)",
      to: "book/\(DeskBook.draft)"
    )
    #expect(try desk.run("propose", "cycling", on: "2026-01-10").status == 0)
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    let version = try desk.book.folder.text(of: "book/content/policies/cycling/versions/1.0.md")
    #expect(version.hasSuffix("\n---\n\(text)"))
  }

  @Test(
    "a draft whose metadata cannot be read as meant is refused at its own line",
    arguments: [
      ("summary: First: adoption", "[InvalidYAML]"),
      ("summary: First.\napplies: [employees]", "[InvalidMetadataValue]"),
      ("summary: First.\nconsulted: [ { body: T, date: 2026-02-30 } ]", "[ImpossibleDate]"),
    ]
  )
  func unreadableMetadata(head: String, code: String) throws {
    let desk = try DeskBook()
    try desk.begin()
    try desk.write(DeskBook.text, head: head)
    let run = try desk.publish(
      "1.0",
      approved: "2026-02-01",
      inForce: "2026-02-01",
      ["--summary", "First."]
    )
    #expect(run.status == 1)
    #expect(run.errors.contains("The draft has errors, so nothing was done. \(DeskBook.draft):"))
    #expect(run.errors.contains(code), "\(run.errors)")
  }

  @Test func `whom a version binds is no matter of form`() throws {
    let desk = try DeskBook()
    try desk.begin()
    try desk.write(DeskBook.text, head: "summary: First.\napplies: { \"1.1\": [employees] }")
    #expect(try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01").status == 0)
    try desk.write(DeskBook.text, head: "base: \"1.0\"\nsummary: Others.")
    let run = try desk.publish(
      "1.1",
      approved: "2026-03-01",
      inForce: "2026-03-01",
      ["--editorial"]
    )
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "The version is not editorial: paragraph 1.1 now applies to all whom the policy binds."
      ),
      "\(run.errors)"
    )
  }

  @Test func `a version that would never be in force is refused, and one that ends is told`() throws
  {
    let desk = try published()
    let act = try ProgramRun(
      [
        "withdraw", "cycling", "--date", "2026-06-01", "--by", "B", "--reason", "R", "--as-of",
        "2026-03-01",
      ],
      in: desk.book.path
    )
    #expect(act.status == 0)
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    let never = try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-06-01")
    #expect(never.status == 1)
    #expect(
      never.errors.contains(
        "Version 1.1 would never be in force: the policy is withdrawn from 1 June 2026. Choose a later "
          + "day to come into force."
      )
    )
    let short = try desk.publish("1.1", approved: "2026-03-01", inForce: "2026-05-01")
    #expect(short.errors.contains("It comes into force on 1 May 2026, until 31 May 2026."))
  }

  @Test func `addresses of mail and web that look like a draft's name stay as they are`() throws {
    let desk = try DeskBook()
    try desk.begin()
    let text =
      "---\ntitle: C\naudience: employees\n---\n[a](mailto:cycling@draft.org), x.cycling@draft, "
      + "https://example.org/cycling@draft, <cycling@draft.org>, [b](cycling@draft#1.1).\n"
    try desk.book.folder.write(text, to: "book/content/guidance/c.md")
    #expect(try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01").status == 0)
    let after = try desk.book.folder.text(of: "book/content/guidance/c.md")
    #expect(after == text.replacing("(cycling@draft#", with: "(cycling@1.0#"))
  }

  @Test
  func `an older fault of another policy forbids nothing, and a draft in no language is told`()
    throws
  {
    let desk = try DeskBook()
    try desk.begin()
    try desk.book.folder.write(
      "title: T\nsummary: S.\nowner: director\naudiences: [employees]\nreview: { every: 1 year }\n",
      to: "book/content/policies/travel/policy.yml"
    )
    try desk.book.folder.write(
      "---\nsummary: F.\n---\n1.1 As [it](cycling@draft#1.1) says, and as paragraph 7.7 does.\n",
      to: "book/content/policies/travel/draft.md"
    )
    let run = try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    try desk.book.folder.write([0xFF, 0xFE, 0x00], to: "book/content/policies/travel/draft.md")
    let unread = try desk.run("propose", "travel", on: "2026-02-01")
    #expect(unread.status == 1)
    #expect(unread.errors.contains("cannot be read as text; 'policybook check' says why."))
  }

  private func published() throws -> DeskBook {
    let desk = try DeskBook()
    try desk.begin()
    let run = try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01")
    #expect(run.status == 0, "\(run.errors)")
    return desk
  }
}
