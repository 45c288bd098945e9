import PolicyModel
import Testing

/// What must hold of days and intervals, whatever the day: the arithmetic that due dates hang on.
struct CalendarArithmeticTests {
  /// Every day of four years with a leap day, and both ends of the calendar.
  private static let days: [CalendarDate] = {
    let start = CalendarDate("2011-01-01")?.dayNumber ?? 0
    let ends = ["0001-01-01", "0001-12-31", "9999-01-01", "9999-12-31", "1900-02-28", "2000-02-29"]
    return (start..<start + 4 * 366).compactMap { CalendarDate(dayNumber: $0) }
      + ends.compactMap { CalendarDate($0) }
  }()

  private func lastDay(ofMonthOf date: CalendarDate) -> Int {
    (28...31).last { CalendarDate(year: date.year, month: date.month, day: $0) != nil } ?? 0
  }

  @Test(
    "the cases that people get wrong",
    arguments: [
      ("2012-08-31", "6 months", 1, "2013-02-28"), ("2011-08-31", "6 months", 1, "2012-02-29"),
      ("2012-08-31", "6 months", 2, "2013-08-31"), ("2012-02-29", "1 year", 1, "2013-02-28"),
      ("2012-02-29", "12 months", 1, "2013-02-28"), ("2012-02-29", "4 years", 1, "2016-02-29"),
      ("2012-02-29", "1 year", 4, "2016-02-29"), ("1896-02-29", "4 years", 1, "1900-02-28"),
      ("2012-01-31", "1 month", 1, "2012-02-29"), ("2012-01-31", "1 month", 13, "2013-02-28"),
      ("2012-02-28", "1 day", 1, "2012-02-29"), ("2012-02-28", "1 day", 2, "2012-03-01"),
      ("2012-02-22", "1 week", 1, "2012-02-29"), ("2012-12-25", "1 week", 1, "2013-01-01"),
      ("9999-12-31", "1 day", 1, "9999-12-31"), ("9999-06-30", "6 months", 2, "9999-12-31"),
    ]
  )
  func knownCases(start: String, interval: String, times: Int, end: String) throws {
    let interval = try #require(CalendarInterval(interval))
    let date = try #require(CalendarDate(start))
    #expect(interval.date(after: date, times: times).description == end)
  }

  @Test("months keep the day, or take the last of a shorter month")
  func monthsKeepTheDay() throws {
    for date in Self.days {
      for count in [1, 2, 3, 6, 11, 12, 18, 24, 48] {
        let later = CalendarInterval(count, .month).date(after: date)
        guard later.description != "9999-12-31" else { continue }
        #expect(later.year * 12 + later.month == date.year * 12 + date.month + count)
        #expect(later.day == min(date.day, lastDay(ofMonthOf: later)))
      }
    }
  }

  @Test("many intervals from one anchor are shortened once, and never drift")
  func manyIntervals() throws {
    for date in Self.days where date.day >= 28 && date.year < 9000 {
      for times in 1...30 {
        let at = CalendarInterval(6, .month).date(after: date, times: times)
        #expect(at == CalendarInterval(6 * times, .month).date(after: date))
        #expect(at.day == min(date.day, lastDay(ofMonthOf: at)))
      }
    }
  }

  @Test("days and weeks are counted exactly, and taken back")
  func daysAndWeeks() {
    for date in Self.days where (2...9998).contains(date.year) {
      for count in [1, 7, 30, 90, 365] {
        let later = CalendarInterval(count, .day).date(after: date)
        #expect(date.days(until: later) == count)
        #expect(CalendarInterval(count, .day).date(after: later, times: -1) == date)
      }
      let weeks = CalendarInterval(2, .week)
      #expect(weeks.date(after: date, times: 26) == date.adding(days: 364))
    }
  }

  @Test("a year is twelve months, and a later interval is never an earlier day")
  func order() {
    for date in Self.days {
      #expect(
        CalendarInterval(1, .year).date(after: date)
          == CalendarInterval(12, .month).date(after: date)
      )
      for unit in CalendarInterval.Unit.allCases {
        var last = date
        for times in 1...12 {
          let next = CalendarInterval(1, unit).date(after: date, times: times)
          #expect(last < next || next.description == "9999-12-31")
          last = next
        }
      }
    }
  }
}
