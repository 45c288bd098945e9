internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyModel
internal import PolicyPublishing
internal import PolicyReporting

/// `report new`: a report in the council's eight sections, with what the book knows filled in.
struct ReportNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a report on a change of a policy.",
    discussion: """
      Writes content/reports/ID.md: eight sections, with those who decide, the background papers, \
      the recommendations, and the changes, schedule, Keeling schedule, citation and checkpoint \
      asked for in double braces. Where it says “To be completed.” the author writes; the page of \
      the draft report shows the rest carried out.

      Examples:
        policybook report new 2012-07-26-review social-media 1.0..draft
        policybook report new 2012-07-26-review social-media 1.0..draft --title "First Review"
        policybook report new 2012-07-26-review social-media 1.0..draft --dry-run
      """
  )

  @Argument(help: ArgumentHelp("Its date and a few words.", valueName: "id"))
  var id: String

  @Argument(help: "A policy.")
  var policy: String

  @Argument(help: ArgumentHelp("The texts as A..B; B may be draft.", valueName: "a..b"))
  var versions: String

  @OptionGroup var options: BookOptions

  @Option(help: "Its title; without it, one that names the policy.")
  var title: String?

  @Flag(help: "Print what would be written, and write nothing.")
  var dryRun = false

  func run() throws {
    guard let range = VersionRange(versions), case .version(let label) = range.base,
      range.base != range.revised
    else {
      throw ValidationError(
        "'\(versions)' does not name a version and a later text; write 1.0..1.1, or 1.0..draft."
      )
    }
    guard let date = CalendarDate(String(id.prefix(10))), id.dropFirst(10).first == "-",
      id.count > 11, Identifier.isValid(id)
    else {
      throw ValidationError(
        "'\(id)' is no name of a report: write its date and a few words, all in lower-case "
          + "letters, digits and hyphens, as 2012-07-26-review."
      )
    }
    if let title, title.allSatisfy(\.isWhitespace) {
      throw ValidationError("The report needs a title.")
    }
    let checked = try options.readBook(isLenient: true)
    let file = try Failures.told {
      let policy = try checked.book.findPolicy(policy)
      let base = try policy.findVersion(label)
      _ = try checked.find(.text(range.revised, of: policy.id))
      if case .version(let later) = range.revised, later < label {
        throw Refusal("Version \(later) is no later text than version \(label).")
      }
      let path = BookPath.report(id).path
      guard !checked.files.content.contains(where: { $0.path == path }) else {
        throw Refusal("'\(path)' is there already, so nothing was written.")
      }
      let file = NewReport(
        id,
        date: date,
        title: title,
        policy: policy,
        range: range,
        base: base,
        book: checked.book
      ).file
      try Self.prove(file, in: checked, by: options.publisher)
      return file
    }
    if dryRun {
      Terminal.result(file.text)
      Terminal.message("Would write '\(file.path)'; nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write([file], over: checked) }
    if options.quiet { return }
    let gaps = file.text.ranges(of: Placeholder.text).count
    Terminal.message(
      """
      Wrote '\(file.path)'.
      Next: write what stands as “\(Placeholder.text)” in \(gaps) places, then run 'policybook check'.

      """
    )
  }

  /// Refuses what would not pass the check.
  private static func prove(
    _ file: SourceFile,
    in checked: CheckedBook,
    by publisher: Publisher
  ) throws {
    let faults = publisher.check(checked, with: [file]).diagnostics.filter {
      $0.path == file.path && $0.severity == .error
    }
    guard let first = faults.first else { return }
    throw Refusal(
      "'\(file.path)' would have a fault, so nothing was written: "
        + "line \(first.range.start.line): \(first.message) [\(first.code.name)]"
    )
  }
}
