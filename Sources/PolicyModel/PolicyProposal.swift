/// The text of a draft as it went to decision on a day: sealed, so that nobody decides on another.
package struct PolicyProposal: Sendable {
  package var date: CalendarDate
  /// The draft as it was.
  package var draft: PolicyDraft

  /// Creates a proposal.
  package init(date: CalendarDate, draft: PolicyDraft) {
    self.date = date
    self.draft = draft
  }
}

extension Policy {
  /// Returns the proposal that a paper of `date` speaks of: the newest by then that was made after
  /// the version before was approved; nil where there is none.
  package func proposal(on date: CalendarDate) -> PolicyProposal? {
    let before = versions.last { $0.approved < date }?.approved
    return proposals.last { proposal in
      proposal.date <= date && before.map { $0 <= proposal.date } ?? true
    }
  }
}
