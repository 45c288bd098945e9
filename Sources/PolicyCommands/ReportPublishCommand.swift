internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing
internal import PolicyReporting

/// `report publish`: what a report says is written into its file, and sealed.
struct ReportPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write what a report asks for into its file, and seal it.",
    discussion: """
      Each directive in double braces is carried out once and for all, between two comments that \
      keep the directive; the status becomes published; and a line in seals.sha256 seals the file. \
      What its readers saw is then what is kept. 'policybook verify' holds it against the texts \
      that it tells of. A run that was cut short is finished by running it again.

      Examples:
        policybook report publish 2012-07-26-review --dry-run
        policybook report publish 2012-07-26-review
      """
  )

  @Argument(help: ArgumentHelp("The report.", valueName: "id"))
  var id: String

  @OptionGroup var options: BookOptions

  @Flag(help: "Print the report as it would be published, and write nothing.")
  var dryRun = false

  func run() throws {
    let parsed = try options.checkedBook()
    let path = BookPath.report(id).path
    // A report without its seal is what a run that was cut short leaves; this one finishes it.
    let errors = parsed.diagnostics.filter {
      $0.severity == .error && !($0.code == SealChecks.unsealed && $0.path == path)
    }
    guard errors.isEmpty else {
      let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
      for error in errors { Terminal.message(formatter.format(error)) }
      Terminal.message("policybook: the book has errors, so nothing was published.\n")
      throw ExitCode.findings
    }
    let publication = try Failures.told {
      try ReportPublication(of: id, in: parsed.value, by: options.publisher)
    }
    if dryRun {
      if let report = publication.files.first(where: { $0.path == path }) {
        Terminal.result(report.text)
      }
      let names = publication.files.map { "'\($0.path)'" }.joined(separator: ", then ")
      Terminal.message("Would write \(names); nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write(publication.files, over: parsed.value) }
    if options.quiet { return }
    let count = publication.directives.count
    let done =
      publication.isFinishing
      ? "The report was written before; now it is sealed"
      : "Published '\(path)' with \(count) \(count == 1 ? "directive" : "directives") carried out"
    Terminal.message("\(done), in line \(publication.sealLine) of the register.\n")
    for directive in publication.directives {
      guard let policy = directive.policyOfDraft,
        parsed.value.book.policy(policy)?.proposal(
          on: parsed.value.book.report(id)?.date ?? parsed.value.date
        ) == nil
      else { continue }
      Terminal.message(
        "Note: what \(directive) became can be proved later only by a proposal of '\(policy)', and "
          + "there is none.\n"
      )
    }
  }
}
