internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyPublishing

/// `verify`: proves that every sealed file is what was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that no published text was changed since it was sealed.",
    discussion: """
      The seals can be proved without this program too:
        cd content && sha256sum -c seals.sha256
      What published reports tell of texts is held against those texts, and their checkpoints \
      against the register. Where the book is in a git repository, what was committed is held \
      against the seals too.

      Examples:
        policybook verify
        policybook verify --format json
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  func run() throws {
    let parsed = try options.checkedBook()
    let history = options.publisher.historyFindings(of: parsed.value)
    let findings = (Publisher.verification(of: parsed) + history).inReadingOrder()
    let register = parsed.value.register
    switch format {
    case .terminal:
      let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
      for finding in findings { Terminal.result(formatter.format(finding)) }
      if !findings.hasErrors { Terminal.result(summary(of: register)) }
    case .json:
      Terminal.result(
        JSONValue.object([
          .init(key: "format", value: "policybook-verification/1"),
          .init(key: "sealed", value: .integer(register.entries.count)),
          .init(key: "checkpoint", value: .text(register.checkpoint?.description)),
          .init(key: "isIntact", value: .bool(!findings.hasErrors)),
          .init(key: "findings", value: DiagnosticJSON.value(of: findings)),
        ]).formatted()
      )
    }
    if findings.hasErrors { throw ExitCode.findings }
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
