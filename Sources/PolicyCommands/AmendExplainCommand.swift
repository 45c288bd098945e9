internal import ArgumentParser
internal import Foundation
internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyModel
internal import PolicyPublishing

/// `amend explain`: how an instruction is understood, or why it is refused.
struct AmendExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how an instruction is understood, or why it is refused.",
    discussion: """
      With a file or a policy, the instruction is tried on its text, and what it changes is shown.

      Examples:
        policybook amend explain "Omit paragraph 3.3."
        policybook amend explain "In paragraph 2.6, omit “in writing,”." 1.0.md
        policybook amend explain "Omit Part 3." social-media@1.0
      """
  )

  @Argument(help: "The instruction; what it inserts may follow on further lines.")
  var instruction: String

  @Argument(
    help: ArgumentHelp(
      "A Markdown file, POLICY, POLICY@VERSION or POLICY@draft.",
      valueName: "text"
    )
  )
  var text: String?

  @OptionGroup var options: BookOptions

  func run() throws {
    let read = ScheduleParser.instruction(instruction)
    guard let understood = read.value, !read.diagnostics.hasErrors else {
      throw refused(read.diagnostics)
    }
    var result = "Understood as: \(ScheduleMarkdown.sentence(of: understood))\n"
    if let text {
      let base = try Failures.told { try source(text) }
      let applied = Amendment.apply([understood], of: "instruction", to: AmendableText(base))
      // A number that is taken may be given up by another instruction of the same schedule.
      let others = applied.diagnostics.filter { $0.code.name != "AmendedNumberTaken" }
      guard others.isEmpty else { throw refused(others) }
      if let revised = applied.value {
        result += "\n" + changes(from: base, to: SourceFile(path: base.path, text: revised))
      } else {
        result +=
          "\nOn its own it is refused, for its number is taken; another instruction of the "
          + "same schedule must give the number up.\n"
      }
    }
    Terminal.result(result)
  }

  /// The text that the argument names: a file where there is one, else a policy of the book.
  private func source(_ name: String) throws -> SourceFile {
    guard let address = ScopedAddress(name), address.address == nil, !name.hasSuffix(".md") else {
      return try ComparedText.source(name)
    }
    return try ComparedText.policy(address, in: try options.readBook(isLenient: true))
  }

  private func changes(from base: SourceFile, to revised: SourceFile) -> String {
    func text(_ file: SourceFile) -> AmendableText { AmendableText(file) }
    let comparison = ClassifiedComparison(base: text(base).text, revised: text(revised).text)
    let side = ComparedSide(id: nil, text: .file("The text"), sha256: "", title: "")
    let listing = ComparisonListing(
      comparison,
      base: side,
      revised: side,
      width: Terminal.width,
      isColoured: false
    ).text()
    // The first line names two files, of which there is one here.
    return listing.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last
      .map { String($0.drop { $0 == "\n" }) } ?? ""
  }

  private func refused(_ diagnostics: [Diagnostic]) -> ExitCode {
    for diagnostic in diagnostics {
      let sentence = diagnostic.message
      Terminal.message("policybook: refused: \(sentence) [\(diagnostic.code)]\n")
    }
    return ExitCode.findings
  }
}
