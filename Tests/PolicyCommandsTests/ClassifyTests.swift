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
}
