package import PolicyModel

/// What was decided about a draft: by whom, when, and from when it holds.
package struct Decision: Sendable {
  package var version: VersionLabel
  package var approved: CalendarDate
  /// Who decided, in words.
  package var approvedBy: String
  package var inForce: CalendarDate
  package var change: PolicyVersion.Change
  /// The sentence about the version; the draft's own where it is nil.
  package var summary: String?
  /// The power on which an editorial label rests that the comparison does not prove.
  package var authority: String?
  /// The id of the report that proposed the text.
  package var report: String?

  /// Creates a decision.
  package init(
    version: VersionLabel,
    approved: CalendarDate,
    approvedBy: String,
    inForce: CalendarDate,
    change: PolicyVersion.Change,
    summary: String? = nil,
    authority: String? = nil,
    report: String? = nil
  ) {
    self.version = version
    self.approved = approved
    self.approvedBy = approvedBy
    self.inForce = inForce
    self.change = change
    self.summary = summary
    self.authority = authority
    self.report = report
  }
}
