internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// `check`: diagnostics only.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for mistakes in the book; nothing is written.",
    discussion: """
      Each finding is printed with its place, and with what was probably meant where that is plain. \
      Ends with 1 where there are errors, or overdue reviews with --fail-on overdue.

      Examples:
        policybook check
        policybook check --format json
        policybook check --format sarif > findings.sarif
        policybook check --fail-on overdue --as-of 2012-07-27
      """
  )

  /// The forms of the findings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case terminal, json, sarif
  }

  /// What else makes the command fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case overdue
  }

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the findings.")
  var format = Format.terminal

  @Option(help: "Fail for this too.")
  var failOn: FailOn?

  func run() throws {
    let parsed = try options.checkedBook()
    let diagnostics = parsed.diagnostics
    let sourceLine = parsed.value.sourceLines()
    switch format {
    case .terminal:
      let formatter = DiagnosticFormatter(sourceLine: sourceLine)
      for diagnostic in diagnostics { Terminal.result(formatter.format(diagnostic)) }
      if !options.quiet {
        let summary = DiagnosticFormatter.summary(of: diagnostics)
        let checked = parsed.value
        let texts = checked.book.policies.reduce(0) { $0 + $1.versions.count }
        Terminal.message(
          "Checked \(texts) \(texts == 1 ? "version" : "versions") as of "
            + "\(checked.date.longForm): \(summary.isEmpty ? "no findings" : summary).\n"
        )
      }
    case .json: Terminal.result(DiagnosticJSON.value(of: diagnostics).formatted())
    case .sarif:
      Terminal.result(
        DiagnosticSARIF.value(of: diagnostics, sourceLine: sourceLine).formatted()
      )
    }
    let isOverdue =
      failOn == .overdue && diagnostics.contains { $0.code == ReviewOverdue.code }
    if diagnostics.hasErrors || isOverdue { throw ExitCode.findings }
  }
}
