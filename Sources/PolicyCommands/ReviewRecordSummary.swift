internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// What is said once a review is on record: what was recorded, when the next is due, what comes next.
struct ReviewRecordSummary {
  private let recording: ReviewRecording
  private let policy: Policy
  /// Whether the role was named, and not taken from the policy.
  private let namesRole: Bool

  init(_ recording: ReviewRecording, of policy: Policy, namesRole: Bool) {
    self.recording = recording
    self.policy = policy
    self.namesRole = namesRole
  }

  /// The sentences, one a line.
  var text: String {
    let record = recording.record
    let role = namesRole ? "" : ", who owns the policy"
    var lines = [
      "Recorded in '\(recording.file.path)': version \(record.version) was reviewed on "
        + "\(record.held.longForm) by '\(record.by)' (\(recording.byTitle)\(role)); \(outcome)."
    ]
    if let due = record.due {
      let late = record.daysLate.map { "so it was \($0) day\($0 == 1 ? "" : "s") late" }
      lines.append("It was due on \(due.longForm), \(late ?? "so it was in time").")
    }
    if let next = recording.nextDue { lines.append("The next is due on \(next.longForm).") }
    if let step { lines.append(step) }
    return lines.map { "\($0)\n" }.joined()
  }

  private var outcome: String {
    switch recording.record.outcome {
    case .noChange: "no change"
    case .amend: "it is to be amended"
    case .withdraw: "it is to be withdrawn"
    case .extended: "the review is put off"
    }
  }

  private var step: String? {
    switch recording.record.outcome {
    case .amend:
      policy.draft == nil
        ? "Next: 'policybook draft \(policy.id)' begins the draft that amends it."
        : "Next: its draft is '\(BookPath.draft(policy.id).path)'."
    case .withdraw:
      "Next: 'policybook withdraw \(policy.id) --date YYYY-MM-DD --by \"…\" --reason \"…\"' ends it."
    case .noChange, .extended: nil
    }
  }
}
