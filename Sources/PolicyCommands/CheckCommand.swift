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
    abstract: "Look for mistakes in the book; with --fix, mend those whose mending is plain.",
    discussion: """
      Each finding is printed with its place, and with what was probably meant where that is plain. \
      Ends with 1 where there are errors, or overdue reviews with --fail-on overdue.

      With --fix, what was probably meant is put in its place, in all files that are not sealed; \
      what would make new errors is taken back. What was mended is printed first, then what is left.

      Examples:
        policybook check
        policybook check --format json
        policybook check --format sarif > findings.sarif
        policybook check --fail-on overdue --as-of 2012-07-27
        policybook check --fix --dry-run
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

  @Flag(help: "Mend what has one plain mending.")
  var fix = false

  @Flag(help: "With --fix, print the lines that would change, and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix {
      throw ValidationError("--dry-run goes with --fix: check alone writes nothing.")
    }
    if fix, format == .sarif {
      throw ValidationError("SARIF has no word for what was mended; use --fix without it.")
    }
  }

  func run() throws {
    var parsed = try options.checkedBook(isReleasing: !fix)
    if fix {
      let fixes = options.publisher.fixes(of: parsed)
      if !dryRun, !fixes.files.isEmpty {
        try Failures.told { try options.publisher.write(fixes.files, over: parsed.value) }
      }
      let listing = FixListing(fixes, over: parsed.value, isDryRun: dryRun)
      if format == .json {
        Terminal.result(listing.json.formatted())
        return try fail(for: fixes.book.diagnostics)
      }
      Terminal.result(listing.terminal)
      if !options.quiet { Terminal.message(listing.remarks) }
      parsed = fixes.book
    }
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
    try fail(for: diagnostics)
  }

  /// Fails where `diagnostics`, those that are left, hold what makes the command fail.
  ///
  /// - Throws: `ExitCode.findings`.
  private func fail(for diagnostics: [Diagnostic]) throws {
    let isOverdue =
      failOn == .overdue && diagnostics.contains { $0.code == ReviewOverdue.code }
    if diagnostics.hasErrors || isOverdue { throw ExitCode.findings }
  }
}
