/// A day in the Gregorian calendar, without a time and without a zone.
///
/// The arithmetic on day numbers follows Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms" (2013).
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Creates a day, if the calendar has it.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Creates the day that `text` spells as YYYY-MM-DD, if the calendar has it.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
      let day = CalendarDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Creates the day that stands `dayNumber` days after 1 January 1970, if it has four digits.
  package init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that can be written: 1 January of the year 1.
  package static let earliest = CalendarDate(checkedYear: 1, month: 1, day: 1)

  /// The days since 1 January 1970.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The form of data: 2012-01-26.
  package var description: String {
    "\(CalendarDate.padded(year, to: 4))-\(CalendarDate.padded(month, to: 2))-"
      + CalendarDate.padded(day, to: 2)
  }

  /// The form that people read: 26 January 2012.
  package var longForm: String { "\(day) \(CalendarDate.monthNames[month - 1]) \(year)" }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Returns the day `count` days later, or earlier where it is negative; kept in years 1 to 9999.
  package func adding(days count: Int) -> CalendarDate {
    let limited = max(-4_000_000, min(4_000_000, count))
    return CalendarDate(dayNumber: dayNumber + limited) ?? (count < 0 ? .first : .last)
  }

  /// Returns the same day `count` months later, or the last day of that month where it is shorter;
  /// kept in years 1 to 9999.
  package func adding(months count: Int) -> CalendarDate {
    let limited = max(-120_000, min(120_000, count))
    let months = year * 12 + (month - 1) + limited
    guard months >= 12 else { return .first }
    guard months / 12 <= 9999 else { return .last }
    let newYear = months / 12
    let newMonth = months % 12 + 1
    let length = CalendarDate.length(ofMonth: newMonth, year: newYear)
    return CalendarDate(checkedYear: newYear, month: newMonth, day: min(day, length))
  }

  /// Returns how many days `other` is later than this day.
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  private static let first = CalendarDate(checkedYear: 1, month: 1, day: 1)
  private static let last = CalendarDate(checkedYear: 9999, month: 12, day: 31)

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
