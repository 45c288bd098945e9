package import ArgumentParser

/// The program: one subcommand for each thing that it does.
package struct PolicybookCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "policybook",
    abstract: "Say, for any day, what the rule was, who decided it, and what changed.",
    discussion: """
      A book is a folder with policies in 'content' and the look of their site in 'site'.

      Examples:
        policybook init my-book           make a book with a small example
        policybook check                  look for mistakes in the book
        policybook build                  check it, and build its site into 'public'
        policybook show social-media#2.6  print paragraph 2.6 of the policy in force
        policybook verify                 prove that no published text was changed

      Exit codes: 0 fine; 1 findings or a refusal; 2 no such book, policy, version or paragraph; \
      64 wrong command line; 74 disk failure.
      """,
    subcommands: [
      AmendCommand.self,
      BuildCommand.self,
      CheckCommand.self,
      ClassifyCommand.self,
      CompareCommand.self,
      DraftCommand.self,
      ExplainCommand.self,
      InitCommand.self,
      MergerCommand.self,
      NewCommand.self,
      NextNumberCommand.self,
      NumberCommand.self,
      PreviewCommand.self,
      ProposeCommand.self,
      PublishCommand.self,
      ReportCommand.self,
      ReviewCommand.self,
      ShowCommand.self,
      StatusCommand.self,
      VerifyCommand.self,
      WithdrawCommand.self,
    ]
  )

  /// Creates the program.
  package init() {}

  /// Carries out what the command line says, and ends.
  ///
  /// What the library says of a wrong command line repeats words of it, so `Terminal` writes that.
  package static func start() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let (text, code) = (fullMessage(for: error), exitCode(for: error))
      let lines = text.isEmpty ? "" : text + "\n"
      if code.isSuccess { Terminal.result(lines) } else { Terminal.message(lines) }
      exit(withError: code)
    }
    exit()
  }
}
