import PolicyModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2012-01-26", "2012-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsDaysOfTheCalendar(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2013-02-29", "1900-02-29", "2012-13-01", "2012-00-10", "2012-04-31", "2012-01-00",
    "0000-01-01", "2012-1-26", "26/01/2012", "2012-01-26 ", "2012-01-2x", "٢٠١٢-٠١-٢٦",
    "2012−01−26",
    "-012-01-26",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func countsEveryDayOfFourHundredYears() throws {
    let first = try #require(CalendarDate("1800-01-01"))
    var last = first
    for number in (first.dayNumber + 1)...(first.dayNumber + 146_097) {
      let next = try #require(CalendarDate(dayNumber: number))
      #expect(last < next && next.dayNumber == number)
      last = next
    }
    #expect(last.description == "2200-01-01")
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [
    ("2012-01-31", 1, "2012-02-29"), ("2013-01-31", 1, "2013-02-28"),
    ("2012-08-31", 6, "2013-02-28"), ("2012-08-31", 12, "2013-08-31"),
    ("2012-02-29", 12, "2013-02-28"), ("2012-02-29", 48, "2016-02-29"),
    ("2012-03-31", -1, "2012-02-29"), ("2012-01-15", -1, "2011-12-15"),
    ("2012-01-15", 0, "2012-01-15"),
    ("9999-11-30", 2, "9999-12-31"), ("0001-01-31", -1, "0001-01-01"),
    ("2012-01-15", Int.max, "9999-12-31"), ("2012-01-15", Int.min, "0001-01-01"),
  ])
  func addsMonthsAndShortensTheDayOnce(start: String, months: Int, end: String) {
    #expect(CalendarDate(start)?.adding(months: months).description == end)
  }

  @Test(arguments: [
    ("2012-02-28", 1, "2012-02-29"), ("2012-12-31", 1, "2013-01-01"),
    ("2012-03-01", -1, "2012-02-29"),
    ("2012-01-26", 366, "2013-01-26"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2012-01-26", Int.max, "9999-12-31"),
    ("2012-01-26", Int.min, "0001-01-01"),
  ])
  func addsDays(start: String, days: Int, end: String) {
    #expect(CalendarDate(start)?.adding(days: days).description == end)
  }

  @Test func countsDaysBetween() throws {
    let start = try #require(CalendarDate("2012-02-28"))
    let end = try #require(CalendarDate("2012-03-01"))
    #expect(start.days(until: end) == 2)
    #expect(end.days(until: start) == -2)
    #expect(start < end)
  }

  @Test func readsOutLoud() {
    #expect(CalendarDate("2012-01-06")?.longForm == "6 January 2012")
    #expect(CalendarDate("2012-12-31")?.longForm == "31 December 2012")
  }
}
