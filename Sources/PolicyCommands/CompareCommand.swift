internal import ArgumentParser
internal import PolicyDiagnostics
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
        policybook compare before.md after.md --exit-code   1 where anything changed
        policybook compare social-media 1.0..draft --format schedule -o schedule.md
        policybook compare social-media 1.0..1.1 --format citation

      Forms: terminal; html, one file for an e-mail; markdown, the later text with \
      CriticMarkup; json; schedule, the words of amendment; keeling, the later text in full \
      with its changes told in words; citation, one line for a report.
      """
  )

  @Argument(help: "A policy, or the earlier file.")
  var first: String

  @Argument(help: "The versions as A..B (draft is one too), or the later file.")
  var second: String

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ComparisonResult.Format.terminal

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "End with 1 where anything changed.")
  var exitCode = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  func run() throws {
    let (base, revised) = try Failures.told {
      let texts = try ComparedText.sides(first, second, workers: options.workers) {
        try options.readBook(isLenient: true)
      }
      let files = [texts.base, texts.revised].map { text in
        text.policy == nil ? text.file.path : "\(options.book)/\(text.file.path)"
      }
      if let output, files.contains(where: { LooseFile.areSame($0, output) }) {
        throw Refusal("'\(output)' is one of the two texts that are compared; name another.")
      }
      return texts
    }
    let result = ComparisonResult(base, revised, workers: options.workers)
    let isColoured = format == .terminal && output == nil && Terminal.showsColour
    let written = try Failures.told {
      try result.text(format, width: Terminal.width, isColoured: isColoured)
    }
    for sentence in written.unwritten {
      Terminal.message("policybook: not in the schedule: \(sentence)\n")
    }
    if let output, dryRun {
      let count = written.text.utf8.count
      Terminal.message("Would write \(count) bytes to '\(output)'.\n")
    } else if let output {
      try Failures.told { try LooseFile.write(written.text, to: output) }
    } else {
      Terminal.result(written.text, isColoured: isColoured, file: "-o")
    }
    let hasFindings = exitCode && result.hasChanges || !written.unwritten.isEmpty
    withExtendedLifetime((base, revised, result)) {
      // The process ends here: to take large texts apart piece by piece would cost a tenth of all.
      Self.exit(withError: hasFindings ? ExitCode.findings : nil)
    }
  }
}
