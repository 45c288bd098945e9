internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyPublishing
internal import PolicyReporting

/// `verify`: proves that every sealed file is what was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that no published text was changed since it was sealed.",
    discussion: """
      The seals can be proved without this program too:
        cd content && sha256sum -c seals.sha256
      What published reports tell of texts is held against those texts, and their checkpoints \
      against the register. With --checkpoint, the checkpoint of a printed page is proved: it says \
      which lines of the register, and so which texts, are as old as the page. \
      Where the book is in a git repository, what was committed is held against the seals too.

      Examples:
        policybook verify
        policybook verify --checkpoint 2:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        policybook verify --format json
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  @Option(help: ArgumentHelp("A checkpoint from an old page.", valueName: "n:hash"))
  var checkpoint: String?

  func run() throws {
    let checkpoint = try self.checkpoint.map { text in
      guard let checkpoint = Checkpoint(text) else {
        throw ValidationError(
          "'\(text)' is no checkpoint: it is a number, a colon and 64 digits, as pages print it."
        )
      }
      return checkpoint
    }
    let parsed = try options.checkedBook()
    let register = parsed.value.register
    let findings =
      (Publisher.verification(of: parsed) + options.publisher.historyFindings(of: parsed.value))
      .inReadingOrder()
      + (checkpoint.flatMap { ReportProof.diagnostic($0, register: register) }.map { [$0] } ?? [])
    switch format {
    case .terminal:
      let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
      for finding in findings { Terminal.result(formatter.format(finding)) }
      if !findings.hasErrors { Terminal.result(summary(of: register)) }
      if let checkpoint, register.checkpoint(atLine: checkpoint.lineCount) == checkpoint {
        Terminal.result(proof(of: checkpoint, in: register))
      }
    case .json:
      Terminal.result(
        JSONValue.object([
          .init(key: "format", value: "policybook-verification/1"),
          .init(key: "sealed", value: .integer(register.entries.count)),
          .init(key: "checkpoint", value: .text(register.checkpoint?.description)),
          .init(key: "proved", value: .text(checkpoint?.description)),
          .init(key: "isIntact", value: .bool(!findings.hasErrors)),
          .init(key: "findings", value: DiagnosticJSON.value(of: findings)),
        ]).formatted()
      )
    }
    if findings.hasErrors { throw ExitCode.findings }
  }

  /// Which lines are as old as the page that has the checkpoint, and what was sealed since.
  private func proof(of checkpoint: Checkpoint, in register: SealRegister) -> String {
    let count = checkpoint.lineCount
    let since = register.entries.filter { $0.line > count }
    let lines =
      count == 1
      ? "The first line of the register is" : "The first \(count) lines of the register are"
    return "\(lines) as the checkpoint has \(count == 1 ? "it" : "them").\n"
      + (since.isEmpty ? "Nothing was sealed since.\n" : "Sealed since:\n")
      + since.map { "  \($0.path)\n" }.joined()
  }

  private func summary(of register: SealRegister) -> String {
    guard let checkpoint = register.checkpoint else { return "Nothing is sealed yet.\n" }
    let count = register.entries.count
    return """
      \(count) sealed \(count == 1 ? "file is" : "files are") as published.
      Checkpoint \(checkpoint)

      """
  }
}
