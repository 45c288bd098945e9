import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct ReviewRecordFaultTests {
  static func book(_ reviews: String) -> ContentFixture {
    ContentFixture(
      """
      \(ContentFixture.version("1.0", inForce: "2012-01-26"))
      -- content/policies/travel/reviews.yml --
      \(reviews)
      """
    )
  }

  static func record(_ held: String, _ rest: String = "outcome: no-change") -> String {
    "- { held: \(held), by: director, version: \"1.0\", reason: Fine., \(rest) }\n"
  }

  @Test func isSilentOnPossibleRecords() {
    expectSilence(
      in: Self.book(
        Self.record("2012-01-26") + Self.record("2012-07-19", "outcome: amend, next: 2013-01-01")
          + Self.record(
            "2013-01-01",
            "outcome: extended, next: 2013-03-01, authority: Delegation 12, trigger: law"
          )
      )
    )
  }

  @Test func tellsEveryFault() {
    expectDiagnostics(
      in: Self.book(
        Self.record("1️⃣2012-01-25")
          + Self.record("2️⃣2012-07-19", "outcome: amend, next: 2012-07-19")
          + Self.record("3️⃣2012-07-18")
          + Self.record("4️⃣2012-09-01", "outcome: extended")
          + Self.record("5️⃣2012-10-01").replacing("1.0", with: "2.0")
      ),
      [
        (
          "1️⃣", .error, "ReviewRecordFault",
          "The review was held on 2012-01-25, before version 1.0 was in force."
        ),
        (
          "2️⃣", .error, "ReviewRecordFault",
          "The next review (2012-07-19) must be later than this one."
        ),
        (
          "3️⃣", .error, "ReviewRecordFault",
          "The review was held before the one above it; records stand oldest first."
        ),
        ("4️⃣", .error, "ReviewRecordFault", "An extension must name the next review."),
        ("4️⃣", .error, "ReviewRecordFault", "An extension must name its authority."),
        ("5️⃣", .error, "ReviewRecordFault", "There is no version 2.0 to review."),
      ]
    )
  }
}
