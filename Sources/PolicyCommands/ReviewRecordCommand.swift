internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing

/// `review record`: a review that was held, put on record.
struct ReviewRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Put a review that was held on record.",
    discussion: """
      Adds a row to content/policies/POLICY/reviews.yml; what stands there stays as it is. The day on \
      which the review was due is recorded too, so that lateness stays visible. Left out, the review \
      was held today, by the role that owns the policy, of the version then in force; the next one \
      is due an interval later. At a terminal, a missing outcome or reason is asked for.

      Outcomes: no-change; amend (a draft follows); withdraw (an act of withdrawal follows); extended \
      (the review was put off: --next and --authority are needed).

      Examples:
        policybook review record travel --outcome no-change --reason "Still right."
        policybook review record travel --outcome amend --reason "Fares rose." \\
          --held 2012-07-19 --remark "2.6=Who allows it?" --remark "3.1=Confirmed."
        policybook review record travel --outcome extended --reason "Merger due." \\
          --next 2012-12-31 --authority "Delegation 12" --dry-run
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Option(
    help: ArgumentHelp(
      "What came of it: no-change, amend, withdraw or extended.",
      valueName: "outcome"
    ),
    transform: { try Self.choice($0, for: "The outcome") }
  )
  var outcome: ReviewRecord.Outcome?

  @Option(help: "Why, in a sentence.", transform: { try Self.sentence($0, for: "The reason") })
  var reason: String?

  @Option(
    help: ArgumentHelp("When it was held; today unless told otherwise.", valueName: "YYYY-MM-DD"),
    transform: DayOption.day
  )
  var held: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "The version that was reviewed; else the one in force.",
      valueName: "version"
    ),
    transform: LabelOption.label
  )
  var version: VersionLabel?

  @Option(help: ArgumentHelp("The role that held it; else the policy's owner.", valueName: "role"))
  var by: String?

  @Option(
    help: ArgumentHelp("When the next one is due.", valueName: "YYYY-MM-DD"),
    transform: DayOption.day
  )
  var next: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "What gave rise to it: clock, law, incident or other.",
      valueName: "trigger"
    ),
    transform: { try Self.choice($0, for: "The trigger") }
  )
  var trigger: ReviewRecord.Trigger = .clock

  @Option(
    help: "The power on which an extension rests.",
    transform: { try Self.sentence($0, for: "The authority") }
  )
  var authority: String?

  @Option(
    help: ArgumentHelp(
      "When it was due, where that is not what the book says.",
      valueName: "YYYY-MM-DD"
    ),
    transform: DayOption.day
  )
  var due: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "What it said of one paragraph; may be given several times.",
      valueName: "2.6=words"
    ),
    transform: Self.remark
  )
  var remark: [ReviewRemark] = []

  @Flag(help: "Print the row that would be added, and write nothing.")
  var dryRun = false

  func validate() throws {
    if Set(remark.map(\.address)).count < remark.count {
      throw ValidationError("--remark names a paragraph twice; write both remarks as one.")
    }
    if Question.canAsk { return }
    if outcome == nil {
      throw ValidationError("--outcome is missing: no-change, amend, withdraw or extended.")
    }
    if reason == nil { throw ValidationError("--reason is missing: why, in a sentence.") }
    if outcome == .extended, next == nil || authority == nil {
      throw ValidationError("--outcome extended needs --next and --authority.")
    }
  }

  func run() throws {
    let checked = try options.readBookToRecord()
    // Before anything is asked, it must be clear what it is about.
    let policy = try Failures.told { try checked.book.findPolicy(self.policy) }
    let facts = try completeFacts()
    let recording = try Failures.told {
      try ReviewRecording(facts, of: policy, in: checked, by: options.publisher)
    }
    if dryRun {
      Terminal.result(recording.row)
      Terminal.message("Would be added to '\(recording.file.path)'; nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write([recording.file], over: checked) }
    if options.quiet { return }
    Terminal.message(ReviewRecordSummary(recording, of: policy, namesRole: by != nil).text)
  }

  /// The facts of the options; what must be known and is missing is asked for.
  private func completeFacts() throws -> ReviewRecording.Facts {
    let outcome =
      try outcome
      ?? asked("Outcome (no-change, amend, withdraw, extended)") {
        try Self.choice($0, for: "The outcome")
      }
    let reason =
      try reason ?? asked("Reason, in a sentence") { try Self.sentence($0, for: "The reason") }
    var facts = ReviewRecording.Facts(outcome: outcome, reason: reason)
    facts.next = next
    facts.authority = authority
    if outcome == .extended {
      facts.next = try next ?? asked("Next review (year-month-day)", read: DayOption.day)
      facts.authority =
        try authority ?? asked("Authority for it") { try Self.sentence($0, for: "The authority") }
    }
    facts.due = due
    facts.held = held
    facts.by = by
    facts.version = version
    facts.trigger = trigger
    facts.remarks = remark
    return facts
  }

  private func asked<Value>(_ question: String, read: (String) throws -> Value) throws -> Value {
    let answer =
      Question.canAsk
      ? Question.text(question) { answer in
        do {
          _ = try read(answer)
          return nil
        } catch {
          return "\(error)"
        }
      } : nil
    if let answer { return try read(answer) }
    throw ValidationError("Nothing was recorded: a question was left without an answer.")
  }
}
