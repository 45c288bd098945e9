package import PolicyDiagnostics

/// A review that was held, and what came of it.
///
/// Lateness stays visible: due and held are both kept.
package struct ReviewRecord: Hashable, Sendable {
  package var due: CalendarDate?
  package var held: CalendarDate
  /// The id of the role that held it.
  package var by: String
  package var version: VersionLabel
  package var outcome: Outcome
  package var reason: String
  /// The day that the reviewers set for the next review.
  package var next: CalendarDate?
  package var trigger: Trigger
  /// The power on which an extension rests.
  package var authority: String?
  /// What it said of single clauses, in the order in which it was written.
  package var remarks: [ReviewRemark]
  package var range: SourceRange

  /// What a review decided.
  package enum Outcome: String, Sendable, CaseIterable {
    case noChange = "no-change"
    case amend, withdraw, extended
  }

  /// What gave rise to a review.
  package enum Trigger: String, Sendable, CaseIterable {
    case clock, law, incident, other
  }

  /// Creates a record.
  package init(
    due: CalendarDate? = nil,
    held: CalendarDate,
    by: String,
    version: VersionLabel,
    outcome: Outcome,
    reason: String,
    next: CalendarDate? = nil,
    trigger: Trigger = .clock,
    authority: String? = nil,
    remarks: [ReviewRemark] = [],
    range: SourceRange = .wholeFile
  ) {
    self.due = due
    self.held = held
    self.by = by
    self.version = version
    self.outcome = outcome
    self.reason = reason
    self.next = next
    self.trigger = trigger
    self.authority = authority
    self.remarks = remarks
    self.range = range
  }

  /// By how many days it was held after it was due; none where it was held in time, or where the
  /// record does not say when it was due.
  package var daysLate: Int? {
    due.flatMap { $0 < held ? $0.days(until: held) : nil }
  }
}
