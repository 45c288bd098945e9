internal import ArgumentParser

/// `merger`: several policies that become one.
struct MergerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merger",
    abstract: "Say how far a merger is, and which paragraph goes where.",
    discussion: """
      A merger plan is a file in 'content/mergers'; ID is its name without '.yml'.
      Where the book has one merger, ID can be left out.

      Examples:
        policybook merger status
        policybook merger destinations digital-policy
        policybook merger origins --format csv > origins.csv
      """,
    subcommands: [
      MergerStatusCommand.self, MergerDestinationsCommand.self, MergerOriginsCommand.self,
    ]
  )
}
