internal import ArgumentParser
internal import PolicyComparison
internal import PolicyEncoding
internal import PolicyModel
internal import PolicyPublishing

/// `compare`: what changed between two versions, or any two Markdown files.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed between two versions, paragraph by paragraph.",
    discussion: """
      Examples:
        policybook compare social-media 1.0..1.1
        policybook compare social-media 1.0..draft
        policybook compare before.md after.md
        policybook compare social-media 1.0..draft --format json -o changes.json
        policybook compare before.md after.md --exit-code    end with 1 where anything changed
      """
  )

  /// The forms of a comparison.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case terminal, json
  }

  @Argument(help: "A policy, or the earlier file.")
  var first: String

  @Argument(help: "The versions as A..B (draft is one too), or the later file.")
  var second: String

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = Format.terminal

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "End with 1 where anything changed.")
  var exitCode = false

  func run() throws {
    let (base, revised) = try Failures.told { try sides() }
    let comparison = VersionComparison(base: base.text, revised: revised.text)
    let result: String
    switch format {
    case .terminal:
      let listing = ComparisonListing(
        comparison,
        base: base.side,
        revised: revised.side,
        width: Terminal.width,
        isColoured: output == nil && Terminal.showsColour
      )
      result = listing.text
    case .json:
      result =
        ComparisonJSON.value(of: comparison, base: base.side, revised: revised.side).formatted()
    }
    if let output {
      try Failures.told { try LooseFile.write(result, to: output) }
    } else {
      Terminal.result(result)
    }
    let hasFindings = exitCode && comparison.changes.contains(where: \.isChange)
    withExtendedLifetime((base, revised, comparison)) {
      // The process ends here: to take large texts apart piece by piece would cost a tenth of all.
      Self.exit(withError: hasFindings ? ExitCode.findings : nil)
    }
  }

  private func sides() throws -> (ComparedText, ComparedText) {
    guard let range = VersionRange(second) else {
      return (try ComparedText.file(first), try ComparedText.file(second))
    }
    let checked = try options.readBook(isLenient: true)
    return (
      try ComparedText.version(range.base, of: first, in: checked),
      try ComparedText.version(range.revised, of: first, in: checked)
    )
  }
}
