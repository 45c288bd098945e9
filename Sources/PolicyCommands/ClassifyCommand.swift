internal import ArgumentParser
internal import PolicyComparison
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing

/// `classify`: how much each change weighs, and why.
struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Say how much each change between two versions weighs, and why.",
    discussion: """
      Classes, weakest first: none, formatting, typographical, renumbering (these can be called \
      editorial); reference, guidance, substantive, obligation. In doubt the stronger is given.

      Examples:
        policybook classify social-media 1.0..draft
        policybook classify before.md after.md
        policybook classify social-media 1.0..1.1 --format json
        policybook classify social-media 1.0..draft --fail-on substantive
      """
  )

  @Argument(help: "A policy, or the earlier file.")
  var first: String

  @Argument(help: "The versions as A..B (draft is one too), or the later file.")
  var second: String

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  @Option(help: ArgumentHelp("End with 1 where a change weighs this much.", valueName: "class"))
  var failOn: String?

  func validate() throws {
    guard let failOn, ChangeClass(rawValue: failOn) == nil else { return }
    let names = ChangeClass.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(failOn)' is no class; the classes are \(names).")
  }

  func run() throws {
    let (base, revised) = try Failures.told {
      try ComparedText.sides(first, second, workers: options.workers) {
        try options.readBook(isLenient: true)
      }
    }
    let classified = ComparisonResult(base, revised, workers: options.workers).classified
    switch format {
    case .terminal:
      let listing = ClassListing(classified, base: base.side, revised: revised.side)
      Terminal.result(listing.text(width: Terminal.width))
    case .json:
      let value = ComparisonJSON.classes(
        of: classified,
        base: base.side,
        revised: revised.side
      )
      Terminal.result(value.formatted())
    }
    if let limit = failOn.flatMap({ ChangeClass(rawValue: $0) }), classified.overall >= limit {
      throw ExitCode.findings
    }
  }
}
