internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyPublishing

/// `merger status`: how many paragraphs have a place, and how many days are left.
struct MergerStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Count what became of every paragraph, and the days that are left.",
    discussion: """
      Every numbered paragraph of a source counts once: verbatim, adapted,
      combined, dropped, or missing: nobody has decided yet. Stale paragraphs
      changed after somebody had.

      Examples:
        policybook merger status
        policybook merger status digital-policy --as-of 2012-12-31
        policybook merger status --format json
      """
  )

  @OptionGroup var merger: MergerOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  func run() throws {
    let (checked, map) = try merger.read()
    let status = MergerStatus(map, on: checked.date)
    switch format {
    case .terminal:
      let listing = MergerStatusListing(status, width: Terminal.width)
      Terminal.result(listing.text)
    case .json: Terminal.result(MergerStatusJSON.value(of: status).formatted())
    }
  }
}
