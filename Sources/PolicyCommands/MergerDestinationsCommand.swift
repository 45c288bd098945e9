internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyLifecycle

/// `merger destinations`: every paragraph of the sources, and where it goes.
struct MergerDestinationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destinations",
    abstract: "Print the Table of Destinations: every source paragraph, and where it goes.",
    discussion: """
      Examples:
        policybook merger destinations
        policybook merger destinations digital-policy --format markdown
        policybook merger destinations --format csv > destinations.csv
      """
  )

  @OptionGroup var merger: MergerOptions

  @Option(help: "The form of the result.")
  var format = MergerTableFormat.terminal

  func run() throws {
    let (_, map) = try merger.read()
    let table = DestinationsListing(map)
    switch format {
    case .terminal: Terminal.result(table.terminal(width: Terminal.width))
    case .markdown: Terminal.result(table.markdown)
    case .csv: Terminal.result(table.csv)
    case .json: Terminal.result(table.json.formatted())
    }
  }
}
