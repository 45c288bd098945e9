import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct ReviewOverdueTests {
  static func book(on day: String, _ more: String = "") -> ContentFixture {
    var fixture = ContentFixture(
      """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays.
      owner: director
      audiences: [employees]
      review: 1️⃣{ every: 6 months }
      \(ContentFixture.version("1.0"))
      \(more)
      """
    )
    fixture.date = CalendarDate(day)
    return fixture
  }

  @Test func isSilentUntilTheDayIsOver() {
    expectSilence(in: Self.book(on: "2012-07-26"))
  }

  @Test func speaksFromTheNextDay() {
    expectDiagnostics(
      in: Self.book(on: "2012-07-27"),
      [
        (
          "1️⃣", .warning, "ReviewOverdue",
          "The review of 'Travel' was due on 26 July 2012, 1 day ago."
        )
      ]
    )
    expectDiagnostics(
      in: Self.book(on: "2013-07-26"),
      [
        (
          "1️⃣", .warning, "ReviewOverdue",
          "The review of 'Travel' was due on 26 July 2012, 365 days ago."
        )
      ]
    )
  }

  @Test func isSilentOnAPolicyThatIsWithdrawn() {
    expectSilence(
      in: Self.book(
        on: "2013-07-26",
        """
        -- content/policies/travel/withdrawals/2012-06-01.yml --
        date: 2012-06-01
        by: Cabinet
        reason: Old.
        """
      )
    )
  }
}
