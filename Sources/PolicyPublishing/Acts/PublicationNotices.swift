internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel

/// What a publisher should know of what is published, though nothing forbids it.
enum PublicationNotices {
  /// Returns the notices, each a sentence.
  static func sentences(
    draft: PolicyDraft,
    policy: Policy,
    decision: Decision,
    comparison: ClassifiedComparison?,
    plans: [SourceFile],
    book: Book,
    today: CalendarDate
  ) -> [String] {
    consultations(draft, of: policy) + label(decision, comparison) + mergers(plans, book, today)
  }

  /// Bodies that were consulted on another text than the one that is published.
  ///
  /// What the text was on a day is known from the proposals alone: each is the text of its day.
  private static func consultations(_ draft: PolicyDraft, of policy: Policy) -> [String] {
    draft.facts.consulted.compactMap { consultation in
      guard let date = consultation.date else { return nil }
      let proposal = policy.openProposals.last { $0.date <= date }
      guard let proposal, !ProposedText.isSame(proposal.draft, draft) else { return nil }
      let difference = ProposedText.difference(from: proposal.draft, to: draft)
      return "\(consultation.body) was consulted on \(date.longForm); the text has changed since "
        + "(\(difference))."
    }
  }

  private static func label(_ decision: Decision, _ comparison: ClassifiedComparison?) -> [String] {
    guard let comparison else { return [] }
    if decision.change == .editorial, !comparison.overall.isEditorial {
      return [
        "The version is called editorial on the authority named; the comparison finds more: "
          + "\(comparison.overallSentence)"
      ]
    }
    if comparison.overall == .none {
      return ["Nothing changed against the version before."]
    }
    if decision.change == .material, comparison.overall.isEditorial {
      return [
        "The comparison proves that only matters of form changed; with --editorial the version would "
          + "say so."
      ]
    }
    return []
  }

  private static func mergers(_ plans: [SourceFile], _ book: Book, _ today: CalendarDate)
    -> [String]
  {
    plans.compactMap { copy in
      let name = copy.path.split(separator: "/").last ?? ""
      guard let plan = book.merger(String(name.prefix { $0 != "@" })) else { return nil }
      let status = MergerStatus(MergerMap(plan, in: book), on: today)
      let missing = status.sources.reduce(0) { $0 + $1[.missing] }
      guard missing > 0 else { return nil }
      return "The merger plan '\(plan.id)' is sealed with the version, and \(missing) "
        + (missing == 1 ? "paragraph of its sources has" : "paragraphs of its sources have")
        + " no place yet."
    }
  }
}
