package import PolicyDiagnostics
internal import PolicyLifecycle
package import PolicyModel
internal import PolicyParsing

/// A draft that goes to decision: a sealed copy of it, so that nobody decides on another text.
package struct Proposing: Sendable {
  /// What is written: the copy, then its seal.
  package let change: BookChange
  /// The file of the proposal.
  package let proposal: SourceFile
  /// Whether only the seal of one that was cut short is missing.
  package let isFinishing: Bool

  /// Prepares the proposal of the draft of `id` on the day `today`.
  ///
  /// - Throws: `Refusal` where there is no draft, or it cannot go to decision.
  package init(
    of id: String,
    on today: CalendarDate,
    in checked: Parsed<CheckedBook>,
    by publisher: Publisher
  ) throws {
    let book = checked.value
    let policy = try book.book.findPolicy(id)
    let draft = try book.findDraft(of: policy)
    let proposal = SourceFile(
      path: BookPath.proposal(policy.id, today).path,
      bytes: BodyText.normalised(draft.source.bytes)
    )
    let there = book.files.content.first { $0.path == proposal.path }
    isFinishing = there?.bytes == proposal.bytes
    let isSealed = book.isSealed(proposal.path)
    if let newest = policy.bindingProposal, newest.date > today {
      throw Refusal(
        "A text of '\(id)' was proposed on \(newest.date.longForm), which is later than "
          + "\(today.longForm); the newest is the one that binds."
      )
    }
    if let there {
      guard isSealed || there.bytes == proposal.bytes else {
        throw UnsealedLeftover.refusal(of: proposal)
      }
      guard there.bytes != proposal.bytes || !isSealed else {
        throw Refusal(
          "This text of '\(id)' was proposed on \(today.longForm) already; nothing was done."
        )
      }
      guard there.bytes == proposal.bytes else {
        throw Refusal(
          "Another text of '\(id)' was proposed on \(today.longForm), and it stays as it is; a day has "
            + "one proposal."
        )
      }
    }
    try PublicationRules.holdErrors(of: draft, in: checked)
    try PublicationRules.holdCompleteness(draft)
    let seals = NewSeals.register(of: book, sealing: [proposal])
    change = BookChange(files: (there == nil ? [proposal] : []) + [seals.file])
    self.proposal = proposal
  }
}
