internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyLifecycle
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyParsing

/// What must hold before a draft becomes a version.
enum PublicationRules {
  /// Returns the policy that is to be published.
  ///
  /// - Throws: `Refusal` where there is none, or where nothing of it is left to publish.
  static func policy(_ id: String, decided decision: Decision, in checked: CheckedBook) throws
    -> Policy
  {
    let policy = try checked.book.findPolicy(id)
    if policy.draft == nil, let version = policy.version(decision.version) {
      throw Refusal("Version \(version.label) of '\(id)' is published already; nothing was done.")
    }
    if let report = decision.report { _ = try checked.book.findReport(report) }
    return policy
  }

  /// Returns the version that the draft amends, the highest one that is not withdrawn.
  ///
  /// - Throws: `Refusal` where the draft amends another, or where the new label is not higher.
  static func base(of draft: PolicyDraft, of policy: Policy, decided decision: Decision) throws
    -> PolicyVersion?
  {
    // A publication that was cut short may have written the version itself.
    let versions = policy.versions.filter { $0.label != decision.version }
    if let highest = versions.last, decision.version < highest.label {
      throw Refusal(
        "Version \(decision.version) is not higher than version \(highest.label), which is published; "
          + "version numbers only grow."
      )
    }
    var others = policy
    others.versions = versions
    let base = others.versionToAmend
    guard draft.base == base?.label else {
      throw Refusal(
        base.map {
          "The draft amends \(draft.base.map { "version \($0)" } ?? "no version"), but the highest "
            + "published version is \($0.label); compare the two, and set base: \"\($0.label)\"."
        } ?? "The draft says that it amends version \(draft.base?.description ?? ""), which is not "
          + "there or is withdrawn."
      )
    }
    return base
  }

  /// Holds the days of the decision against each other, and the draft against what was proposed.
  ///
  /// - Throws: `Refusal` where they do not fit.
  static func hold(
    _ draft: PolicyDraft,
    of policy: Policy,
    decided decision: Decision,
    on today: CalendarDate
  ) throws {
    guard decision.approved <= today else {
      throw Refusal(
        "Version \(decision.version) cannot have been approved on \(decision.approved.longForm): "
          + "today is \(today.longForm)."
      )
    }
    guard decision.inForce >= decision.approved else {
      throw Refusal(
        "Version \(decision.version) cannot be in force from \(decision.inForce.longForm), before it "
          + "was approved on \(decision.approved.longForm)."
      )
    }
    if let base = draft.base.flatMap({ policy.version($0) }), decision.approved < base.approved {
      throw Refusal(
        "Version \(decision.version) amends version \(base.label), which was approved on "
          + "\(base.approved.longForm), so it cannot have been approved on "
          + "\(decision.approved.longForm)."
      )
    }
    let withdrawn = Set(policy.withdrawals.compactMap(\.version))
    let latest = policy.versions.filter {
      !withdrawn.contains($0.label) && $0.label != decision.version
    }.max { $0.inForce < $1.inForce }
    if let latest, decision.inForce < latest.inForce {
      throw Refusal(
        "Version \(decision.version) cannot be in force from \(decision.inForce.longForm): version "
          + "\(latest.label) is in force from \(latest.inForce.longForm), and a lower version cannot "
          + "follow a higher one."
      )
    }
    try holdCompleteness(draft, summary: decision.summary)
    try holdProposal(draft, of: policy, decided: decision)
  }

  /// Refuses a draft in which its author has something to write yet.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - summary: The sentence that stands for the draft's own, where one was given.
  /// - Throws: `Refusal` that says where.
  static func holdCompleteness(_ draft: PolicyDraft, summary: String? = nil) throws {
    if Placeholder.isIn(summary ?? draft.facts.summary) {
      throw Refusal(
        "The draft still says “\(Placeholder.text)” for its summary; write there what the "
          + "version changes."
      )
    }
    let gaps = draft.text.allClauses.filter { Placeholder.isIn($0.plainText) }.map(\.address)
    if let first = gaps.first {
      throw Refusal(
        "The draft still says “\(Placeholder.text)” in paragraph \(first)"
          + (gaps.count > 1 ? " and \(gaps.count - 1) more" : "")
          + "; write what belongs there first."
      )
    }
    guard !draft.stored.facts.isEmpty else { throw Refusal("The draft has no text.") }
    let drafts = draft.stored.facts.links.compactMap { link -> String? in
      guard case .document(let scoped) = LinkTarget(link.destination),
        scoped.document.isDraft
      else { return nil }
      return link.destination
    }
    if let first = drafts.first {
      throw Refusal(
        "The draft links to '\(first)', and a published text cannot lead to a draft; link to a "
          + "version, to the policy, or to the paragraph alone, as #2.6."
      )
    }
  }

