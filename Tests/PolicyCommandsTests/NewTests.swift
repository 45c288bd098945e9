import PolicyTestSupport
import Testing

/// `new`: how a policy begins.
struct NewTests {
  private static let words = [
    "new", "cycling", "--title", "Cycling: \"all\" of it", "--summary", "How to cycle.", "--owner",
    "director", "--audience", "employees", "--every", "6 months",
  ]

  @Test func `a new policy passes the check, and its files are shown before they are written`()
    throws
  {
    let desk = try DeskBook()
    let before = try desk.files()
    let dry = try ProgramRun(Self.words + ["--topic", "money", "--dry-run"], in: desk.book.path)
    #expect(dry.status == 0)
    #expect(dry.errors == "Would write 3 files; nothing was written.\n")
    expectGolden(dry.output, "PolicyCommands/new-policy.txt")
    #expect(try desk.files() == before)
    let run = try ProgramRun(Self.words, in: desk.book.path)
    #expect(run.status == 0)
    #expect(
      run.errors
        == """
        Began 'cycling' in 'content/policies/cycling'.
        Next: write its text in 'content/policies/cycling/draft.md', and run 'policybook check' or \
        'policybook preview'.

        """
    )
    let check = try desk.run("check", on: "2026-01-05")
    #expect(check.status == 0)
    #expect(check.errors.contains("no findings"), "\(check.output)")
    let again = try ProgramRun(Self.words, in: desk.book.path)
    #expect(again.status == 1)
    #expect(
      again.errors == "policybook: There is a policy 'cycling' already, so nothing was written.\n"
    )
  }

  @Test(
    "what the book does not have is refused with what was probably meant",
    arguments: [
      ("--owner", "directer", "book.yml has no role 'directer'; did you mean 'director'?"),
      ("--audience", "dogs", "book.yml has no audience 'dogs'; it has employees."),
      ("--topic", "moneys", "book.yml has no topic 'moneys'; did you mean 'money'?"),
    ]
  )
  func unknown(option: String, value: String, sentence: String) throws {
    let desk = try DeskBook()
    var words = Self.words
    if let place = words.firstIndex(of: option) {
      words[place + 1] = value
    } else {
      words += [option, value]
    }
    let run = try ProgramRun(words, in: desk.book.path)
    #expect(run.status == 1)
    #expect(run.errors == "policybook: \(sentence)\n")
  }

  @Test(
    "a script that leaves something out, or writes it badly, is told",
    arguments: [
      (["new", "cycling"], "Missing: --title."),
      (["new", "Cycling"], "'Cycling' is no id of a policy"),
      (["new", "../cycling"], "'../cycling' is no id of a policy"),
      (["new", "cycling", "--title", " "], "--title needs words."),
      (Array(words.prefix(4)), "Missing: --summary."),
      (Array(words.prefix(6)), "Missing: --owner."),
      (Array(words.prefix(8)), "Missing: --audience."),
      (Array(words.prefix(10)), "Missing: --every."),
      (
        words.dropLast() + ["soon"],
        "'soon' is not an interval; write it as \"6 months\" or \"30 days\"."
      ),
      (words + ["--notice", "a bit"], "'a bit' is not an interval"),
    ] as [([String], String)]
  )
  func usage(words: [String], sentence: String) throws {
    let desk = try DeskBook()
    let run = try ProgramRun(words, in: desk.book.path)
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.contains("\nUsage: policybook new <policy>"), "\(run.errors)")
  }

  @Test func `on a terminal what is missing is asked for`() throws {
    let desk = try DeskBook()
    let run = try TerminalRun(
      ["new", "cycling"],
      typing: "Cycling\nHow to cycle.\nnobody\n\n\nsoon\n2 weeks\n",
      in: desk.book.path
    )
    #expect(run.status == 0, "\(run.screen)")
    #expect(run.screen.contains("Title of the policy"))
    #expect(run.screen.contains("'nobody' is none of director."))
    #expect(run.screen.contains("'soon' is not an interval"))
    let settings = try desk.book.folder.text(of: "book/content/policies/cycling/policy.yml")
    #expect(settings.contains("owner: director\naudiences: [employees]\n"))
    #expect(settings.contains("review: { every: 2 weeks, notice: 30 days }"))
  }
}
