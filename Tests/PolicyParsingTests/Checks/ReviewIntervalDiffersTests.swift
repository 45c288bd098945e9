import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct ReviewIntervalDiffersTests {
  @Test(arguments: [
    "1.1 This policy is reviewed every six months.", "1.1 This policy is reviewed every 6 months.",
    "1.1 Reviews of this policy are half-yearly.", "1.1 Risk assessments are reviewed annually.",
    "1.1 Managers review access every month.", "1.1 This policy is paid every month.",
    "1.1 This policy will be kept under review. Pay is monthly.",
    "1.1 We review this policy every so often.",
  ])
  func isSilentOnTheSameIntervalAndOnOtherReviews(body: String) {
    expectSilence(inDraft: body)
  }

  @Test(arguments: [
    ("every year", "every year"), ("every\ntwelve months", "every twelve months"),
    ("annually", "annually"), ("every 3 months,", "every 3 months,"), ("quarterly", "quarterly"),
    ("Every two years", "Every two years"),
  ])
  func speaksAtTheWordsOfAnotherInterval(words: String, shown: String) {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/policy.yml --
        title: Travel
        summary: What the council pays.
        owner: director
        audiences: [employees]
        review: 2️⃣{ every: 6 months }
        -- content/policies/travel/draft.md --
        \(ContentFixture.draftHead)
        1.1 The policy will be reviewed 1️⃣\(words) and amended.
        """
      ),
      [
        (
          "1️⃣", .warning, "ReviewIntervalDiffers",
          "The text says '\(shown)', but policy.yml reviews every 6 months."
        )
      ],
      notes: [("2️⃣", "The interval stands here.")]
    )
  }

  @Test func readsOnlyTheNewestVersion() {
    expectSilence(
      in: ContentFixture(
        ContentFixture.version("1.0", body: "1.1 This policy is reviewed annually.")
          + ContentFixture.version("1.1", body: "1.1 This policy is reviewed every six months.")
      )
    )
  }
}
