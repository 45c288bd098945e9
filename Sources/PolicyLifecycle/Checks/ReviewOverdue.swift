package import PolicyDiagnostics
internal import PolicyModel

/// A policy whose review was due before today.
package enum ReviewOverdue: DatedCheck {
  package static let code = DiagnosticCode(
    "ReviewOverdue",
    "The policy promised a review by a day that has passed. Hold it and record it, 'no change' "
      + "included; the lateness stays on record."
  )

  static func diagnostics(in book: Book, on date: CalendarDate) -> [Diagnostic] {
    book.policies.compactMap { policy in
      let schedule = ReviewSchedule(policy)
      guard let due = schedule.due, schedule.state(on: date) == .overdue,
        VersionTimeline(policy).inForce(on: date) != nil
      else { return nil }
      let days = due.days(until: date)
      return Diagnostic(
        .warning,
        code,
        "The review of '\(policy.settings.title)' was due on \(due.longForm), "
          + "\(days) day\(days == 1 ? "" : "s") ago.",
        path: policy.settings.places.path,
        range: policy.settings.places["review"]
      )
    }
  }
}
