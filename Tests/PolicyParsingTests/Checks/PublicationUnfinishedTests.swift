import PolicyDiagnostics
import PolicyTestSupport
import Testing

struct PublicationUnfinishedTests {
  private func book(base: String, text: String) -> ContentFixture {
    ContentFixture(
      """
      \(ContentFixture.version("1.0", body: "1.1 Walk."))
      -- content/policies/travel/versions/1.1.md --
      ---
      version: "1.1"
      approved: 2012-01-01
      approved-by: Cabinet
      in-force: 2012-01-26
      change: material
      summary: Next.
      ---

      1.1 Run.
      -- content/policies/travel/draft.md --
      ---
      summary: Next.
      base: "\(base)"
      ---

      \(text)
      """
    )
  }

  @Test
  func `a draft that is the highest version already is told, and not as one with a wrong base`() {
    expectDiagnostics(
      in: book(base: "1.0", text: "1.1 Run.\n"),
      [
        (
          "content/policies/travel/draft.md", .error, "PublicationUnfinished",
          "Version 1.1 was being published from this draft when the command was cut short; run the "
            + "same 'policybook publish' again."
        )
      ]
    )
  }

  @Test func `a draft that begins where the highest version ends is none`() {
    expectSilence(in: book(base: "1.1", text: "1.1 Run.\n"))
    expectSilence(in: book(base: "1.1", text: "1.1 Fly.\n"))
  }
}