  /// Refuses a draft of whose text or metadata a part could not be read as it was meant.
  ///
  /// - Throws: `Refusal` that names the first error and its place.
  static func holdErrors(of draft: PolicyDraft, in checked: Parsed<CheckedBook>) throws {
    // That a draft has become a version already is what the same command mends.
    let errors = checked.diagnostics.filter {
      $0.severity == .error && $0.path == draft.source.path
        && $0.code != PublicationUnfinished.code && $0.code != VersionOrder.wrongBase
    }
    guard let first = errors.first else { return }
    let rest = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
    throw Refusal(
      "The draft has errors, so nothing was done. \(first.path):\(first.range.start): "
        + "\(first.message) [\(first.code.name)]\(rest)"
    )
  }

  private static func holdProposal(
    _ draft: PolicyDraft,
    of policy: Policy,
    decided decision: Decision
  ) throws {
    guard let proposal = policy.bindingProposal else { return }
    guard proposal.date <= decision.approved else {
      throw Refusal(
        "The text was proposed on \(proposal.date.longForm), so it cannot have been approved on "
          + "\(decision.approved.longForm)."
      )
    }
    guard ProposedText.isSame(draft, proposal.draft) else {
      let counts = ProposedText.difference(from: proposal.draft, to: draft)
      throw Refusal(
        "The draft is not the text that was proposed on \(proposal.date.longForm) (\(counts)). Publish "
          + "what was decided: restore 'proposals/\(proposal.date).md', carry out the resolution with "
          + "'policybook draft \(policy.id) --apply', or propose the text as it is now, on another day, "
          + "with 'policybook propose \(policy.id)'."
      )
    }
  }

  /// Returns the days on which the version will be in force in `policy`, as it would be.
  ///
  /// - Throws: `Refusal` where it never would be, or would not say what the draft says.
  static func period(of decision: Decision, _ draft: PolicyDraft, in policy: Policy) throws
    -> VersionTimeline.Period
  {
    func words(_ text: PolicyText) -> [[String]] {
      text.allClauses.map { [$0.address, $0.label ?? "", $0.heading.plainText, $0.plainText] }
    }
    guard let version = policy.version(decision.version), words(version.text) == words(draft.text)
    else {
      throw Refusal(
        "The version would not say what the draft says, so nothing was done; look at the lines that "
          + "begin and end the metadata of the draft."
      )
    }
    let timeline = VersionTimeline(policy)
    if let period = timeline.periods.first(where: { $0.version == version.label }) { return period }
    let day = timeline.withdrawal(of: version)?.date
    throw Refusal(
      "Version \(version.label) would never be in force: "
        + (day.map { "the policy is withdrawn from \($0.longForm)" } ?? "another takes its place")
        + ". Choose a later day to come into force."
    )
  }

  /// Refuses an editorial label that the comparison does not prove, unless an authority is named.
  static func holdLabel(
    _ decision: Decision,
    of draft: PolicyDraft,
    of policy: Policy,
    _ comparison: ClassifiedComparison?
  ) throws {
    guard decision.change == .editorial else { return }
    guard let comparison else {
      throw Refusal("A first version is new in all it says, so it cannot be editorial.")
    }
    guard (decision.authority ?? draft.facts.authority) == nil else { return }
    if let change = comparison.audienceChange {
      throw Refusal(
        "The version is not editorial: \(change). Publish it without --editorial, or name with "
          + "--authority the power on which the label rests."
      )
    }
    guard !comparison.overall.isEditorial else { return }
    let weighty = comparison.shown.filter { !$0.verdict.changeClass.isEditorial }
    let lines = weighty.prefix(5).map { entry in
      let name = (entry.change.revised ?? entry.change.base)?.name ?? ""
      return "\n  \(name): \(entry.verdict.sentence)"
    }
    let more =
      weighty.count > 5 ? "\n  and \(weighty.count - 5) more; see 'policybook classify'" : ""
    throw Refusal(
      "The version is not editorial: the comparison finds what changes the rule.\(lines.joined())\(more)"
        + "\nPublish it without --editorial, or name with --authority the power on which the label "
        + "rests."
    )
  }
}
