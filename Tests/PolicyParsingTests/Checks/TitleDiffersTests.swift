import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct TitleDiffersTests {
  @Test(arguments: ["# Travel\n\n1.1 a", "1.1 a", "# *Travel*\n\n1.1 a"])
  func isSilentOnTheSameTitleOrNone(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksOfAnotherTitle() {
    expectDiagnostics(
      inDraft: "1️⃣# Journeys\n\n1.1 a",
      [
        (
          "1️⃣", .error, "TitleDiffers",
          "The title 'Journeys' differs from 'Travel' in the metadata."
        )
      ]
    )
  }

  @Test func goesByTheTitleOfTheVersion() {
    expectSilence(
      in: ContentFixture(
        ContentFixture.version("1.0", head: "title: Journeys", body: "# Journeys\n\n1.1 a")
      )
    )
  }

  @Test func isSilentWhereTheTitleIsMissing() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/policy.yml --
        1️⃣summary: What the council pays for journeys.
        owner: director
        audiences: [employees]
        review: { every: 6 months }
        \(ContentFixture.version("1.0", body: "# Journeys\n\n1.1 a"))
        """
      ),
      [("1️⃣", .error, "MissingMetadata", "Key 'title' is missing.")]
    )
  }
}
