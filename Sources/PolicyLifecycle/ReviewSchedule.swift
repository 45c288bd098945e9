package import PolicyModel

/// When a policy is next reviewed, and how near that day is.
package struct ReviewSchedule: Sendable {
  /// The day on which the next review is due; none before a version is in force.
  package let due: CalendarDate?
  package let cycle: ReviewCycle
  /// The day from which intervals are counted, and how many of them lie before `due`.
  private let anchor: (date: CalendarDate, intervals: Int)?

  /// How near a review is on some day.
  package enum State: String, Hashable, Sendable {
    case notScheduled = "not scheduled"
    case scheduled
    case dueSoon = "due soon"
    case due
    case overdue
  }

  /// Reads the reviews of `policy`.
  ///
  /// Next due is what the last review set; else its day plus the interval; without a review, the
  /// first version's in-force date plus the interval. A new version does not move the day.
  package init(_ policy: Policy) {
    cycle = policy.settings.review
    if let last = policy.reviews.last {
      anchor = last.next.map { ($0, 0) } ?? (last.held, 1)
    } else {
      anchor = policy.versions.map(\.inForce).min().map { ($0, 1) }
    }
    due = anchor.map { [every = cycle.every] in every.date(after: $0.date, times: $0.intervals) }
  }

  /// Returns the days until `end` on which reviews will be due after `date`, or on it, each held on
  /// its day: the first is `due`.
  ///
  /// A review that is overdue on `date` counts as held on `date`. Months are counted from one anchor
  /// and the day is shortened once.
  package func days(from date: CalendarDate, through end: CalendarDate) -> [CalendarDate] {
    guard let anchor, let due else { return [] }
    let (start, before) = due < date ? (date, 1) : (anchor.date, anchor.intervals)
    var days: [CalendarDate] = []
    var times = before
    while true {
      let day = cycle.every.date(after: start, times: times)
      // The calendar ends with the year 9999, where days stop moving.
      guard day <= end, days.last != day else { return days }
      days.append(day)
      times += 1
    }
  }

  /// Returns how near the review is on `date`: due on the day itself, overdue from the next.
  package func state(on date: CalendarDate) -> State {
    guard let due else { return .notScheduled }
    if due < date { return .overdue }
    if due == date { return .due }
    return (remindedFrom ?? due) <= date ? .dueSoon : .scheduled
  }

  /// The day from which the owner is reminded: the notice counted back from the day, in calendar
  /// months where it is given in months.
  package var remindedFrom: CalendarDate? {
    due.map { cycle.notice.date(after: $0, times: -1) }
  }
}
