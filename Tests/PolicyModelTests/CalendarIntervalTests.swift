import PolicyModel
import Testing

@Suite struct CalendarIntervalTests {
  @Test(arguments: [
    ("6 months", "6 months"), ("1 year", "1 year"), ("1 months", "1 month"), ("2 weeks", "2 weeks"),
    ("30 days", "30 days"), ("30  day", "30 days"), ("9999 days", "9999 days"),
  ])
  func readsIntervals(text: String, written: String) {
    #expect(CalendarInterval(text)?.description == written)
  }

  @Test(arguments: [
    "", "6", "months", "0 days", "-1 days", "10000 days", "6 monthss", "six months", "6 Months",
    "6 months later", "1.5 years", "6months", "6 s",
  ])
  func refusesWhatIsNoInterval(text: String) {
    #expect(CalendarInterval(text) == nil)
  }

  @Test(arguments: [
    ("6 months", "2012-08-31", 1, "2013-02-28"), ("6 months", "2012-08-31", 2, "2013-08-31"),
    ("1 month", "2012-01-31", 2, "2012-03-31"), ("1 year", "2012-02-29", 4, "2016-02-29"),
    ("1 year", "2012-02-29", 1, "2013-02-28"), ("2 weeks", "2012-02-20", 1, "2012-03-05"),
    ("30 days", "2012-01-26", 1, "2012-02-25"), ("6 months", "2012-08-31", 0, "2012-08-31"),
    ("9999 years", "2012-01-01", 9999, "9999-12-31"),
  ])
  func countsFromTheAnchorAndShortensOnce(text: String, anchor: String, times: Int, day: String)
    throws
  {
    let interval = try #require(CalendarInterval(text))
    let start = try #require(CalendarDate(anchor))
    #expect(interval.date(after: start, times: times).description == day)
  }

  @Test func knowsTheSameLengthInOtherUnits() {
    #expect(CalendarInterval(12, .month).isSameLength(as: CalendarInterval(1, .year)))
    #expect(CalendarInterval(14, .day).isSameLength(as: CalendarInterval(2, .week)))
    #expect(!CalendarInterval(30, .day).isSameLength(as: CalendarInterval(1, .month)))
    #expect(!CalendarInterval(6, .month).isSameLength(as: CalendarInterval(1, .year)))
  }
}
