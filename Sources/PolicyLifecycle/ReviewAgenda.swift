package import PolicyModel

/// The next review of every policy that has a version in force, the earliest first.
package struct ReviewAgenda: Sendable {
  /// The day that the agenda speaks of.
  package let date: CalendarDate
  package let entries: [Entry]

  /// The next review of one policy.
  package struct Entry: Sendable {
    package var policy: Policy
    /// The version in force, which is the one to review.
    package var version: PolicyVersion
    package var due: CalendarDate
    /// The day from which the owner is reminded.
    package var remindedFrom: CalendarDate
    package var state: ReviewSchedule.State
    /// The days from the agenda's day to the review; below zero where it is overdue.
    package var daysLeft: Int
    /// Which review of the policy it is, from 1.
    package var number: Int
  }

  /// Gathers the reviews of `policies` as they stand on `date`.
  package init(_ policies: some Sequence<Policy>, on date: CalendarDate) {
    self.date = date
    entries =
      policies.compactMap { policy -> Entry? in
        let schedule = ReviewSchedule(policy)
        guard let due = schedule.due, let remindedFrom = schedule.remindedFrom,
          let version = VersionTimeline(policy).inForce(on: date)
        else { return nil }
        return Entry(
          policy: policy,
          version: version,
          due: due,
          remindedFrom: remindedFrom,
          state: schedule.state(on: date),
          daysLeft: date.days(until: due),
          number: policy.reviews.count + 1
        )
      }
      .sorted { ($0.due, $0.policy.id) < ($1.due, $1.policy.id) }
  }

  /// The reviews that need somebody now: due soon, due today, or overdue.
  package var pressing: [Entry] { entries.filter { $0.state != .scheduled } }

  /// The reviews whose day has passed.
  package var overdue: [Entry] { entries.filter { $0.state == .overdue } }
}
