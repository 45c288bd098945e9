internal import ArgumentParser

/// `review`: what is to be reviewed, and when.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "See which reviews are due.",
    discussion: """
      Examples:
        policybook review list
        policybook review list --fail-on overdue
      """,
    subcommands: [ReviewListCommand.self]
  )
}
