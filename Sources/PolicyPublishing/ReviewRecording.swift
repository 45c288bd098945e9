package import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel

/// A review that is put on record: one row more in the policy's `reviews.yml`.
package struct ReviewRecording: Sendable {
  /// The file with the row, to be written.
  package let file: SourceFile
  /// The row alone.
  package let row: String
  package let record: ReviewRecord
  /// The title of the role that held it.
  package let byTitle: String
  /// When the policy is to be reviewed next.
  package let nextDue: CalendarDate?

  /// What is known of a review; what is left out comes from the book.
  package struct Facts: Sendable {
    package var outcome: ReviewRecord.Outcome
    package var reason: String
    package var due: CalendarDate?
    package var held: CalendarDate?
    package var by: String?
    package var version: VersionLabel?
    package var next: CalendarDate?
    package var trigger: ReviewRecord.Trigger = .clock
    package var authority: String?
    package var remarks: [ReviewRemark] = []

    /// Creates what must be known.
    package init(outcome: ReviewRecord.Outcome, reason: String) {
      self.outcome = outcome
      self.reason = reason
    }
  }

  /// Prepares the record of a review of `policy`.
  ///
  /// - Throws: `NotFound` where what it is about is not there, `Refusal` where no such review can have been held, or its row cannot be added.
  package init(
    _ facts: Facts,
    of policy: Policy,
    in checked: CheckedBook,
    by publisher: Publisher
  ) throws {
    // A day in the past may be spoken of; what was recorded since is on record all the same.
    let policy = checked.recorded.policy(policy.id) ?? policy
    let record = try Self.record(facts, of: policy, in: checked)
    let path = BookPath.reviews(policy.id).path
    let old = checked.files.content.first { $0.path == path }
    guard let grown = GrownReviews(old, at: path, adding: record) else {
      throw Refusal(
        "The records in '\(path)' do not stand one below the other, each after a hyphen, so no row "
          + "can be added; write them that way first."
      )
    }
    let changed = publisher.check(checked, with: [grown.file])
    let reviewed = changed.value.recorded.policy(policy.id)
    try Self.prove(changed, at: path, adds: record, to: policy)
    file = grown.file
    row = grown.row
    self.record = record
    byTitle = checked.book.role(record.by)?.title ?? record.by
    nextDue = reviewed.flatMap { ReviewSchedule($0).due }
  }

  /// Looks at the book as it would be: the records that were there, and the new one.
  private static func prove(
    _ changed: Parsed<CheckedBook>,
    at path: String,
    adds record: ReviewRecord,
    to policy: Policy
  ) throws {
    let fault = changed.diagnostics.first { $0.path == path && $0.severity == .error }
    func plain(_ records: [ReviewRecord]) -> [ReviewRecord] {
      records.map { record in
        var record = record
        record.range = .wholeFile
        for index in record.remarks.indices { record.remarks[index].range = .wholeFile }
        return record
      }
    }
    let read = changed.value.recorded.policy(policy.id)?.reviews ?? []
    guard fault == nil, plain(read) == plain(policy.reviews + [record]) else {
      let reason = fault.map {
        " line \($0.range.start.line): \($0.message) [\($0.code.name)]"
      }
      throw Refusal(
        "'\(path)' would not hold with this review in it, so nothing was written"
          + (reason.map { ":\($0)" } ?? ".")
      )
    }
  }

  private static func record(_ facts: Facts, of policy: Policy, in checked: CheckedBook) throws
    -> ReviewRecord
  {
    let held = facts.held ?? checked.date
    guard held <= checked.date else {
      throw Refusal(
        "A review cannot have been held on \(held.longForm), which is yet to come on "
          + "\(checked.date.longForm)."
      )
    }
    let version = try version(facts.version, of: policy, on: held)
    guard version.inForce <= held else {
      throw Refusal(
        "Version \(version.label) came into force on \(version.inForce.longForm), so it cannot have "
          + "been reviewed on \(held.longForm)."
      )
    }
    try refuseOutOfOrder(facts, held: held, policy)
    let by = facts.by ?? version.owner
    guard checked.book.role(by) != nil else {
      let meant = Nearest.to(by, in: checked.book.roles.map(\.id))
      throw Refusal(
        "There is no role '\(by)' in book.yml\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
      )
    }
    if let next = facts.next, next <= held {
      throw Refusal(
        "The next review (\(next.longForm)) must be later than this one (\(held.longForm))."
      )
    }
    if facts.outcome == .extended, facts.next == nil || facts.authority == nil {
      throw Refusal("An extension needs the day of the next review and the authority for it.")
    }
    return ReviewRecord(
      due: facts.due ?? ReviewSchedule(policy).due,
      held: held,
      by: by,
      version: version.label,
      outcome: facts.outcome,
      reason: facts.reason,
      next: facts.next,
      trigger: facts.trigger,
      authority: facts.authority,
      remarks: try facts.remarks.map { remark in
        let clause = try FoundText.version(version, of: policy).clause(at: remark.address)
        // The address as the text spells it.
        return ReviewRemark(address: clause.address, text: remark.text)
      }
    )
  }

  private static func version(
    _ label: VersionLabel?,
    of policy: Policy,
    on held: CalendarDate
  ) throws -> PolicyVersion {
    guard let label else {
      if let version = VersionTimeline(policy).inForce(on: held) { return version }
      throw Refusal(
        "No version of '\(policy.id)' was in force on \(held.longForm), so there was none to review"
          + (policy.versions.isEmpty ? "." : "; name the version that was reviewed.")
      )
    }
    return try policy.findVersion(label)
  }

  private static func refuseOutOfOrder(_ facts: Facts, held: CalendarDate, _ policy: Policy) throws
  {
    guard let last = policy.reviews.last, held <= last.held else { return }
    if held < last.held {
      throw Refusal(
        "A review of \(last.held.longForm) is on record already, and records stand oldest first; "
          + "write an earlier one above it by hand."
      )
    }
    if last.outcome == facts.outcome, last.reason == facts.reason {
      throw Refusal("This review is on record already, so nothing was written.")
    }
  }
}
