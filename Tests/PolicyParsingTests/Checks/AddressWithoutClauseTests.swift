import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct AddressWithoutClauseTests {
  @Test func isSilentOnParagraphsThatExist() {
    expectSilence(
      in: ContentFixture(
        ContentFixture.version(
          "1.0",
          head:
            "guidance: [\"1\", \"1.0\"]\nnotes: { \"1.1\": New., \"1.1/1\": New. }\napplies: { \"part-1\": employees }",
          body: "## 1 A\n\n1.1 Walk:\n\n- far"
        )
      )
    )
  }

  @Test func speaksOfOthers() {
    expectDiagnostics(
      in: ContentFixture(
        """
        \(ContentFixture.version(
          "1.0",
          head: "guidance: 1️⃣[\"2\"]\nnotes: 2️⃣{ \"1.2\": New. }\napplies: 3️⃣{ \"1.3\": employees }"))
        -- content/policies/travel/draft.md --
        ---
        summary: Next.
        base: "1.0"
        notes: 4️⃣{ "2.6": New. }
        ---

        1.1 Walk.
        """
      ),
      [
        (
          "1️⃣", .warning, "AddressWithoutClause",
          "'guidance' speaks of Part '2', which the text does not have."
        ),
        (
          "2️⃣", .warning, "AddressWithoutClause",
          "'notes' speaks of paragraph '1.2', which the text does not have."
        ),
        (
          "3️⃣", .warning, "AddressWithoutClause",
          "'applies' speaks of paragraph '1.3', which the text does not have."
        ),
        (
          "4️⃣", .warning, "AddressWithoutClause",
          "'notes' speaks of paragraph '2.6', which the text does not have."
        ),
      ]
    )
  }

  static func reviewed(_ remarks: String) -> ContentFixture {
    ContentFixture(
      """
      \(ContentFixture.version("1.0", body: "## 1 A\n\n1.1 Walk.\n\n1.2 Run."))
      -- content/policies/travel/reviews.yml --
      - held: 2012-07-19
        by: director
        version: "1.0"
        outcome: no-change
        reason: Fine.
        remarks: { \(remarks) }
      """
    )
  }

  @Test func speaksOfRemarksOnWhatTheReviewedVersionDoesNotHave() {
    expectSilence(in: Self.reviewed("\"1.1\": Good., 1.0: Good."))
    expectDiagnostics(
      in: Self.reviewed("1️⃣\"1.11\": Good., 2️⃣\"elsewhere\": Good."),
      [
        (
          "1️⃣", .warning, "AddressWithoutClause",
          "The review remarks on paragraph '1.11', which version 1.0 does not have; did you mean '1.1'?"
        ),
        (
          "2️⃣", .warning, "AddressWithoutClause",
          "The review remarks on paragraph 'elsewhere', which version 1.0 does not have."
        ),
      ]
    )
    // A record is not mended by guess.
    #expect(Self.reviewed("\"1.11\": Good.").diagnostics.allSatisfy { $0.fixIt == nil })
  }
}
