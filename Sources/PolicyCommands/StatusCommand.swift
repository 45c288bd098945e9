internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyPublishing

/// `status`: one screen of what needs somebody.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say in one screen what is drafted, due, coming into force and merging.",
    discussion: """
      Examples:
        policybook status
        policybook status --as-of 2012-07-27
        policybook status --format json
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  func run() throws {
    let checked = try options.readBook(isLenient: true)
    let status = BookStatus(checked)
    switch format {
    case .terminal: Terminal.result(status.text)
    case .json: Terminal.result(status.json.formatted())
    }
  }
}
