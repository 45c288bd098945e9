import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct VersionOrderTests {
  @Test func isSilentOnVersionsInOrder() {
    expectSilence(
      in: ContentFixture(
        """
        \(ContentFixture.version("1.9", inForce: "2012-02-01"))
        \(ContentFixture.version("1.10", inForce: "2012-02-01"))
        \(ContentFixture.version("2.0", inForce: "2012-03-01"))
        -- content/policies/travel/draft.md --
        ---
        summary: Next.
        base: "2.0"
        ---

        1.1 Walk.
        """
      )
    )
  }

  @Test func tellsAVersionInForceBeforeALowerOne() {
    expectDiagnostics(
      in: ContentFixture(
        """
        \(ContentFixture.version("1.0", inForce: "2️⃣2012-06-01"))
        \(ContentFixture.version("1.1", inForce: "1️⃣2012-05-01"))
        """
      ),
      [("1️⃣", .error, "VersionOutOfOrder", "Version 1.1 is in force before version 1.0.")],
      notes: [("2️⃣", "Version 1.0 is in force from 2012-06-01.")]
    )
  }

  static let withdrawal = """
    -- content/policies/travel/withdrawals/2012-02-01.yml --
    date: 2012-02-01
    version: "1.1"
    by: Cabinet
    reason: Not needed.
    """

  @Test func looksPastAWithdrawnVersion() {
    expectSilence(
      in: ContentFixture(
        ContentFixture.version("1.1", inForce: "2012-06-01")
          + ContentFixture.version("1.2", inForce: "2012-05-01") + Self.withdrawal
      )
    )
    expectDiagnostics(
      in: ContentFixture(
        ContentFixture.version("1.0", inForce: "2012-06-01")
          + ContentFixture.version("1.1", inForce: "2012-07-01")
          + ContentFixture.version("1.2", inForce: "1️⃣2012-05-01") + Self.withdrawal
      ),
      [("1️⃣", .error, "VersionOutOfOrder", "Version 1.2 is in force before version 1.0.")]
    )
  }

  @Test func tellsAVersionInForceBeforeItsApproval() {
    expectDiagnostics(
      in: ContentFixture(ContentFixture.version("1.0", inForce: "1️⃣2011-12-31")),
      [
        (
          "1️⃣", .error, "InForceBeforeApproved",
          "Version 1.0 is in force from 2011-12-31, before it was approved on 2012-01-01."
        )
      ]
    )
  }

  static func draft(_ base: String, of versions: String) -> ContentFixture {
    ContentFixture(
      """
      \(versions)
      -- content/policies/travel/draft.md --
      ---
      summary: Next.
      \(base)
      ---

      1.1 Run.
      """
    )
  }

  @Test func tellsADraftThatAmendsAnotherVersionThanTheHighest() {
    let versions = ContentFixture.version("1.0") + ContentFixture.version("1.1")
    expectDiagnostics(
      in: Self.draft("base: 1️⃣\"1.0\"", of: versions),
      [
        (
          "1️⃣", .error, "DraftBaseNotHighest",
          "The draft amends the highest version, so its base must be \"1.1\"."
        )
      ]
    )
    expectDiagnostics(
      in: Self.draft("", of: versions),
      [
        (
          "content/policies/travel/draft.md", .error, "DraftBaseNotHighest",
          "The draft must say which version it amends: base: \"1.1\"."
        )
      ]
    )
    expectDiagnostics(
      in: Self.draft("base: 1️⃣\"1.0\"", of: ""),
      [
        (
          "1️⃣", .error, "DraftBaseNotHighest",
          "The draft names a base, but the policy has no version to amend."
        )
      ]
    )
    expectSilence(in: Self.draft("base: \"1.0\"", of: versions + Self.withdrawal))
  }
}
