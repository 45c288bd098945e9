import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book without any version yet, and the life of a policy in it, command by command.
struct DeskBook {
  let book: CommandBook

  /// Writes a book with roles and audiences and no policy.
  init() throws {
    book = try CommandBook(
      """
      -- content/policies/travel/policy.yml --
      """,
      site: "title: Policies\ndrafts: shown\n"
    )
  }

  /// Runs the program on a day.
  @discardableResult
  func run(_ arguments: String..., on date: String) throws -> ProgramRun {
    try ProgramRun(arguments + ["--as-of", date], in: book.path)
  }

  /// Begins the policy `cycling` and writes its draft.
  func begin(_ text: String = DeskBook.text) throws {
    let run = try run(
      "new",
      "cycling",
      "--title",
      "Cycling",
      "--summary",
      "How to cycle.",
      "--owner",
      "director",
      "--audience",
      "employees",
      "--every",
      "6 months",
      on: "2026-01-05"
    )
    #expect(run.status == 0, "\(run.errors)")
    try write(text)
  }

  /// Writes the draft: its metadata may be given, else it is a first one.
  func write(_ text: String, head: String = "summary: First adoption.") throws {
    try book.folder.write("---\n\(head)\n---\n\(text)", to: "book/\(DeskBook.draft)")
  }

  /// Publishes the draft as a version.
  func publish(_ version: String, approved: String, inForce: String, _ more: [String] = [])
    throws -> ProgramRun
  {
    try ProgramRun(
      [
        "publish", "cycling", "--version", version, "--approved", approved, "--approved-by",
        "The Board", "--in-force", inForce, "--as-of", approved,
      ] + more,
      in: book.path
    )
  }

  /// The bytes of the book's content.
  func files() throws -> [String: [UInt8]] { try book.folder.bytes(under: "book/content") }

  static let draft = "content/policies/cycling/draft.md"

  static let text = """
    ## 1.0 Bicycles

    1.1 Staff must wear a helmet.

    1.2 A bicycle is locked when nobody rides it, see paragraph 1.1.

    """
}
