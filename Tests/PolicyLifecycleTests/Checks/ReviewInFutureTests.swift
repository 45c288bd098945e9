import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct ReviewInFutureTests {
  static func book(on day: String) -> ContentFixture {
    var fixture = ContentFixture(
      """
      \(ContentFixture.version("1.0"))
      -- content/policies/travel/reviews.yml --
      - held: 1️⃣2012-07-19
        by: director
        version: "1.0"
        outcome: no-change
        reason: Fine.
      """
    )
    fixture.date = CalendarDate(day)
    return fixture
  }

  @Test func isSilentFromTheDayItself() {
    expectSilence(in: Self.book(on: "2012-07-19"))
  }

  @Test func speaksOfADayToCome() {
    expectDiagnostics(
      in: Self.book(on: "2012-07-18"),
      [
        (
          "1️⃣", .error, "ReviewInFuture",
          "The review is recorded as held on 2012-07-19, which is in the future."
        )
      ]
    )
  }
}
