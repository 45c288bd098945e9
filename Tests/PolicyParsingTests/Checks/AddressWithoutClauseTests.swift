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
}
