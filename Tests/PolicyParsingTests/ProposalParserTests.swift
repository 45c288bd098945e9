import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// Texts that went to decision.
struct ProposalParserTests {
  private let fixture = ContentFixture(
    ContentFixture.version("1.0") + ContentFixture.version("1.1", inForce: "2012-07-26") + """
      -- content/policies/travel/proposals/2012-07-19.md --
      ---
      base: "1.1"
      summary: Run.
      ---
      1.1 Run.
      -- content/policies/travel/proposals/2011-12-01.md --
      ---
      summary: Walk.
      ---
      1.1 Walk.
      """
  )

  @Test func `proposals stand in the order of their days`() throws {
    expectSilence(in: fixture)
    let policy = try #require(fixture.travel)
    #expect(policy.proposals.map(\.date.description) == ["2011-12-01", "2012-07-19"])
    #expect(policy.proposals.last?.draft.text.clause(at: "1.1")?.plainText == "Run.")
  }

  @Test(
    "a paper speaks of the newest proposal by its day that was made since the last approval",
    arguments: [
      ("2012-07-26", "2012-07-19"), ("2012-07-19", "2012-07-19"), ("2012-07-18", nil),
      ("2011-12-24", "2011-12-01"), ("2011-11-30", nil),
    ] as [(String, String?)]
  )
  func proposal(day: String, expected: String?) throws {
    let date = try #require(CalendarDate(day))
    #expect(try #require(fixture.travel).proposal(on: date)?.date.description == expected)
  }

  @Test func `a proposal is named by its day`() {
    let misnamed = ContentFixture(
      ContentFixture.version("1.0")
        + "-- content/policies/travel/proposals/july.md --\n---\nsummary: X.\n---\n1.1 Run.\n"
    )
    expectDiagnostics(
      in: misnamed,
      [
        (
          "content/policies/travel/proposals/july.md", .warning, "UnexpectedFile",
          "policybook knows no file of this name here: a proposal is named by its day, as "
            + "'2012-07-19.md'."
        )
      ]
    )
  }
}
