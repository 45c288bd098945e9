internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing

/// `review list`: the next review of every policy in force.
struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the next review of every policy in force, the earliest first.",
    discussion: """
      A review is due on its day and overdue from the next. With --fail-on overdue the command ends \
      with 1 where one is overdue, so that a scheduled job can tell somebody.

      Examples:
        policybook review list
        policybook review list --as-of 2012-07-27 --fail-on overdue
        policybook review list --format json
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  @Option(help: "End with 1 where this is so.")
  var failOn: CheckCommand.FailOn?

  func run() throws {
    let checked = try options.readBook(isLenient: true)
    let agenda = ReviewAgenda(checked.book.policies, on: checked.date)
    let listing = ReviewListing(agenda, of: checked.book)
    switch format {
    case .terminal: Terminal.result(listing.text)
    case .json: Terminal.result(listing.json.formatted())
    }
    if failOn == .overdue, !agenda.overdue.isEmpty { throw ExitCode.findings }
  }
}
