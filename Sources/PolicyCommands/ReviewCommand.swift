internal import ArgumentParser

/// `review`: what is to be reviewed, when, and what came of it.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "See which reviews are due, and put those that were held on record.",
    discussion: """
      Examples:
        policybook review list --fail-on overdue
        policybook review record travel --outcome no-change --reason "Still right."
        policybook review load
        policybook review remind --output mails
      """,
    subcommands: [
      ReviewListCommand.self, ReviewRecordCommand.self, ReviewLoadCommand.self,
      ReviewRemindCommand.self,
    ]
  )
}
