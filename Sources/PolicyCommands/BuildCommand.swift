internal import ArgumentParser
internal import Foundation
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// `build`: checks, then builds the site; all or nothing.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the book, then build its site; all of it, or nothing.",
    discussion: """
      A book with errors is not built, and the site stays as it was. Files that did not change are \
      not written again.

      Examples:
        policybook build
        policybook build --book /srv/policies --output /var/www/policies
        policybook build --as-of 2012-06-29 --output /tmp/site-then
        policybook build --dry-run        say what would change, and write nothing
      """
  )

  @OptionGroup var options: BookOptions

  @Option(
    help: ArgumentHelp(
      "The folder of the site; without it, 'public' in the book's folder.",
      valueName: "dir"
    )
  )
  var output: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  func validate() throws {
    if output?.isEmpty ?? false { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    let start = Clock.seconds()
    let parsed = try options.checkedBook(isReleasing: true)
    let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
    for diagnostic in parsed.diagnostics
    where diagnostic.severity == .error || !options.quiet {
      Terminal.message(formatter.format(diagnostic))
    }
    if parsed.diagnostics.hasErrors {
      let summary = DiagnosticFormatter.summary(of: parsed.diagnostics)
      Terminal.message("Nothing was built: \(summary). 'policybook explain CODE' says more.\n")
      throw ExitCode.findings
    }
    let output = output ?? options.book + "/public"
    let summary = try Failures.told {
      try options.publisher.build(
        parsed.value,
        into: output,
        isDryRun: dryRun,
        progress: Terminal.progress("Building", isQuiet: options.quiet)
      )
    }
    if !options.quiet {
      report(summary, of: parsed.value, output: output, seconds: Clock.seconds() - start)
    }
  }

  private func report(
    _ summary: BuildSummary,
    of checked: CheckedBook,
    output: String,
    seconds: Double
  ) {
    let policies = checked.contents.policies
    let versions = policies.reduce(0) { $0 + $1.versions.count }
    let time = String(format: "%.2f", seconds)
    let path = URL(fileURLWithPath: output).standardizedFileURL.path
    Terminal.message(
      """
      \(dryRun ? "Would build" : "Built") \(summary.pages) pages (\(summary.files) files) of \
      \(policies.count) \(policies.count == 1 ? "policy" : "policies") in \(versions) \
      \(versions == 1 ? "version" : "versions"), as of \(checked.date.longForm), in \(time) s.
      \(dryRun ? "Would write" : "Wrote") \(summary.written) new or changed, \
      \(summary.files - summary.written) unchanged, \(summary.removed) removed.
      Open \(path)/index.html

      """
    )
  }
}
