internal import ArgumentParser
internal import Foundation
internal import PolicyConcurrency
internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyParsing
internal import PolicyPublishing

/// The options that every command takes, and the reading of the book that goes with them.
struct BookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the book.", valueName: "dir"))
  var book = "."

  @Option(
    help: ArgumentHelp(
      "Speak of this day; without it, of the day in site.yml, or of today.",
      valueName: "YYYY-MM-DD"
    )
  )
  var asOf: String?

  @Flag(help: "Print nothing but results and errors.")
  var quiet = false

  @Option(help: .hidden)
  var jobs: Int?

  func validate() throws {
    guard !book.isEmpty else { throw ValidationError("--book needs the name of a folder.") }
  }

  /// The day of `--as-of`.
  ///
  /// - Throws: `ValidationError` where it is no day.
  func day() throws -> CalendarDate? {
    try asOf.map { try DayOption.day($0) }
  }

  /// How many cores share the work.
  var workers: Workers { Workers(jobs ?? ProcessInfo.processInfo.activeProcessorCount) }

  /// The line of the book.
  var publisher: Publisher { Publisher(path: book, workers: workers) }

  /// Reads and checks the book.
  ///
  /// - Parameter isReleasing: Whether a large book is not kept in memory: for commands that look at all
  ///   of it and change nothing.
  /// - Returns: The book, and all that is wrong with it.
  /// - Throws: `ExitCode.inputOutput` where the disk fails, once that was told.
  func checkedBook(isReleasing: Bool = false) throws -> Parsed<CheckedBook> {
    let day = try day()
    return try Failures.told { try publisher.check(asOf: day, isReleasing: isReleasing) }
  }

  /// Reads the book for a command that only shows: errors in the content are told, and end it.
  ///
  /// - Parameter isLenient: Whether the command can answer from a book with errors.
  /// - Returns: The book.
  /// - Throws: `ExitCode` where the disk fails, or the book has errors, once that was told.
  func readBook(isLenient: Bool = false) throws -> CheckedBook {
    let parsed = try checkedBook()
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      let formatter = DiagnosticFormatter(sourceLine: parsed.value.sourceLines())
      for error in errors { Terminal.message(formatter.format(error)) }
      if !isLenient { throw ExitCode.findings }
    }
    return parsed.value
  }
}
