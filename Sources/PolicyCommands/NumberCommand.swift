internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing

/// `number`: a draft's Parts and paragraphs in order, and every reference with them.
struct NumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number",
    abstract: "Renumber the draft of a policy, and follow every reference to it.",
    discussion: """
      Gives the Parts and paragraphs of content/policies/POLICY/draft.md the numbers 1, 1.1, 1.2, \
      1.2.1 in their order; '2.+ Text' is "the next here", '## + Title' the next Part. Labels such \
      as (a) and 1. stay. References in the draft, its notes and audiences, links from other drafts, \
      guidance and draft reports, and rows of merger plans go on to mean the same paragraphs. What \
      is published or sealed, and what refers to it, stays. Where nobody can say what a reference \
      means, as of a number that stands twice, nothing is written. Standing facts in policy.yml and \
      unsealed wordings of forms stay too: where they name old numbers, that is told.

      With --insertions, paragraphs of the version that the draft amends keep their numbers, and new \
      ones are put between them as in Acts: 2.5A. Numbers of omitted paragraphs are not used again.

      Examples:
        policybook number social-media --dry-run
        policybook number social-media
        policybook number social-media --insertions
      """
  )

  @Argument(help: "A policy with a draft.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Flag(help: "Keep published numbers, and insert new ones between them.")
  var insertions = false

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  @Flag(help: "Print the lines that would change, and write nothing.")
  var dryRun = false

  func run() throws {
    let parsed = try options.checkedBook()
    let checked = parsed.value
    let (policy, draft) = try Failures.told { try self.found(in: checked) }
    let editable = Dictionary(
      checked.files.content.filter { !checked.isSealed($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var result = Renumbering.of(
      policy,
      draft: draft,
      style: insertions ? .insertions : .inOrder,
      in: checked.book,
      editable: { editable[$0] }
    )
    if !result.told.hasErrors {
      var after = options.publisher.check(checked, with: result.files)
      let plans = FollowedHashes.files(from: checked, to: after.value)
      if !plans.isEmpty {
        result.replace(plans)
        after = options.publisher.check(checked, with: result.files)
      }
      result.told += NewFindings.errors(in: after.diagnostics, before: parsed.diagnostics)
    }
    let listing = RenumberingListing(result, policy: policy.id, isWritten: !dryRun)
    tell(result, in: checked)
    if result.told.hasErrors {
      if format == .json { Terminal.result(listing.json.formatted()) }
      Terminal.message("policybook: nothing was renumbered.\n")
      throw ExitCode.findings
    }
    if !dryRun, !result.files.isEmpty {
      try Failures.told { try options.publisher.write(result.files, over: checked) }
    }
    switch format {
    case .json: Terminal.result(listing.json.formatted())
    case .terminal:
      if dryRun { Terminal.result(ChangedLines.text(of: result.files, over: checked)) }
      Terminal.result(listing.terminal)
      if dryRun, !options.quiet, !result.files.isEmpty {
        Terminal.message("Nothing was written.\n")
      }
    }
  }

  private func found(in checked: CheckedBook) throws -> (Policy, PolicyDraft) {
    let policy = try checked.book.findPolicy(policy)
    let draft = try checked.findDraft(of: policy)
    try Refusal.ifUnreadable(draft.source)
    guard draft.stored.facts.isNumbered else {
      throw Refusal("The draft of '\(policy.id)' has no numbers; type '1.+' before its first one.")
    }
    if insertions, draft.base.flatMap({ policy.version($0) }) == nil {
      throw Refusal(
        "The draft of '\(policy.id)' amends no version, so it has no published numbers to keep; "
          + "number it without --insertions."
      )
    }
    return (policy, draft)
  }

  private func tell(_ result: Renumbering, in checked: CheckedBook) {
    let formatter = DiagnosticFormatter(sourceLine: checked.sourceLines())
    for finding in result.told.inReadingOrder()
    where finding.severity == .error || !options.quiet {
      Terminal.message(formatter.format(finding))
    }
  }
}
