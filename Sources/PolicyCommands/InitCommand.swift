internal import ArgumentParser
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing

/// `init`: an empty book with a small example and the look.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a book with a small example policy and the look of its site.",
    discussion: """
      The folder must be empty, or not exist. On a terminal, what the command line does not give is \
      asked for; Enter alone takes what stands in brackets.

      Examples:
        policybook init my-book --organisation "Example Council"
        cd my-book && policybook build
      """
  )

  @Argument(help: "The folder of the new book.")
  var dir: String

  @Option(help: "The name that every page shows. (default: Example Organisation)")
  var organisation: String?

  @Option(
    help: ArgumentHelp(
      "The day on which the example comes into force; without it, today.",
      valueName: "YYYY-MM-DD"
    ),
    transform: DayOption.day
  )
  var asOf: CalendarDate?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    guard !dir.isEmpty else { throw ValidationError("The book needs the name of a folder.") }
    if let fault = organisation.flatMap(Self.faultOfName) { throw ValidationError(fault) }
  }

  func run() throws {
    let today = Clock.today(inZone: "Europe/London") ?? CalendarDate.earliest
    try Failures.told { try NewBook(path: dir).write([], isDryRun: true) }
    let organisation =
      try organisation
      ?? answer(
        "Name of the organisation",
        default: "Example Organisation",
        option: "--organisation",
        fault: Self.faultOfName
      )
    let date =
      try asOf
      ?? DayOption.day(
        answer(
          "Day on which the example comes into force",
          default: today.description,
          option: "--as-of",
          fault: DayOption.fault
        )
      )
    try Failures.told {
      let files =
        StarterBook.files(organisation: organisation, date: date) + (try NewBook.look())
      try NewBook(path: dir).write(files, isDryRun: dryRun)
      if quiet { return }
      if dryRun {
        Terminal.message("Would write \(files.count) files:\n")
        for file in files { Terminal.message("  \(dir)/\(file.path)\n") }
      } else {
        Terminal.message(
          """
          Made a book of \(files.count) files in '\(dir)'.
          Next: change content/book.yml to your own, then run 'policybook build --book \(dir)'.

          """
        )
      }
    }
  }

  /// Returns what was asked for on a terminal, or the default.
  ///
  /// - Throws: `ValidationError` where the input ends before the answer.
  private func answer(
    _ prompt: String,
    default standard: String,
    option: String,
    fault: (String) -> String?
  ) throws -> String {
    guard Question.canAsk, !quiet else { return standard }
    guard let answer = Question.text(prompt, default: standard, isValid: fault) else {
      throw ValidationError("Nothing was written, for the question had no answer; give \(option).")
    }
    return answer
  }

  private static func faultOfName(_ name: String) -> String? {
    name.allSatisfy(\.isWhitespace) ? "The organisation needs a name." : nil
  }
}
