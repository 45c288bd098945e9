internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyPublishing

/// `propose`: the text that goes to decision, sealed.
struct ProposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Fix the text of a draft that goes to decision.",
    discussion: """
      Copies the draft to content/policies/POLICY/proposals/DATE.md, and seals it. From then on \
      'publish' takes no other text: what was decided is what is published. The draft can be edited \
      still, and proposed again on another day; the newest proposal is the one that binds. A \
      proposal is optional.

      Examples:
        policybook propose social-media --dry-run
        policybook propose social-media
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  func run() throws {
    let parsed = try options.checkedBookToRecord()
    let proposing = try Failures.told {
      try Proposing(of: policy, on: parsed.value.date, in: parsed, by: options.publisher)
    }
    if dryRun {
      Terminal.message("Would \(proposing.change.words); nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write(proposing.change, over: parsed.value) }
    if options.quiet { return }
    let done =
      proposing.isFinishing
      ? "The proposal was written before; now it is sealed"
      : "Proposed '\(proposing.proposal.path)'"
    Terminal.message(
      """
      \(done).
      Next: 'policybook report new' begins the report; once it is decided, 'policybook publish \
      \(policy)' publishes this text and no other.

      """
    )
  }
}
