import Foundation
import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// `merger`: its status and both tables.
struct MergerCommandTests {
  /// A book with one merger, of rows of every kind.
  private static let text: String = {
    let files = MergerFixture.book(
      MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: verbatim")
        + MergerFixture.row("travel@1.0#1.2", "to: joint#1.1, as: combined")
        + MergerFixture.row("travel@1.0#1.2", "to: joint#2.1, as: adapted")
        + MergerFixture.row("travel@1.0#2.1", "as: dropped, reason: '=1+1, \"old\" | *x*'")
        + MergerFixture.row(
          "email@draft#1.1",
          "to: joint#1.1, as: combined, sha256: \(MergerFixture.hash("Before."))"
        )
    ).files
    return files.map { "-- \($0.path) --\n\($0.text)" }.joined(separator: "\n")
  }()

  @Test(
    "each result is as it was looked at",
    arguments: [
      ("status", "terminal", "txt"), ("status", "json", "json"),
      ("destinations", "terminal", "txt"), ("destinations", "markdown", "md"),
      ("destinations", "csv", "csv"), ("destinations", "json", "json"),
      ("origins", "terminal", "txt"), ("origins", "markdown", "md"), ("origins", "csv", "csv"),
      ("origins", "json", "json"),
    ]
  )
  func results(command: String, format: String, ending: String) throws {
    let run = try CommandBook(Self.text).run("merger", command, "--format", format)
    #expect(run.status == 0)
    #expect(run.errors == "")
    expectGolden(run.output, "PolicyCommands/merger-\(command).\(ending)")
    if format == "json" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
  }

  @Test(
    "the help of each command is as it was looked at",
    arguments: [
      ("merger", "help-merger"), ("merger status", "help-merger-status"),
      ("merger destinations", "help-merger-destinations"),
      ("merger origins", "help-merger-origins"),
    ]
  )
  func help(of command: String, name: String) throws {
    let run = try ProgramRun(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    expectGolden(run.output, "PolicyCommands/\(name).txt")
  }

  @Test("every line of the CSV has as many fields as its head, and none runs as a formula")
  func csv() throws {
    for command in ["destinations", "origins"] {
      let output = try CommandBook(Self.text).run("merger", command, "--format", "csv").output
      let lines = output.components(separatedBy: "\r\n")
      #expect(lines.last == "")
      #expect(!output.replacing("\r\n", with: "").contains("\n"))
      for line in lines {
        for field in line.components(separatedBy: ",") {
          #expect(field.first.map { !"=+-@".contains($0) } ?? true, "\(field)")
        }
      }
    }
    let output = try CommandBook(Self.text).run("merger", "destinations", "--format", "csv").output
    #expect(output.contains("\"'=1+1, \"\"old\"\" | *x*\""))
  }

  @Test("a merger can be named, and an unknown one is refused with the nearest")
  func names() throws {
    let book = try CommandBook(Self.text)
    let named = try book.run("merger", "status", "joint")
    #expect(named.output == (try book.run("merger", "status").output))
    for command in ["status", "destinations", "origins"] {
      let unknown = try book.run("merger", command, "jiont")
      #expect(unknown.status == 2)
      #expect(unknown.output == "")
      #expect(
        unknown.errors == "policybook: There is no merger 'jiont'; did you mean 'joint'?\n"
      )
    }
  }

  @Test("a book with no merger or with several says what to do")
  func noneOrSeveral() throws {
    let none = try CommandBook().run("merger", "status")
    #expect(none.status == 1)
    #expect(
      none.errors
        == "policybook: The book has no merger; a plan is a file in 'content/mergers'.\n"
    )
    let plan = "title: A\ntarget: new\ndue: 2012-12-31\nsources: travel@1.0\n"
    let several = try CommandBook(
      Self.text + "\n-- content/mergers/other.yml --\n\(plan)"
    ).run("merger", "status")
    #expect(several.status == 1)
    #expect(
      several.errors == "policybook: The book has several mergers; name one: joint, other.\n"
    )
  }

  @Test("nothing is counted from a plan with errors, and errors elsewhere are told beside")
  func errors() throws {
    let wrong = try CommandBook(Self.text.replacing("to: joint#2.1", with: "to: joint#2.2"))
      .run("merger", "status")
    #expect(wrong.status == 1)
    #expect(wrong.output == "")
    #expect(wrong.errors.contains("[MergerDestinationUnknown]"))
    #expect(
      wrong.errors.hasSuffix(
        "policybook: The plan of 'joint' has errors, so nothing is counted from it.\n"
      )
    )
    let unreadable = try CommandBook(Self.text.replacing("target: joint", with: "tagret: joint"))
    #expect(
      try unreadable.run("merger", "status").errors.hasSuffix(
        "policybook: No merger plan of the book can be read.\n"
      )
    )
    #expect(
      try unreadable.run("merger", "status", "joint").errors.hasSuffix(
        "policybook: The plan of 'joint' cannot be read.\n"
      )
    )
    let elsewhere = try CommandBook(
      Self.text + "\n-- content/policies/x/draft.md --\n---\nsummary: S.\n---\n1.1 X.\n"
    ).run("merger", "status")
    #expect(elsewhere.status == 0)
    #expect(elsewhere.errors.contains("[MissingFile]"))
    #expect(elsewhere.output.hasPrefix("Joint Policy (joint)\n"))
  }

  @Test("the day is that of --as-of")
  func day() throws {
    let book = try CommandBook(Self.text)
    #expect(
      try book.run("merger", "status", asOf: "2012-12-31").output.contains(
        "due 31 December 2012, today;"
      )
    )
    #expect(
      try book.run("merger", "status", asOf: "2013-01-01").output.contains("1 day overdue;")
    )
    #expect(
      try book.run("status", asOf: "2012-12-30").output.contains(
        "Joint Policy (joint): due 31 December 2012, 1 day left, 1 of 5 paragraphs not decided yet"
      )
    )
  }
}
