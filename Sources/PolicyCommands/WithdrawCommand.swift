internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// `withdraw`: an act that ends a version or a policy.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "End a policy, or one version of it, without putting another in its place.",
    discussion: """
      Writes content/policies/POLICY/withdrawals/DATE.yml, and seals it. From that day nothing of the \
      policy is in force; an older version is not revived, and a later version in force ends the \
      withdrawal. The texts stay on the site, marked as withdrawn.

      Examples:
        policybook withdraw mobile-phone --date 2012-12-31 --by "The Cabinet" \\
          --reason "Merged into the Digital Policy." --replaced-by "Digital Policy"
        policybook withdraw travel --version 2.0 --date 2012-09-01 --by "The Cabinet" \\
          --reason "Approved in error." --dry-run
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Option(
    help: ArgumentHelp("The first day on which it no longer holds.", valueName: "YYYY-MM-DD"),
    transform: DayOption.day
  )
  var date: CalendarDate

  @Option(help: "Who decided.")
  var by: String

  @Option(help: "Why, in a sentence.")
  var reason: String

  @Option(
    help: ArgumentHelp("One version; without it, the policy.", valueName: "n.n"),
    transform: LabelOption.label
  )
  var version: VersionLabel?

  @Option(help: "What a reader should read instead.")
  var replacedBy: String?

  @Flag(help: "Print the act as it would be, and write nothing.")
  var dryRun = false

  func validate() throws {
    for (name, value) in [
      ("by", by), ("reason", reason), ("replaced-by", replacedBy ?? "-"),
    ] where value.allSatisfy(\.isWhitespace) {
      throw ValidationError("--\(name) needs words.")
    }
  }

  func run() throws {
    let act = Withdrawal(
      date: date,
      version: version,
      by: by,
      reason: reason,
      replacedBy: replacedBy,
      places: MetadataPlaces(path: "")
    )
    let parsed = try options.checkedBookToRecord()
    let withdrawing = try Failures.told {
      try Withdrawing(of: policy, act, in: parsed, by: options.publisher)
    }
    if dryRun {
      Terminal.result(withdrawing.act.text)
      Terminal.message("Would \(withdrawing.change.words); nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write(withdrawing.change, over: parsed.value) }
    if options.quiet { return }
    let name = version.map { "version \($0) of '\(policy)'" } ?? "'\(policy)'"
    Terminal.message(
      withdrawing.isFinishing
        ? "The act was written before; now it is sealed.\n"
        : "Withdrew \(name) from \(act.date.longForm); the act is sealed.\n"
    )
    let ends = withdrawing.ended.map {
      "From that day nothing of '\(policy)' is in force, until a version above \($0.label) is."
    }
    Terminal.message(
      (ends
        ?? "Version \(version?.description ?? "") was not in force on that day, and never will be.")
        + "\n"
    )
    tellDraft(in: parsed.value, after: withdrawing.change)
  }

  /// Says that a draft now amends a version that is withdrawn.
  private func tellDraft(in checked: CheckedBook, after change: BookChange) {
    guard let draft = (try? checked.book.findPolicy(policy))?.draft else { return }
    let faults = options.publisher.check(checked, with: change).diagnostics.filter {
      $0.path == draft.source.path && $0.severity == .error
    }
    let formatter = DiagnosticFormatter { _, line in draft.source.line(line) }
    for fault in faults { Terminal.message(formatter.format(fault)) }
  }
}
