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
      The folder must be empty, or not exist.

      Examples:
        policybook init my-book --organisation "Example Council"
        cd my-book && policybook build
      """
  )

  @Argument(help: "The folder of the new book.")
  var dir: String

  @Option(help: "The name that every page shows.")
  var organisation = "Example Organisation"

  @Option(
    help: ArgumentHelp(
      "The day on which the example comes into force; without it, today.",
      valueName: "YYYY-MM-DD"
    )
  )
  var asOf: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    guard !dir.isEmpty else { throw ValidationError("The book needs the name of a folder.") }
    guard organisation.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("The organisation needs a name.")
    }
    let given = asOf.flatMap { CalendarDate($0) }
    if let asOf, given == nil {
      throw ValidationError(
        "'\(asOf)' is not a date of the calendar; write it year-month-day, as 2012-06-29."
      )
    }
    let date = given ?? Clock.today(inZone: "Europe/London") ?? CalendarDate.earliest
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
}
