import PolicyDiagnostics
import PolicyLifecycle
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

  @Test func `what was recorded since a day in the past is no fault on it, and is not known on it`()
    throws
  {
    let book = Self.book(on: "2012-07-18").book
    let past = try #require(CalendarDate("2012-07-18"))
    let now = try #require(CalendarDate("2012-07-19"))
    let told = LifecycleChecks.diagnostics(in: book, on: past, now: now)
    #expect(told.allSatisfy { $0.code.name != "ReviewInFuture" })
    #expect(book.known(on: past).policy("travel")?.reviews.isEmpty == true)
    #expect(book.known(on: now).policy("travel")?.reviews.count == 1)
  }
}
