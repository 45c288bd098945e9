internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing
internal import PolicySite

/// `show`: the text of a policy, whole or one paragraph of it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the text of a policy on a day, whole or one paragraph.",
    discussion: """
      Examples:
        policybook show social-media                the version in force
        policybook show social-media#2.6            paragraph 2.6 of it
        policybook show social-media@1.0#3.2/3      its third item, in version 1.0
        policybook show social-media --as-of 2012-01-25
        policybook show social-media#2.6 --format markdown
      """
  )

  /// The forms of a text.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case terminal, markdown, json
  }

  @Argument(help: "POLICY, POLICY@VERSION or POLICY@draft, and #ADDRESS for one paragraph.")
  var text: String

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = Format.terminal

  func run() throws {
    guard let scoped = ScopedAddress(text) else {
      throw ValidationError(
        "'\(text)' names no text; write POLICY, POLICY@VERSION or POLICY#ADDRESS, as "
          + "social-media@1.0#2.6."
      )
    }
    let checked = try options.readBook(isLenient: true)
    let shown = try Failures.told { try ShownText.find(scoped, in: checked) }
    switch format {
    case .terminal: Terminal.result(shown.terminal(width: Terminal.width))
    case .markdown: Terminal.result(shown.markdown)
    case .json: Terminal.result(shown.json.formatted())
    }
  }
}
