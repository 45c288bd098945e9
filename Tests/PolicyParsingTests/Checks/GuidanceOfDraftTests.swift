import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct GuidanceOfDraftTests {
  static let drafts = """
    -- content/policies/travel/draft.md --
    ---
    base: "1.0"
    summary: Next.
    ---
    1.1 Run.
    -- content/reports/plan.md --
    ---
    title: Plan
    date: 2012-01-26
    to: Cabinet
    status: draft
    ---
    1.1 Adopt it.

    """

  @Test func isSilentOnWhatIsPublished() {
    expectSilence(
      in: ContentFixture(
        Self.drafts + ContentFixture.version("1.0")
          + GuidanceParserTests.page(text: "[a](travel#1.1), [b](travel@1.0#1.1).")
      )
    )
  }

  @Test func speaksOfLinksToDrafts() {
    expectDiagnostics(
      in: ContentFixture(
        Self.drafts + ContentFixture.version("1.0")
          + GuidanceParserTests.page(text: "[a](1️⃣travel@draft#1.1) and [b](2️⃣report:plan).")
      ),
      [
        (
          "1️⃣", .warning, "GuidanceOfDraft",
          "The page links to 'travel@draft#1.1', which is a draft; a site that hides drafts leaves "
            + "the page out."
        ),
        (
          "2️⃣", .warning, "GuidanceOfDraft",
          "The page links to 'report:plan', which is a draft; a site that hides drafts leaves the "
            + "page out."
        ),
      ]
    )
  }
}
