internal import ArgumentParser

/// `report`: papers that ask for a decision.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Begin a report on a change of a policy, and publish it.",
    discussion: """
      A report is a file in 'content/reports'; ID is its name without '.md': a date and a few words.

      Examples:
        policybook report new 2012-07-26-review social-media 1.0..draft
        policybook report publish 2012-07-26-review --dry-run
        policybook report publish 2012-07-26-review
      """,
    subcommands: [ReportNewCommand.self, ReportPublishCommand.self]
  )
}
