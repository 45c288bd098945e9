internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// `explain`: what the code of a diagnostic means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a code in a finding means, and what to do.",
    discussion: """
      Examples:
        policybook explain DuplicateClauseNumber
        policybook explain                list every code
      """
  )

  @Argument(help: "The code in brackets at the end of a finding.")
  var code: String?

  func run() throws {
    let codes = DiagnosticCatalogue.all
    guard let code else {
      Terminal.result(codes.map { "\($0.name)\n" }.joined())
      return
    }
    guard let known = codes.first(where: { $0.name.lowercased() == code.lowercased() }) else {
      let meant = Nearest.to(code, in: codes.map(\.name))
      throw ValidationError(
        "There is no code '\(code)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")"
      )
    }
    let text = Wrapping.lines(of: known.explanation, width: Terminal.width, indent: "")
    Terminal.result("\(known.name)\n\n\(text)\n")
  }
}
