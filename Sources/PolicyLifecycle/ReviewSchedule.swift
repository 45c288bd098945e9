package import PolicyModel

/// When a policy is next reviewed, and how near that day is.
package struct ReviewSchedule: Hashable, Sendable {
  /// The day on which the next review is due; none before a version is in force.
  package let due: CalendarDate?
  package let cycle: ReviewCycle

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
      due = last.next ?? cycle.every.date(after: last.held)
    } else {
      let first = policy.versions.map(\.inForce).min()
      due = first.map { policy.settings.review.every.date(after: $0) }
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
