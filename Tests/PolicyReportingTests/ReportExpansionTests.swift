import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyReporting
import PolicyTestSupport
import Testing

/// What stands in a report in the place of its directives.
struct ReportExpansionTests {
  /// Two versions and a draft of `travel`, and a report with the text `body`.
  private func fixture(report body: String) -> ContentFixture {
    ContentFixture(
      ContentFixture.version("1.0", body: Self.base)
        + ContentFixture.version("1.1", inForce: "2012-07-26", body: Self.revised)
          + """
          -- content/policies/travel/draft.md --
          ---
          base: "1.1"
          summary: Next.
          ---
          ## 1.0 Trains

          1.1 Take *the* coach.
          -- content/reports/2012-07-26-review.md --
          ---
          title: Review
          date: 2012-07-26
          to: [The Cabinet]
          status: draft
          ---
          \(body)

          """
    )
  }

  private static let base = """
    ## 1.0 Trains

    1.1 Take the train [today](https://example.org) if you can.

    #### Be early *now*

    - One thing
    - Another_thing

    1.2 Go home before the evening comes.

    1.3 Keep every ticket that the machine prints for you.

    1.4 Ask your manager when the trains are late again.
    """

  private static let revised = """
    ## 1.0 Trains

    1.1 Take a fast train [today](https://example.org) if you can.

    #### Be early *now*

    - One thing
    - Another_thing

    1.2 Never pay for \\<others>, not even [once].

    1.3 Keep every ticket that the machine prints for you.

    1.4 Ask your manager when the trains are late again.

    1.5 Go home before the evening comes.
    """

  private func expansion(of fixture: ContentFixture) -> ReportExpansion {
    let files = SealedFiles.sealing(fixture.files)
    return ReportExpansion(book: fixture.book, register: SealRegister.read(files.last).value)
  }

  private func markdown(_ directive: String) throws -> String {
    let fixture = fixture(report: "1.1 Words.\n\n\(directive)")
    let report = try #require(fixture.book.reports.first)
    let place = try #require(report.directives.first)
    return try #require(expansion(of: fixture).markdown(for: place.directive))
  }

  @Test("changes are told in words, each under its paragraph")
  func changes() throws {
    expectGolden(
      try markdown("{{changes travel 1.0..1.1}}") + "\n",
      "PolicyReporting/changes.md"
    )
  }

  @Test("the words of amendment, and the later text with its changes in it, are goldens")
  func scheduleAndKeeling() throws {
    expectGolden(
      try markdown("{{schedule travel 1.0..1.1}}") + "\n",
      "PolicyReporting/schedule.md"
    )
    expectGolden(try markdown("{{keeling travel 1.0..1.1}}") + "\n", "PolicyReporting/keeling.md")
  }

