internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// `new`: a policy begins.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a policy: its facts, its record of reviews, and a first draft.",
    discussion: """
      Writes the folder content/policies/POLICY with policy.yml, reviews.yml and draft.md. On a \
      terminal it asks for what is missing; in a script everything is an option. The id never \
      changes, for addresses and seals carry it.

      Examples:
        policybook new home-working
        policybook new home-working --title "Home Working" --summary "Who may work from home." \\
          --owner director-corporate --audience employees --every "1 year"
      """
  )

  @Argument(help: "Its id: lower-case letters, digits and hyphens.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "What it is about, in a sentence.")
  var summary: String?

  @Option(help: ArgumentHelp("The role that answers for it.", valueName: "role"))
  var owner: String?

  @Option(help: ArgumentHelp("Whom it binds; may be repeated.", valueName: "id"))
  var audience: [String] = []

  @Option(help: ArgumentHelp("Where lists show it.", valueName: "id"))
  var topic: String?

  @Option(
    help: ArgumentHelp("How often it is reviewed.", valueName: "6 months"),
    transform: IntervalOption.interval
  )
  var every: CalendarInterval?

  @Option(
    help: ArgumentHelp(
      "How long before that its owner is reminded. (default: 30 days)",
      valueName: "30 days"
    ),
    transform: IntervalOption.interval
  )
  var notice = CalendarInterval(30, .day)

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  private func id() throws -> PolicyID {
    if let id = PolicyID(policy) { return id }
    throw ValidationError(
      "'\(policy)' is no id of a policy: write lower-case letters, digits and hyphens, as "
        + "home-working."
    )
  }

  func validate() throws {
    _ = try id()
    let needed = [
      ("title", title), ("summary", summary), ("owner", owner), ("audience", audience.first),
      ("every", every?.description),
    ]
    for (name, value) in needed {
      if let value, value.allSatisfy(\.isWhitespace) {
        throw ValidationError("--\(name) needs words.")
      }
      if value == nil, !Question.canAsk { throw ValidationError("Missing: --\(name).") }
    }
  }

  func run() throws {
    let checked = try options.readBook(isLenient: true)
    let roles = checked.book.roles.map(\.id)
    let audiences = checked.book.audiences.map(\.id)
    let new = NewPolicy(
      id: try id(),
      title: try title ?? Asked.value("title", "Title of the policy"),
      summary: try summary ?? Asked.value("summary", "What it is about, in a sentence"),
      owner: try owner ?? Asked.value("owner", "Role that answers for it", among: roles),
      audiences: audience.isEmpty
        ? [try Asked.value("audience", "Whom it binds", among: audiences)] : audience,
      topic: topic,
      every: try every
        ?? IntervalOption.interval(
          Asked.value(
            "every",
            "How often it is reviewed",
            default: "1 year",
            fault: IntervalOption.fault
          )
        ),
      notice: notice
    )
    let files = try Failures.told { try new.files(in: checked) }
    if dryRun {
      for file in files { Terminal.result("-- \(file.path) --\n\(file.text)") }
      Terminal.message("Would write \(files.count) files; nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write(files, over: checked) }
    if options.quiet { return }
    let draft = files.last?.path ?? ""
    Terminal.message(
      """
      Began '\(policy)' in '\(BookPath.folder(ofPolicy: new.id).dropLast())'.
      Next: write its text in '\(draft)', and run 'policybook check' or 'policybook preview'.

      """
    )
  }
}
