package import PolicyModel

/// How many reviews fall due in each month to come, if each is held on its day.
package struct ReviewLoad: Sendable {
  /// The day from which, and the day through which, reviews are counted.
  package let date: CalendarDate
  package let end: CalendarDate
  /// Every month from the first day to the last, those without a review included.
  package let months: [Month]
  /// The reviews that are overdue on the first day, by owner; each counts as held on that day.
  package let overdue: [String: Int]

  /// The reviews of one month.
  package struct Month: Hashable, Sendable {
    package var year: Int
    package var month: Int
    /// How many fall due, by the id of the role that owns the policy.
    package var owners: [String: Int] = [:]
    /// How many fall due.
    package var count: Int { owners.values.reduce(0, +) }

    /// The first day of the month.
    package var firstDay: CalendarDate {
      CalendarDate(year: year, month: month, day: 1) ?? .earliest
    }
  }

  /// Counts the reviews of `policies` from `date` through `end`.
  ///
  /// A review counts only where a version of the policy is in force on its day.
  package init(
    _ policies: some Sequence<Policy>,
    from date: CalendarDate,
    through end: CalendarDate
  ) {
    self.date = date
    self.end = end
    let first = date.year * 12 + date.month - 1
    let last = end.year * 12 + end.month - 1
    var months = (first...max(first, last)).map { Month(year: $0 / 12, month: $0 % 12 + 1) }
    var overdue: [String: Int] = [:]
    for policy in policies {
      let schedule = ReviewSchedule(policy)
      let timeline = VersionTimeline(policy)
      if schedule.state(on: date) == .overdue, let version = timeline.inForce(on: date) {
        overdue[version.owner, default: 0] += 1
      }
      for day in schedule.days(from: date, through: end) {
        guard let version = timeline.inForce(on: day) else { continue }
        months[day.year * 12 + day.month - 1 - first].owners[version.owner, default: 0] += 1
      }
    }
    self.months = months
    self.overdue = overdue
  }

  /// How many reviews fall due in all months together.
  package var total: Int { months.reduce(0) { $0 + $1.count } }

  /// Whether more reviews fall due in `month` than can be expected to be held well: at least three,
  /// and at least twice as many as in a month on average.
  package func isPileUp(_ month: Month) -> Bool {
    month.count >= 3 && month.count * months.count >= 2 * total
  }

  /// How many reviews each role has to hold, those overdue included; the one with most first.
  package var owners: [(owner: String, count: Int, overdue: Int)] {
    var counts = overdue
    for month in months { counts.merge(month.owners, uniquingKeysWith: +) }
    return counts.map { (owner: $0.key, count: $0.value, overdue: overdue[$0.key] ?? 0) }
      .sorted { ($1.count, $0.owner) < ($0.count, $1.owner) }
  }
}
