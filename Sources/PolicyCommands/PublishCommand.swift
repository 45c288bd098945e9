internal import ArgumentParser
internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing

/// `publish`: the draft becomes a version, sealed and never edited again.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freeze and seal the draft of a policy as its next version.",
    discussion: """
      Writes the version, seals it in content/seals.sha256 with the attachments, wordings of forms \
      and merger plans that belong to it, makes mentions of the draft in unsealed files mentions of \
      the version, and removes the draft. A run that was cut short is finished by running the same \
      command again.

      Refused are: a draft with errors, a text other than the proposed one, a version number that \
      does not grow, a day in force before the approval, and --editorial where the comparison finds \
      more than matters of form, unless --authority names the power on which it rests.

      Examples:
        policybook publish social-media --version 1.1 --approved 2012-07-26 \\
          --approved-by "Cabinet Member" --in-force 2012-08-01 --dry-run
        policybook publish social-media --version 1.1 --approved 2012-07-26 \\
          --approved-by "Cabinet Member" --in-force 2012-08-01 --editorial
        policybook publish social-media --version 1.1 --approved 2012-07-26 \\
          --approved-by "Head of Service" --in-force 2012-07-26 --editorial \\
          --authority "Delegation 12, 4 May 2012"
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Option(
    help: ArgumentHelp("The label of the version; without it, the draft's own.", valueName: "n.n"),
    transform: LabelOption.label
  )
  var version: VersionLabel?

  @Option(
    help: ArgumentHelp("The day of the decision.", valueName: "YYYY-MM-DD"),
    transform: DayOption.day
  )
  var approved: CalendarDate

  @Option(help: "Who decided.")
  var approvedBy: String

  @Option(
    help: ArgumentHelp("The first day on which it is the rule.", valueName: "YYYY-MM-DD"),
    transform: DayOption.day
  )
  var inForce: CalendarDate

  @Option(help: "What the version changes, in a sentence; without it, the draft's own.")
  var summary: String?

  @Flag(help: "Call the change editorial: matters of form alone.")
  var editorial = false

  @Option(help: "The power on which an editorial label rests that is not proved.")
  var authority: String?

  @Option(help: ArgumentHelp("The report that proposed it.", valueName: "id"))
  var report: String?

  @Flag(help: "Commit what was written, where the book is in a git repository.")
  var commit = false

  @Flag(help: "Print the version as it would be, and write nothing.")
  var dryRun = false

  func validate() throws {
    for (name, value) in [
      ("approved-by", approvedBy), ("summary", summary ?? "-"), ("authority", authority ?? "-"),
    ] where value.allSatisfy(\.isWhitespace) {
      throw ValidationError("--\(name) needs words.")
    }
    if authority != nil, !editorial {
      throw ValidationError(
        "--authority names the power behind --editorial; give both, or neither."
      )
    }
  }

  func run() throws {
    let parsed = try options.checkedBookToRecord()
    let today = parsed.value.date
    let decision = try decision(in: parsed.value)
    let repository = commit ? try repository() : nil
    let publication = try Failures.told {
      try Publication(
        of: policy,
        decided: decision,
        on: today,
        in: parsed,
        by: options.publisher
      )
    }
    if dryRun {
      Terminal.result(publication.version.text)
      tell(publication, decision, of: parsed.value)
      Terminal.message("Would \(publication.change.words); nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write(publication.change, over: parsed.value) }
    if !options.quiet {
      tell(publication, decision, of: parsed.value)
      tellDone(publication, decision, on: today)
    }
    if let repository {
      try record(publication, decision, of: parsed.value, in: repository)
    }
  }

  private func tellDone(_ publication: Publication, _ decision: Decision, on today: CalendarDate) {
    let name = "version \(decision.version) of '\(policy)'"
    let lines = publication.sealLines
    let seal =
      lines.isEmpty
      ? ""
      : lines.count == 1
        ? ", sealed in line \(lines.lowerBound) of the register"
        : ", sealed in lines \(lines.lowerBound) to \(lines.upperBound - 1) of the register"
    Terminal.message(
      publication.isFinishing
        ? "Finished the publication of \(name)\(seal).\n" : "Published \(name)\(seal).\n"
    )
    let words =
      decision.inForce > today
      ? "It comes into force on \(decision.inForce.longForm)"
      : "It is in force from \(decision.inForce.longForm)"
    let until = publication.period.until.map {
      ", until \($0.adding(days: -1).longForm)"
    }
    Terminal.message(
      "\(words)\(until ?? ""). Next: 'policybook build' brings it to the site.\n"
    )
  }

  /// The repository of the book.
  ///
  /// - Throws: `ExitCode.findings` where there is none, before anything is written.
  private func repository() throws -> GitRepository {
    try Failures.told {
      guard let repository = try GitRepository(holding: options.book) else {
        throw Refusal(
          "The book in '\(options.book)' is in no git repository, so nothing could be committed; leave "
            + "--commit out."
        )
      }
      return repository
    }
  }

  /// Commits what was published.
  ///
  /// - Throws: `ExitCode.findings` where git refuses; the version stands published all the same.
  private func record(
    _ publication: Publication,
    _ decision: Decision,
    of checked: CheckedBook,
    in repository: GitRepository
  ) throws {
    let policy = try Failures.told { try checked.book.findPolicy(self.policy) }
    let message = PublicationMessage(publication, decision, of: policy).text
    do {
      let id = try repository.commit(paths: publication.change.committedPaths, message: message)
      if let id, !options.quiet { Terminal.message("Committed as \(id.prefix(12)).\n") }
    } catch {
      Terminal.message(
        "policybook: The version is published and sealed, but was not committed: \(error)\n"
      )
      throw ExitCode.findings
    }
  }

  /// Says what changes, and what the publisher should know.
  private func tell(_ publication: Publication, _ decision: Decision, of checked: CheckedBook) {
    if let comparison = publication.comparison {
      let count = ParagraphCounts(comparison.comparison.changes).sentence
      let kind = decision.change == .editorial ? "editorial" : "material"
      Terminal.message("Against the version before: \(count). Called \(kind).\n")
    }
    for path in publication.pinned {
      Terminal.message(
        "'\(path)' named the draft, and names version \(decision.version) now.\n"
      )
    }
    for notice in publication.notices {
      Terminal.message("Note: \(notice)\n")
    }
  }

  private func decision(in checked: CheckedBook) throws -> Decision {
    guard let label = version ?? (try? checked.book.findPolicy(policy))?.draft?.version else {
      throw ValidationError("Give the version its number with --version, as --version 1.1.")
    }
    return Decision(
      version: label,
      approved: approved,
      approvedBy: approvedBy,
      inForce: inForce,
      change: editorial ? .editorial : .material,
      summary: summary,
      authority: authority,
      report: report
    )
  }
}
