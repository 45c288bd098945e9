import PolicyTestSupport
import Testing

/// `amend` and the forms of `compare` in the language of amendment, through the built program.
struct AmendTests {
  private static let base =
    "---\ntitle: Kept\n---\n\n1.1 Each employee must receive\ntraining.\n\n1.2 Ask.\n"
  private static let revised =
    "1.1 Each employee should receive training.\n\n1.2 Report a loss on the same day.\n\n1.3 Ask.\n"
  private static let schedule = """
    1. In paragraph 1.1, for “must” substitute “should”.

    2. After paragraph 1.1 insert—

       1.2 Report a loss on the same day.

    3. Paragraph 1.2 is renumbered as paragraph 1.3.

    """

  private func files() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.base, to: "a.md")
    try folder.write(Self.revised, to: "b.md")
    try folder.write(Self.schedule, to: "s.md")
    return folder
  }

  @Test func `a schedule is written, and carried out again`() throws {
    let folder = try files()
    let written = try ProgramRun(
      ["compare", "a.md", "b.md", "--format", "schedule", "-o", "t.md", "--exit-code"],
      in: folder.path
    )
    #expect(written.status == 1)
    #expect(try folder.text(of: "t.md") == Self.schedule)
    let applied = try ProgramRun(["amend", "apply", "a.md", "t.md"], in: folder.path)
    #expect(applied.status == 0)
    #expect(applied.errors == "")
    #expect(
      applied.output
        == "---\ntitle: Kept\n---\n\n1.1 Each employee should receive\ntraining.\n\n1.2 Report a loss on "
        + "the same day.\n\n1.3 Ask.\n"
    )
    #expect(try folder.text(of: "a.md") == Self.base)
  }

  @Test func `a revised text goes to the file that is named, never over what is read`() throws {
    let folder = try files()
    let done = try ProgramRun(["amend", "apply", "a.md", "s.md", "-o", "c.md"], in: folder.path)
    #expect(done.status == 0)
    #expect(done.output == "")
    #expect(done.errors == "Carried out 3 instructions: c.md.\n")
    #expect(try folder.text(of: "c.md").contains("1.3 Ask."))
    for name in ["a.md", "./s.md"] {
      let refused = try ProgramRun(["amend", "apply", "a.md", "s.md", "-o", name], in: folder.path)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("is one of the two files that are read; name another."))
    }
    let dry = try ProgramRun(
      ["amend", "apply", "a.md", "s.md", "-o", "d.md", "--dry-run"],
      in: folder.path
    )
    #expect(dry.status == 0)
    #expect(dry.errors == "3 instructions can be carried out; nothing was written.\n")
    #expect(try folder.shell("ls") == "a.md\nb.md\nc.md\ns.md\n")
  }

  @Test func `a refusal says where and why, and prints no text`() throws {
    let folder = try files()
    try folder.write("1. Omit paragraph 1.1.\n2. Omit paragraph 1.9.\n", to: "s.md")
    let run = try ProgramRun(["amend", "apply", "a.md", "s.md", "-o", "c.md"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "s.md:2:1: error: The text to be amended has no paragraph 1.9; did you mean paragraph 1.1? "
          + "[AmendedPlaceMissing]"
      )
    )
    #expect(run.errors.hasSuffix("policybook: nothing was carried out.\n"))
    #expect(try folder.shell("ls") == "a.md\nb.md\ns.md\n")
    let missing = try ProgramRun(["amend", "apply", "a.md", "none.md"], in: folder.path)
    #expect(missing.status == 74)
  }

  @Test func `a line is explained, on a text too`() throws {
    let folder = try files()
    let alone = try ProgramRun(["amend", "explain", "leave out paragraph 1.2"], in: folder.path)
    #expect(alone.status == 0)
    #expect(alone.output == "Understood as: Omit paragraph 1.2.\n")
    let tried = try ProgramRun(
      ["amend", "explain", "In paragraph 1.1, omit 'must'", "a.md"],
      in: folder.path
    )
    #expect(
      tried.output
        == """
        Understood as: In paragraph 1.1, omit “must”.

        1 paragraph amended; 1 unchanged.
        What must be done, by whom, when or how much changed.

        1.1: words omitted
            Each employee[omitted: must] receive training.
            Obligation: “must” omitted.

        """.replacing("employee[omitted: must]", with: "employee [omitted: must]")
    )
    let refused = try ProgramRun(
      ["amend", "explain", "In paragraph 1.1, omit “may”.", "a.md"],
      in: folder.path
    )
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(
      refused.errors
        == "policybook: refused: The words “may” do not stand in paragraph 1.1. [QuotedWordsMissing]\n"
    )
    let unread = try ProgramRun(["amend", "explain", "Be nice."], in: folder.path)
    #expect(unread.status == 1)
    #expect(unread.errors.contains("“Be nice.” is not understood as an instruction;"))
    let taken = try ProgramRun(
      ["amend", "explain", "Paragraph 1.1 is renumbered as paragraph 1.2.", "a.md"],
      in: folder.path
    )
    #expect(taken.status == 0)
    #expect(taken.output.contains("On its own it is refused, for its number is taken;"))
  }

  @Test func `a line is explained on a policy of the book`() throws {
    let run = try CommandBook().run("amend", "explain", "Omit paragraph 2.1.", "travel@2.0")
    #expect(run.status == 0)
    #expect(run.output.contains("Understood as: Omit paragraph 2.1."))
    #expect(run.output.contains("2.1: omitted"))
    let none = try CommandBook().run("amend", "explain", "Omit paragraph 2.1.", "travle")
    #expect(none.status == 2)
    #expect(none.errors.contains("There is no policy 'travle'; did you mean 'travel'?"))
  }

  @Test func `two files are compared in every form`() throws {
    let folder = try files()
    func text(_ format: String) throws -> String {
      let run = try ProgramRun(["compare", "a.md", "b.md", "--format", format], in: folder.path)
      #expect(run.status == 0)
      #expect(run.errors == "")
      return run.output
    }
    #expect(
      try text("keeling") == """
        1.1 Each employee [omitted: *must*] [inserted: **should**] receive training.

        1.2 [inserted: **Report a loss on the same day.**]

        1.3 [was 1.2] Ask.

        """
    )
    #expect(
      try text("markdown") == """
        1.1 Each employee {~~must~>should~~} receive training.

        {++1.2 Report a loss on the same day.++}

        {~~1.2~>1.3~~} Ask.

        """
    )
    #expect(
      try text("citation").hasPrefix(
        "a.md to b.md: 1 paragraph amended, 1 inserted, 1 renumbered ["
      )
    )
    let html = try text("html")
    expectGolden(html, "PolicyCommands/compare.html")
  }

  @Test func `versions are cited by their seals, as grep and sha256sum prove`() throws {
    let book = try CommandBook()
    let run = try book.run("compare", "travel", "1.0..2.0", "--format", "citation")
    #expect(run.status == 0)
    let digits = try book.folder.shell(
      "cd book/content && grep -E 'travel/versions/(1|2).0.md' seals.sha256 | sha256sum | cut -c1-12"
    )
    #expect(run.output.hasSuffix("[policybook:travel@1.0..2.0#\(digits.prefix(12))]\n"))
    #expect(run.output.contains("version 1.0 (in force 1 January 2012) to version 2.0 (in force"))
    let draft = try book.run("compare", "travel", "2.0..draft", "--format", "citation")
    let own = try book.folder.shell("sha256sum book/content/policies/travel/draft.md | cut -c1-12")
    #expect(draft.output.hasSuffix("[policybook:travel@2.0..draft#\(own.prefix(12))]\n"))
    #expect(draft.output.contains(" to draft: "))
  }

  @Test func `a dry run of a comparison writes nothing`() throws {
    let folder = try files()
    let run = try ProgramRun(
      ["compare", "a.md", "b.md", "--format", "schedule", "-o", "x.md", "--dry-run"],
      in: folder.path
    )
    #expect(run.status == 0)
    #expect(run.errors == "Would write \(Self.schedule.utf8.count) bytes to 'x.md'.\n")
    #expect(try folder.shell("ls") == "a.md\nb.md\ns.md\n")
  }
}
