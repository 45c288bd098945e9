import Foundation
import PolicyTestSupport
import Testing

/// What steers a terminal never reaches one, whatever is printed and wherever it came from.
struct SteeringCharactersTests {
  private static let steering =
    "\u{1B}[31m\u{9B}2J\u{7F}\u{8}\u{61C}\u{200E}\u{202E}\u{2066}\u{2069}\u{2028}\u{FFF9}"

  /// Directions stand in metadata too; control characters in texts alone, for others are refused.
  private static let text = """
    -- content/book.yml --
    organisation: "Small \\u202E Council"
    roles:
      - { id: director, title: "Director \\u2066", contact: director@example.org }
    audiences:
      - { id: employees, title: "Employees \\u200F", authorised-by: director }
    -- content/policies/travel/policy.yml --
    title: "Travel \\u202E"
    summary: "Journeys \\u2066"
    owner: director
    audiences: [employees]
    review: { every: 1 month }
    -- content/policies/travel/versions/1.0.md --
    ---
    version: "1.0"
    approved: 2012-01-01
    approved-by: "The Cabinet \\u202E"
    in-force: 2012-01-26
    change: material
    summary: "Adopted \\u202E"
    ---
    ## 1.0 Trains \(steering)

    1.1 Walk \(steering) home from your work with all who work beside you, every single evening.
    -- content/policies/travel/draft.md --
    ---
    base: "1.0"
    summary: "Next \\u202E"
    ---
    ## 1.0 Trains \(steering)

    1.1 Run \u{1B}[32m\(steering) home from your work with all who work beside you, every single evening.
    -- content/mergers/one.yml --
    title: "One \\u202E"
    target: joint
    due: 2012-12-31
    sources: [travel@1.0]
    outline: [{ part: "1", title: "First \\u202E", paragraphs: ["1.1"] }]
    map: [{ from: travel@1.0#1.1, as: dropped, reason: "=1+1 \\u202E" }]

    """

  /// The same with a draft that has faults.
  private static let faulty = text.replacing(
    "1.1 Run",
    with: "1.1 See paragraph 9.9 and [y](nowhere\(steering)). Run"
  )

  private func expectSafe(_ run: ProgramRun, _ command: String) {
    for scalar in (run.output + run.errors).unicodeScalars {
      let isPlain: Bool
      switch scalar.value {
      case 0x09, 0x0A: isPlain = true
      case 0x0D: isPlain = command.contains("csv")
      case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F,
        0xFFF9...0xFFFB:
        isPlain = false
      default: isPlain = true
      }
      if !isPlain {
        Issue.record("\(command) prints U+\(String(scalar.value, radix: 16))")
        return
      }
    }
  }

  @Test func `no form of any command prints one`() throws {
    let book = try CommandBook(Self.text)
    let compared = ["terminal", "html", "markdown", "json", "schedule", "keeling", "citation"]
      .map { "compare travel 1.0..draft --format \($0)" }
    let merged = ["destinations", "origins"].flatMap { table in
      ["terminal", "csv", "markdown", "json"].map { "merger \(table) one --format \($0)" }
    }
    let commands =
      compared + merged + [
        "status", "status --format json", "show travel", "show travel --format markdown",
        "show travel --format json", "classify travel 1.0..draft", "review list", "review load",
        "review remind --dry-run --output mails", "verify", "number travel --dry-run",
        "merger status one",
        "propose travel --dry-run", "report new 2012-08-01-x travel 1.0..draft --dry-run --title x",
        "publish travel --version 1.1 --approved 2012-08-01 --approved-by x --in-force 2012-10-01 "
          + "--dry-run",
      ]
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      let run = try ProgramRun(words + ["--as-of", "2012-09-01"], in: book.path)
      #expect(run.status <= 1 && !(run.output + run.errors).isEmpty, "\(command): \(run.errors)")
      expectSafe(run, command)
    }
  }

  @Test(arguments: [
    "check", "check --format json", "check --format sarif", "build", "show travel@draft",
    "compare travel 1.0..draft", "propose travel",
  ])
  func `no finding has one`(command: String) throws {
    let run = try CommandBook(Self.faulty).run(command.split(separator: " ").map(String.init))
    #expect(run.status == 1 || run.errors.contains("ForbiddenLink"), "\(command): \(run.errors)")
    expectSafe(run, command)
  }

  @Test(arguments: [
    ["show", "x"], ["compare", "travel", "x..y"], ["compare", "x"], ["explain", "x"], ["x"],
    ["check", "--x"], ["check", "x"], ["build", "--output", "x"], ["check", "--book", "x"],
    ["review", "record", "travel", "--outcome", "x", "--reason", "y"],
    ["review", "record", "travel", "--outcome", "amend", "--reason", "x", "--dry-run"],
    ["withdraw", "travel", "--date", "x"], ["amend", "apply", "x", "y"],
  ])
  func `what was typed is repeated without it`(words: [String]) throws {
    let book = try CommandBook(Self.text)
    let typed = words.map { $0.replacing("x", with: "x" + Self.steering) }
    let run = try ProgramRun(typed, in: book.path)
    #expect(run.status != 0 || words[0] == "build")
    expectSafe(run, words.joined(separator: " "))
  }

  @Test func `a file keeps what a terminal is not shown, and the reader is warned`()
    throws
  {
    let book = try CommandBook(Self.text)
    let shown = try book.run("compare", "travel", "1.0..draft", "--format", "schedule")
    #expect(shown.output.contains("\u{FFFD}[32m"))
    let warning =
      "policybook: control characters were replaced by U+FFFD; '-o FILE' keeps them.\n"
    #expect(shown.errors.hasSuffix(warning))
    let written = try book.run(
      "compare",
      "travel",
      "1.0..draft",
      "--format",
      "schedule",
      "-o",
      "schedule.md"
    )
    #expect(!written.errors.contains(warning))
    #expect(try book.folder.text(of: "book/schedule.md").contains("\u{1B}[32m"))
    let applied = try book.run(
      "amend",
      "apply",
      "content/policies/travel/versions/1.0.md",
      "schedule.md",
      "-o",
      "new.md",
      asOf: nil
    )
    #expect(applied.status == 0, "\(applied.errors)")
    let text = try book.folder.text(of: "book/new.md")
    #expect(text.contains("1.1 Run \u{1B}[32m\(Self.steering) home"))
  }

  @Test func `colours are the program's own alone`() throws {
    let book = try CommandBook(Self.text)
    let run = try TerminalRun(
      ["compare", "travel", "1.0..draft"],
      typing: "",
      in: book.path,
      environment: ["TERM": "xterm", "NO_COLOR": ""]
    )
    #expect(run.screen.contains("\u{1B}[9;33m"))
    #expect(!run.screen.contains("\u{1B}[31m") && !run.screen.contains("\u{202E}"))
  }
}
