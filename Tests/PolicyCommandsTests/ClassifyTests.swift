import PolicyDiagnostics
import PolicyTestSupport
import Testing

/// `classify`, through the built program.
struct ClassifyTests {
  private static let base = """
    ## 1.0 Trains

    1.1 You must take the train, and you recieve the fare by 5 May.

    1.2 Talk to your manager about the time at which you come back to work.

    1.3 See the Railways Act 1993 for more about the ways of the trains.

    """

  private static let revised = """
    ## 1.0 Trains

    1.1 You should take the train, and you recieve the fare by 5 May.

    1.2 Talk to your manager about the hour at which you come back to work.

    1.2A Nice seats.

    1.3 See the Railways Act 2005 for more about the ways of the **trains**.

    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      .init(path: "a.md", text: Self.base), .init(path: "b.md", text: Self.revised),
    ])
  }

  @Test("the classes are listed, the strongest first, each change with its reason")
  func listing() throws {
    let folder = try folder()
    let run = try ProgramRun(["classify", "a.md", "b.md"], in: folder.path)
    #expect(run.status == 0)
    expectGolden(run.output, "PolicyCommands/classify.txt")
  }

  @Test("the classes as data are as they were looked at")
  func json() throws {
    let folder = try folder()
    let run = try ProgramRun(["classify", "a.md", "b.md", "--format", "json"], in: folder.path)
    expectGolden(run.output, "PolicyCommands/classify.json")
  }

  @Test("equal texts have no class")
  func equal() throws {
    let folder = try folder()
    let run = try ProgramRun(
      ["classify", "a.md", "a.md", "--fail-on", "formatting"],
      in: folder.path
    )
    #expect(run.status == 0)
    #expect(
      run.output == "a.md to a.md\n\nClass: none. It can be called editorial.\nNothing changed.\n"
    )
  }

  @Test("a change as strong as the limit ends the command with 1")
  func failOn() throws {
    let folder = try folder()
    let strong = try ProgramRun(
      ["classify", "a.md", "b.md", "--fail-on", "obligation"],
      in: folder.path
    )
    #expect(strong.status == 1)
    let wrong = try ProgramRun(["classify", "a.md", "b.md", "--fail-on", "huge"], in: folder.path)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("'huge' is no class; the classes are none, formatting,"))
  }

  @Test("a policy's draft is weighed against its version, with its Parts of guidance")
  func policy() throws {
    let run = try CommandBook().run("classify", "travel", "2.0..draft")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Travel\nversion 2.0 to the draft\n\nClass: substantive."))
  }

  @Test("whom a text binds is a change of duty, though the words are the same")
  func audience() throws {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.publish("1.0", approved: "2026-02-01", inForce: "2026-02-01").status == 0)
    try desk.write(DeskBook.text, head: "base: \"1.0\"\napplies: { \"1.2\": [employees] }")
    func result(_ command: String, _ format: String) throws -> ProgramRun {
      try desk.run(command, "cycling", "1.0..draft", "--format", format, on: "2026-03-01")
    }
    let sentence = "aragraph 1.2 now applies to employees only"
    let listing = try result("classify", "terminal").output
    #expect(listing.contains("\n\nClass: obligation. It cannot be called editorial.\n"))
    #expect(
      listing.hasSuffix("What must be done, by whom, when or how much changed. P\(sentence).\n")
    )
    #expect(try result("compare", "terminal").output.hasSuffix("how much changed. P\(sentence).\n"))
    for command in ["classify", "compare"] {
      let json = try result(command, "json").output
      #expect(json.contains("\"class\": \"obligation\""))
      #expect(json.contains("\"audience\": \"p\(sentence)\""))
    }
    #expect(try result("compare", "html").output.contains("applies to employees only.</p>"))
    let schedule = try result("compare", "schedule")
    #expect(schedule.status == 1)
    #expect(schedule.errors.contains("policybook: not in the schedule: P\(sentence).\n"))
  }
}
