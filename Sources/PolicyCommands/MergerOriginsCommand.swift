internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyLifecycle

/// `merger origins`: every paragraph of the target, and where it comes from.
struct MergerOriginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Print the Table of Origins: every paragraph of the target, and where it comes from.",
    discussion: """
      Examples:
        policybook merger origins
        policybook merger origins digital-policy --format markdown
        policybook merger origins --format csv > origins.csv
      """
  )

  @OptionGroup var merger: MergerOptions

  @Option(help: "The form of the result.")
  var format = MergerTableFormat.terminal

  func run() throws {
    let (_, map) = try merger.read()
    let table = OriginsListing(map)
    switch format {
    case .terminal: Terminal.result(table.terminal(width: Terminal.width))
    case .markdown: Terminal.result(table.markdown)
    case .csv: Terminal.result(table.csv)
    case .json: Terminal.result(table.json.formatted())
    }
  }
}
