internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyPublishing

/// `amend apply`: the revised text that a Schedule of Amendments makes of a text.
struct AmendApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Print a text with a Schedule of Amendments carried out.",
    discussion: """
      All instructions take effect together on the text as it is, or none does. BASE.md is \
      never changed; what no instruction names stays byte for byte.

      Examples:
        policybook amend apply 1.0.md schedule.md
        policybook amend apply 1.0.md schedule.md -o revised.md
        policybook amend apply 1.0.md schedule.md --dry-run   can it be done?
      """
  )

  @Argument(help: ArgumentHelp("The text to be amended.", valueName: "base.md"))
  var base: String

  @Argument(help: "The Schedule of Amendments.")
  var schedule: String

  @OptionGroup var options: BookOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Say whether it can be done, and write nothing.")
  var dryRun = false

  func run() throws {
    let (text, instructions) = try Failures.told {
      if let output, [base, schedule].contains(where: { LooseFile.areSame($0, output) }) {
        throw Refusal("'\(output)' is one of the two files that are read; name another.")
      }
      return (try ComparedText.source(base), try ComparedText.source(schedule))
    }
    let amended = Amendment.apply(instructions, to: text)
    let formatter = DiagnosticFormatter { _, line in instructions.line(line) }
    for diagnostic in amended.diagnostics { Terminal.message(formatter.format(diagnostic)) }
    guard let revised = amended.value else {
      Terminal.message("policybook: nothing was carried out.\n")
      throw ExitCode.findings
    }
    let count = ScheduleParser.instructions(in: instructions).value.count
    let done = count == 1 ? "1 instruction" : "\(count) instructions"
    if dryRun {
      Terminal.message("\(done) can be carried out; nothing was written.\n")
    } else if let output {
      try Failures.told { try LooseFile.write(revised, to: output) }
      if !options.quiet {
        Terminal.message("Carried out \(done): \(output).\n")
      }
    } else {
      Terminal.result(revised, file: "-o")
    }
  }
}
