import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct ReviewScheduleTests {
  static func schedule(_ cycle: String, reviews: String = "", versions: String...)
    -> ReviewSchedule?
  {
    let texts = versions.enumerated().map { ContentFixture.version("1.\($0)", inForce: $1) }
    let settings = """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays.
      owner: director
      audiences: [employees]
      review: \(cycle)

      """
    let records = reviews.isEmpty ? "" : "-- content/policies/travel/reviews.yml --\n\(reviews)\n"
    return ContentFixture(settings + texts.joined() + records).travel.map(ReviewSchedule.init)
  }

  static let record =
    "{ held: 2012-08-31, by: director, version: \"1.0\", outcome: no-change, reason: Fine. }"

  @Test func countsFromTheFirstVersionInForce() {
    #expect(
      Self.schedule("{ every: 6 months }", versions: "2012-01-26", "2012-05-01")?.due?.description
        == "2012-07-26"
    )
    #expect(
      Self.schedule("{ every: 6 months }", versions: "2012-08-31")?.due?.description == "2013-02-28"
    )
    #expect(
      Self.schedule("{ every: 1 year }", versions: "2012-02-29")?.due?.description == "2013-02-28"
    )
  }

  @Test func countsFromTheLastReviewOrTakesItsDay() {
    #expect(
      Self.schedule("{ every: 6 months }", reviews: "- \(Self.record)", versions: "2012-01-26")?
        .due?
        .description == "2013-02-28"
    )
    #expect(
      Self.schedule(
        "{ every: 6 months }",
        reviews: "- \(Self.record.replacing(" }", with: ", next: 2012-12-24 }"))",
        versions: "2012-01-26"
      )?.due?.description == "2012-12-24"
    )
  }

  @Test func hasNoDayBeforeThereIsAVersion() throws {
    let schedule = try #require(Self.schedule("{ every: 6 months }"))
    #expect(schedule.due == nil)
    #expect(schedule.state(on: try #require(CalendarDate("2030-01-01"))) == .notScheduled)
  }

  @Test(arguments: [
    ("30 days", "2012-06-25", "scheduled"), ("30 days", "2012-06-26", "due soon"),
    ("30 days", "2012-07-25", "due soon"), ("30 days", "2012-07-26", "due"),
    ("30 days", "2012-07-27", "overdue"), ("2 weeks", "2012-07-11", "scheduled"),
    ("2 weeks", "2012-07-12", "due soon"), ("2 months", "2012-05-25", "scheduled"),
    ("2 months", "2012-05-26", "due soon"), ("1 year", "2011-07-25", "scheduled"),
    ("1 year", "2011-07-26", "due soon"),
  ])
  func isDueOnTheDayAndOverdueFromTheNext(notice: String, day: String, state: String) throws {
    let schedule = try #require(
      Self.schedule("{ every: 6 months, notice: \(notice) }", versions: "2012-01-26")
    )
    #expect(schedule.state(on: try #require(CalendarDate(day))).rawValue == state)
  }

  /// The days of reviews from `start` through `end`.
  private static func days(_ schedule: ReviewSchedule?, from start: String, through end: String)
    throws -> [String]
  {
    try #require(schedule).days(
      from: try #require(CalendarDate(start)),
      through: try #require(CalendarDate(end))
    ).map(\.description)
  }

  @Test func listsTheDaysToComeFromOneAnchor() throws {
    let schedule = Self.schedule("{ every: 6 months }", versions: "2012-08-31")
    #expect(
      try Self.days(schedule, from: "2012-09-01", through: "2014-02-28")
        == ["2013-02-28", "2013-08-31", "2014-02-28"]
    )
    #expect(try Self.days(schedule, from: "2012-09-01", through: "2013-02-27") == [])
    #expect(try Self.days(schedule, from: "2013-02-28", through: "2013-02-28") == ["2013-02-28"])
    let set = Self.schedule(
      "{ every: 1 year }",
      reviews: "- \(Self.record.replacing(" }", with: ", next: 2016-02-29 }"))",
      versions: "2012-01-26"
    )
    #expect(
      try Self.days(set, from: "2012-09-01", through: "2018-12-31")
        == ["2016-02-29", "2017-02-28", "2018-02-28"]
    )
  }

  @Test func countsAnOverdueReviewAsHeldOnTheDay() throws {
    let schedule = Self.schedule("{ every: 1 month }", versions: "2012-01-31")
    #expect(
      try Self.days(schedule, from: "2012-03-31", through: "2012-06-30")
        == ["2012-04-30", "2012-05-31", "2012-06-30"]
    )
  }

  @Test func endsWithTheCalendar() throws {
    let schedule = Self.schedule("{ every: 9 years }", versions: "9990-12-31")
    #expect(try Self.days(schedule, from: "9991-01-01", through: "9999-12-31") == ["9999-12-31"])
  }
}