  @Test("in a Keeling schedule headings are bold lines, code stays, and links lead to the policy")
  func keelingInReport() throws {
    let texts = ContentFixture(
      ContentFixture.version("1.0", body: "## 1. Old\n\n1.1 See [below](#1.2).\n\n1.2 Rest.")
        + ContentFixture.version(
          "1.1",
          inForce: "2012-07-26",
          body: "## 1. New\n\n1.1 See [below](#1.2).\n\n1.2 Rest.\n\n```\n# code\n```"
        )
    )
    let range = try #require(VersionRange("1.0..1.1"))
    #expect(
      expansion(of: texts).markdown(for: .keeling(policy: "travel", range)) == """
        > 1. [omitted: *Old*] [inserted: **New**]
        >
        > 1.1 See [below](travel@1.1#1.2).
        >
        > 1.2 Rest.
        >
        > [inserted]
        >
        > ```
        > # code
        > ```
        """
    )
  }

  @Test("a renumbering alone is told in one line, and a text without changes in one sentence")
  func smallChanges() throws {
    let same = ContentFixture(
      ContentFixture.version("1.0", body: "1.1 Walk.\n\n1.2 Rest.")
        + ContentFixture.version("1.1", inForce: "2012-07-26", body: "1.1 Walk.\n\n1.3 Rest.")
    )
    let expansion = expansion(of: same)
    let range = try #require(VersionRange("1.0..1.1"))
    #expect(
      expansion.markdown(for: .changes(policy: "travel", range)) == """
        1 paragraph renumbered; 2 unchanged.

        - **Only renumbered:** Paragraph 1.2 is now 1.3.
        """
    )
    let itself = try #require(VersionRange("1.0..1.0"))
    #expect(
      expansion.markdown(for: .changes(policy: "travel", itself)) == "No paragraph changed."
    )
  }

  @Test("a quotation has the words of the paragraph and all under it, and says where they stand")
  func quotation() throws {
    #expect(
      try markdown("{{quote travel@1.0#1.1}}") == """
        > 1.1 Take the train [today](https://example.org) if you can.
        >
        > **Be early *now***
        >
        > - One thing
        > - Another_thing

        From [Travel, version 1.0, paragraph 1.1](travel@1.0#1.1).
        """
    )
    #expect(
      try markdown("{{quote travel@draft}}").hasPrefix("> **1.0 Trains**\n>\n> 1.1 Take *the*")
    )
    #expect(
      try markdown("{{quote travel@draft#1.1}}").contains("From [Travel, draft, paragraph 1.1]")
    )
    let principle = ContentFixture.version(
      "1.0",
      body: "1.1 Be kind:\n\n#### Be early\n\nRise at six."
    )
    #expect(
      expansion(of: ContentFixture(principle)).markdown(
        for: .quote(try #require(ScopedAddress("travel@1.0#1.1")))
      )?.hasPrefix("> 1.1 Be kind:\n>\n> **Be early**\n>\n> Rise at six.\n") == true
    )
    #expect(
      try markdown("{{quote travel@1.0#part-1}}")
        .hasSuffix("From [Travel, version 1.0, Part 1](travel@1.0#part-1).")
    )
    #expect(
      try markdown("{{quote travel@1.0#1.1/be-early-now}}")
        .hasSuffix("From [Travel, version 1.0, “Be early now”](travel@1.0#1.1/be-early-now).")
    )
    let linked = ContentFixture.version("1.0", body: "1.1 See [the rule](#1.2).\n\n1.2 Walk.")
    #expect(
      expansion(of: ContentFixture(linked)).markdown(
        for: .quote(try #require(ScopedAddress("travel@1.0#1.1")))
      )?.hasPrefix("> 1.1 See [the rule](travel@1.0#1.2).\n") == true
    )
    let own = try markdown("{{quote report:2012-07-26-review#1.1}}")
    #expect(own.hasPrefix("> 1.1 Words.\n"))
    #expect(
      own.hasSuffix(
        "From [Review, report of 26 July 2012, paragraph 1.1](report:2012-07-26-review#1.1)."
      )
    )
  }

  @Test("a citation ends with digits that the register of seals proves")
  func citation() throws {
    let fixture = fixture(report: "1.1 Words.")
    let files = SealedFiles.sealing(fixture.files)
    let register = try #require(files.last?.text)
    let lines = register.split(separator: "\n").filter { $0.contains("/versions/") }
    let proof = Digest(of: Array(lines.map { $0 + "\n" }.joined().utf8)).description.prefix(12)
    #expect(
      try markdown("{{citation travel 1.0..1.1}}") == "Travel, version 1.0 (in force 26 January "
        + "2012) to version 1.1 (in force 26 July 2012): 1 paragraph amended, 1 inserted, 1 "
        + "moved, 1 renumbered \\[policybook:travel@1.0..1.1\\#\(proof)\\]"
    )
  }

  @Test("the citation of a draft ends with digits of the draft itself")
  func citationOfDraft() throws {
    let fixture = fixture(report: "1.1 Words.")
    let draft = try #require(fixture.travel?.draft)
    let proof = Digest(of: draft.source.bytes).description.prefix(12)
    let citation = try markdown("{{citation travel 1.1..draft}}")
    #expect(citation.hasPrefix("Travel, version 1.1 (in force 26 July 2012) to draft: "))
    #expect(citation.hasSuffix("\\[policybook:travel@1.1..draft\\#\(proof)\\]"))
  }

  @Test("a checkpoint is the newest of the register")
  func checkpoint() throws {
    let register = SealedFiles.sealing(fixture(report: "1.1 Words.").files).last
    let newest = try #require(SealRegister.read(register).value.checkpoint)
    #expect(newest.lineCount == 2)
    #expect(try markdown("{{checkpoint}}") == "`\(newest)`")
  }

  @Test("the text of a report has the words in the place of the directive, and keeps its numbers")
  func expandedText() throws {
    let fixture = fixture(
      report: "## 1. Changes\n\n1.1 Before.\n\n{{changes travel 1.0..1.1}}\n\n1.2 Between.\n\n"
        + "{{quote travel@1.0#1.3}}\n\n{{checkpoint}}\n\n1.3 After."
    )
    let report = try #require(fixture.book.reports.first)
    let text = expansion(of: fixture).text(of: report)
    let paragraphs = text.allClauses.filter { $0.kind == .paragraph }.map(\.plainText)
    #expect(paragraphs == ["Before.", "Between.", "After."])
    let amended = try #require(text.clause(at: "1.1/1"))
    #expect(amended.plainText.contains("Take [omitted: the] [inserted: a fast] train"))
    let quote = try #require(text.clause(at: "1.2/q1"))
    #expect(quote.plainText.hasPrefix("1.3 Keep every ticket"))
    #expect(!text.allClauses.contains { $0.plainText.contains("{{") })
  }

  @Test("a directive that cannot be carried out stays as it was typed")
  func unknownText() throws {
    let fixture = fixture(report: "1.1 Words.\n\n{{quote travel@9.9#1.1}}")
    let report = try #require(fixture.book.reports.first)
    let text = expansion(of: fixture).text(of: report)
    #expect(text.allClauses.contains { $0.plainText == "{{quote travel@9.9#1.1}}" })
  }
}
