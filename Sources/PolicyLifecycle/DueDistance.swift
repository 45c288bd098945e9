package import PolicyModel

/// How far away a day is on which something is due, in words.
package enum DueDistance {
  /// Returns "in 27 days", "due today" or "3 days overdue".
  package static func words(from date: CalendarDate, to due: CalendarDate) -> String {
    let days = date.days(until: due)
    let count = "\(abs(days)) day\(abs(days) == 1 ? "" : "s")"
    return days < 0 ? "\(count) overdue" : days == 0 ? "due today" : "in \(count)"
  }
}
