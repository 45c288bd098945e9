import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// The paragraphs on which the statements of forms rest.
@Suite struct FormReferencesTests {
  static func draft(_ body: String) -> String {
    """
    -- content/policies/travel/draft.md --
    ---
    base: "1.0"
    summary: Next.
    ---

    \(body)

    """
  }

  static let body = "## 1.0 Trains\n\n1.1 Walk.\n\n#### Be early\n\nRun.\n\n1.2 Sit."

  static func book(refs: String, _ more: String = "", body: String = Self.body) -> ContentFixture {
    ContentFixture(
      FormUseTests.policy("[claim]") + FormUseTests.wording("claim/1", refs: refs)
        + ContentFixture.version("1.0", body: body) + more
    )
  }

  @Test func isSilentOnParagraphsThatAreThere() {
    expectSilence(in: Self.book(refs: #"["1.1", "1.1/be-early", "1.0", "part-1"]"#))
  }

  @Test func speaksOfParagraphsThatAreNot() {
    let fixture = ContentFixture(
      FormUseTests.policy("[claim]")
        + FormUseTests.wording("claim/1", refs: #"["1.1", "1.3", "9.9.9"]"#)
        .replacing("{ id", with: "1️⃣{ id")
        + ContentFixture.version("1.0", body: Self.body)
    )
    expectDiagnostics(
      in: fixture,
      [
        (
          "1️⃣", .error, "FormReferenceDangling",
          "Version 1.0 of 'travel' has no paragraph '1.3'; did you mean '1.1'?"
        ),
        (
          "1️⃣", .error, "FormReferenceDangling",
          "Version 1.0 of 'travel' has no paragraph '9.9.9'."
        ),
      ]
    )
  }

  @Test func looksAtTheNewestVersionWithTheWording() {
    let newer = ContentFixture.version("1.1", inForce: "2012-02-01", body: "1.1 Walk.\n\n1.2 Go.")
    expectSilence(in: Self.book(refs: #"["1.2"]"#, newer, body: "1.1 Walk."))
    let own =
      ContentFixture.version(
        "1.1",
        inForce: "2012-02-01",
        head: "forms: { claim: 2 }",
        body: "1.1 Walk."
      ) + FormUseTests.wording("claim/2", refs: #"["1.1"]"#)
    expectSilence(in: Self.book(refs: #"["1.2"]"#, own))
  }

  @Test func isSilentOnADraftThatSaysTheSame() {
    let more = Self.draft(Self.body.replacing("Sit.", with: "Stand.").replacing("Run", with: "Go"))
    expectSilence(in: Self.book(refs: #"["1.1", "part-1"]"#, more))
  }

  @Test func speaksOfADraftThatSaysSomethingElse() {
    let more = Self.draft("## 1.0 Trains\n\n1.1 Ride.\n\n1.2 Walk.")
    let refs = #"["1.1", "1.1/be-early", "1.2", "1.1"]"#
    expectDiagnostics(
      in: ContentFixture(
        FormUseTests.policy("[claim]")
          + FormUseTests.wording("claim/1", refs: refs).replacing("{ id", with: "1️⃣{ id")
          + ContentFixture.version("1.0", body: Self.body) + more
      ),
      [
        (
          "1️⃣", .warning, "FormOutOfDate",
          "Wording 1 of form 'claim' does not fit the draft of 'travel': it has no paragraph "
            + "1.1/be-early, and paragraphs 1.1, 1.2 have other words. Write 'forms/claim/2.yml' "
            + "before the draft is published."
        )
      ]
    )
  }

  @Test func asksToMendAWordingThatNobodyHasSigned() {
    let more =
      Self.draft("1.1 Ride.")
      + FormUseTests.wording("claim/2", refs: #"["1.1", "1.7"]"#).replacing("{ id", with: "1️⃣{ id")
    expectDiagnostics(
      in: Self.book(refs: #"["1.1"]"#, more),
      [
        (
          "1️⃣", .warning, "FormOutOfDate",
          "Wording 2 of form 'claim' does not fit the draft of 'travel': it has no paragraph 1.7. "
            + "Mend it before the draft is published."
        )
      ]
    )
  }

  @Test func saysOneParagraphInTheSingular() {
    let told = Self.book(refs: #"["1.2"]"#, Self.draft("1.1 Walk.\n\n1.2 Ride.")).diagnostics
    #expect(told.map(\.message).first?.contains("'travel': paragraph 1.2 has other words.") == true)
  }
}
