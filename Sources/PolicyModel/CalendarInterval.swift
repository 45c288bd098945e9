/// A length of time as a policy states it: `6 months`, `30 days`, `1 year`, `2 weeks`.
package struct CalendarInterval: Hashable, Sendable, CustomStringConvertible {
  package let count: Int
  package let unit: Unit

  /// The units that a policy may count in.
  package enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  /// Creates an interval of `count` units.
  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Creates the interval that `text` spells, such as `6 months`, if it is at least one unit.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...9999).contains(count) else {
      return nil
    }
    let name = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
    guard let unit = Unit(rawValue: String(name)) else { return nil }
    self.init(count, unit)
  }

  package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// Returns the day that stands `times` intervals after `anchor`.
  ///
  /// Months are counted from the anchor and the day is shortened once, so that six months twice
  /// after 31 August is 31 August.
  package func date(after anchor: CalendarDate, times: Int = 1) -> CalendarDate {
    switch unit {
    case .day: anchor.adding(days: count * times)
    case .week: anchor.adding(days: 7 * count * times)
    case .month: anchor.adding(months: count * times)
    case .year: anchor.adding(months: 12 * count * times)
    }
  }

  /// Whether both are the same length: 12 months are 1 year, 14 days are 2 weeks.
  package func isSameLength(as other: CalendarInterval) -> Bool {
    inBaseUnits == other.inBaseUnits
  }

  private var inBaseUnits: CalendarInterval {
    switch unit {
    case .day, .month: self
    case .week: CalendarInterval(count * 7, .day)
    case .year: CalendarInterval(count * 12, .month)
    }
  }
}
