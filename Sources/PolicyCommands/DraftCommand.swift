internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyModel
internal import PolicyPublishing

/// `draft`: the working text of the next version, and what was resolved about it.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract:
      "Begin the draft of a policy from its highest version, or carry out a resolution on it.",
    discussion: """
      Writes content/policies/POLICY/draft.md: the text of the highest version that is not \
      withdrawn, byte for byte, below metadata of its own. With --apply, the instructions of \
      amendment in FILE are carried out on the draft, or on a new one where there is none: all of \
      them, or none. FILE may be a schedule, or a resolution with instructions among its \
      sentences; whatever may be an instruction and is not understood is refused.

      Examples:
        policybook draft social-media
        policybook draft social-media --summary "A same-day report of lost accounts."
        policybook draft social-media --apply resolution.md --dry-run
        policybook draft social-media --apply resolution.md
      """
  )

  @Argument(help: "A policy.")
  var policy: String

  @OptionGroup var options: BookOptions

  @Option(help: ArgumentHelp("A schedule, or what was resolved.", valueName: "file"))
  var apply: String?

  @Option(help: "What a new draft changes, in a sentence.")
  var summary: String?

  @Flag(help: "Print the draft as it would be, and write nothing.")
  var dryRun = false

  func run() throws {
    if let summary, summary.allSatisfy(\.isWhitespace) {
      throw ValidationError("--summary needs a sentence.")
    }
    let checked = try options.readBook(isLenient: true)
    let begun = try Failures.told { try begin(in: checked) }
    let resolution = try apply.map { path in try Failures.told { try ComparedText.source(path) } }
    let draft = try resolution.map { try carriedOut($0, on: begun.file) } ?? begun.file
    if dryRun {
      Terminal.result(draft.text)
      Terminal.message("Would write '\(draft.path)'; nothing was written.\n")
      return
    }
    try Failures.told { try options.publisher.write([draft], over: checked) }
    if !options.quiet { Terminal.message("\(begun.sentence)\n") }
    tellFaults(of: draft, in: checked)
  }

  /// The draft that is there, or a new one, and what is said once it is written.
  private func begin(in checked: CheckedBook) throws -> (file: SourceFile, sentence: String) {
    let policy = try checked.book.findPolicy(policy)
    let path = BookPath.draft(policy.id).path
    if let file = checked.files.content.first(where: { $0.path == path }) {
      guard apply != nil else {
        throw Refusal(
          "'\(policy.id)' has a draft already, '\(path)'; with --apply FILE a resolution is carried "
            + "out on it."
        )
      }
      guard summary == nil else {
        throw Refusal("'\(path)' is there already and has its own summary; leave --summary out.")
      }
      return (file, "Changed '\(path)'.")
    }
    guard let version = policy.versionToAmend else {
      throw Refusal(
        "'\(policy.id)' has no version that a draft could amend; write '\(path)' by hand."
      )
    }
    let file = NewDraft.file(
      amending: version,
      summary: summary ?? (apply == nil ? Placeholder.text : "Amended as resolved.")
    )
    return (file, "Wrote '\(path)' from version \(version.label).")
  }

  /// Returns `draft` with the instructions of `resolution` carried out.
  ///
  /// - Throws: `ExitCode.findings` where one cannot be, once that was told.
  private func carriedOut(_ resolution: SourceFile, on draft: SourceFile) throws -> SourceFile {
    let read = Resolution.read(resolution)
    let formatter = DiagnosticFormatter { _, line in resolution.line(line) }
    var findings = read.diagnostics
    var text: String?
    if !findings.hasErrors {
      let applied = Amendment.apply(
        read.value.instructions,
        of: resolution.path,
        to: AmendableText(draft)
      )
      findings += applied.diagnostics
      text = applied.value
    }
    for finding in findings { Terminal.message(formatter.format(finding)) }
    guard let text else {
      Terminal.message("policybook: nothing was carried out.\n")
      throw ExitCode.findings
    }
    if !options.quiet {
      for sentence in read.value.prose {
        let words = sentence.text.prefix(60)
        let dots = words.count < sentence.text.count ? "…" : ""
        Terminal.message(
          "Line \(sentence.line) is no instruction: \(String(words))\(dots)\n"
        )
      }
      for instruction in read.value.instructions {
        let words = ScheduleMarkdown.sentence(of: instruction).prefix { $0 != "\n" }
        Terminal.message("Line \(instruction.line): \(String(words))\n")
      }
    }
    return SourceFile(path: draft.path, text: text)
  }

  /// Tells what is wrong with the draft now; it stands as it was resolved all the same.
  private func tellFaults(of draft: SourceFile, in checked: CheckedBook) {
    guard apply != nil else { return }
    let formatter = DiagnosticFormatter { _, line in draft.line(line) }
    for finding in options.publisher.check(checked, with: [draft]).diagnostics
    where finding.path == draft.path && finding.severity != .note {
      Terminal.message(formatter.format(finding))
    }
  }
}
