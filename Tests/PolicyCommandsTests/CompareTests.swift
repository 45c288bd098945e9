import PolicyTestSupport
import Testing

/// `compare`: what changed, between versions or any two files.
struct CompareTests {
  private static let base = "1.1 Each employee must receive training.\n\n1.2 Ask.\n"
  private static let revised =
    "1.1 Each employee should receive training.\n\n1.2 Report a loss on the same day.\n\n1.3 Ask.\n"

  /// Two files outside any book.
  private func files(_ base: String = base, _ revised: String = revised) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(base, to: "a.md")
    try folder.write(revised, to: "b.md")
    return folder
  }

  @Test("two files need no book, and are told in words")
  func twoFiles() throws {
    let folder = try files()
    let run = try ProgramRun(["compare", "a.md", "b.md"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        a.md to b.md

        1 paragraph amended, 1 inserted, 1 renumbered; 1 unchanged.
        What must be done, by whom, when or how much changed.

        1.1: words substituted
            Each employee [omitted: must][inserted: should] receive training.
            Obligation: “must” became “should”.

        1.2: inserted
            Report a loss on the same day.
            Obligation: inserted, with “day”.

        1.3 (was 1.2): renumbered
            Renumbering: the number changed.

        """
    )
  }

  @Test("a split and a join are told with where the words came from and went")
  func divisions() throws {
    let whole =
      "1.1 Record every gift in the register. Ask the director before you accept one.\n\n1.2 Ask.\n"
    let parts = whole.replacing(" Ask the", with: "\n\n1.2 Ask the")
      .replacing("1.2 Ask.", with: "1.3 Ask.")
    let folder = try files(whole, parts)
    let split = try ProgramRun(["compare", "a.md", "b.md"], in: folder.path)
    #expect(split.output.contains("1 paragraph split, 2 renumbered; 1 unchanged."))
    #expect(split.output.contains("1.1: inserted, split from paragraph 1.1\n"))
    #expect(
      split.output.contains(
        "1.2 (was 1.1): words omitted, split into paragraphs 1.1 and 1.2, renumbered\n"
      )
    )
    let joined = try ProgramRun(["compare", "b.md", "a.md"], in: folder.path)
    #expect(joined.output.contains("1 paragraph joined from several, 2 renumbered; 1 unchanged."))
    #expect(joined.output.contains("1.1: omitted, joined into paragraph 1.1\n"))
    #expect(joined.output.contains("joined from paragraphs 1.1 and 1.2"))
  }

  @Test(
    "a file compared with itself has no change",
    arguments: ["---\nkey: [\n---\n", "\u{FEFF}", ""]
  )
  func sameFile(head: String) throws {
    let folder = try files(head + Self.base, head + Self.base)
    let run = try ProgramRun(["compare", "a.md", "b.md", "--exit-code"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "a.md to b.md\n\nNo paragraph changed.\n")
  }

  @Test("versions and drafts of a book are compared, and named")
  func versions() throws {
    let run = try CommandBook().run("compare", "travel", "2.0..draft")
    #expect(run.status == 0)
    #expect(run.output.contains("version 2.0 to the draft"))
    #expect(run.output.contains("2.1: "))
  }

  @Test("the JSON has every clause of either side once")
  func json() throws {
    let folder = try files()
    let run = try ProgramRun(
      ["compare", "a.md", "b.md", "--format", "json", "--exit-code"],
      in: folder.path
    )
    #expect(run.status == 1)
    expectGolden(run.output, "PolicyCommands/compare.json")
  }

  @Test("a result goes to the file that is named, and a failed one leaves nothing behind")
  func output() throws {
    let folder = try files()
    let done = try ProgramRun(["compare", "a.md", "b.md", "-o", "c.txt"], in: folder.path)
    #expect(done.status == 0)
    #expect(done.output == "")
    #expect(try folder.text(of: "c.txt").hasPrefix("a.md to b.md\n"))
    try folder.makeFolder("taken")
    let failed = try ProgramRun(["compare", "a.md", "b.md", "-o", "taken"], in: folder.path)
    #expect(failed.status == 74)
    #expect(try folder.bytes(under: "").keys.sorted() == ["a.md", "b.md", "c.txt"])
  }

  @Test("a pipe takes the result and stays a pipe; a link stays a link")
  func outputToOthers() throws {
    let folder = try files()
    let program = ProgramRun.programPath
    let told = try folder.shell(
      "mkfifo pipe && ln -s c.txt link && (cat pipe & \(program) compare a.md b.md -o pipe; wait)"
    )
    #expect(told.hasPrefix("a.md to b.md\n"))
    #expect(try ProgramRun(["compare", "a.md", "a.md", "-o", "link"], in: folder.path).status == 0)
    #expect(try folder.shell("test -p pipe && test -L link && cat c.txt").hasPrefix("a.md to a.md"))
  }

  @Test("what is nested too deep to be compared is told")
  func nestedTooDeep() throws {
    let quotes = String(repeating: "> ", count: 45)
    let folder = try files("1.1 Some.\n\n\(quotes)one\n", "1.1 Some.\n\n\(quotes)two\n")
    let run = try ProgramRun(["compare", "a.md", "b.md"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("a.md:3:"))
    #expect(run.errors.contains("b.md:3:"))
    #expect(run.errors.contains("[NestedTooDeep]"))
  }

  @Test("one core and many give the same bytes", arguments: ["terminal", "json"])
  func workers(format: String) throws {
    let lines = (1...400).map { "1.\($0) Paragraph \($0) says what \($0 * 7) says.\n" }
    let others = (1...400).map { place in
      place % 9 == 0 ? "1.\(place) New words stand here.\n" : lines[place - 1]
    }
    let folder = try files(
      lines.joined(separator: "\n"),
      others.dropFirst(3).joined(separator: "\n")
    )
    func output(_ jobs: String) throws -> String {
      try ProgramRun(
        ["compare", "a.md", "b.md", "--format", format, "--jobs", jobs],
        in: folder.path
      ).output
    }
    let one = try output("1")
    #expect(one.utf8.count > 5_000)
    #expect(try output("2") == one)
    #expect(try output("7") == one)
  }

  @Test("a result is not written over what is compared")
  func outputOverInput() throws {
    let folder = try files()
    let run = try ProgramRun(["compare", "a.md", "b.md", "-o", "./b.md"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("'./b.md' is one of the two texts that are compared; name another.")
    )
    #expect(try folder.text(of: "b.md") == Self.revised)
    let book = try CommandBook()
    let draft = "content/policies/travel/draft.md"
    let kept = try book.folder.text(of: "book/\(draft)")
    #expect(try book.run("compare", "travel", "2.0..draft", "-o", draft).status == 1)
    #expect(try book.folder.text(of: "book/\(draft)") == kept)
  }

  @Test("an open file takes the result behind what it holds")
  func outputToOpenFile() throws {
    let folder = try files()
    let program = ProgramRun.programPath
    let told = try folder.shell(
      "(echo before; \(program) compare a.md b.md -o /dev/stdout; echo after) > log && cat log"
    )
    #expect(told.hasPrefix("before\na.md to b.md\n"))
    #expect(told.hasSuffix("\nafter\n"))
  }

  @Test("a link is followed as the kernel follows it, and a circle of links is told")
  func outputThroughLinks() throws {
    let folder = try files()
    let program = ProgramRun.programPath
    let told = try folder.shell(
      """
      mkdir -p b/c/d && ln -s "$PWD/b/c/d" link && ln -s ../file b/c/d/out
      \(program) compare a.md b.md -o link/out && test ! -e file && head -n 1 b/c/file
      ln -s two one && ln -s one two
      \(program) compare a.md b.md -o one 2>&1; echo $?; test -L one && test -L two && echo kept
      """
    )
    #expect(
      told == """
        a.md to b.md
        policybook: cannot write one: Too many levels of symbolic links
        74
        kept

        """
    )
  }

  @Test(
    "what cannot be compared is refused, with the nearest name",
    arguments: [
      (["travel", "1.0..9.9"], 2, "'travel' has no version 9.9; there is 1.0, 2.0."),
      (["travle", "1.0..2.0"], 2, "There is no policy 'travle'; did you mean 'travel'?"),
      (["none.md", "none.md"], 74, "none.md: No such file or directory"),
    ]
  )
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let book = try CommandBook()
    let run = try book.run("compare", arguments[0], arguments[1])
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test("bytes that are not UTF-8 are told with their place")
  func notText() throws {
    let folder = try files()
    try folder.write([0x61, 0x0A, 0xFF], to: "b.md")
    let run = try ProgramRun(["compare", "a.md", "b.md"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors == "policybook: b.md:2:1: The bytes from here on are not UTF-8.\n")
  }

  @Test("no text steers the terminal, and no line is too long for it")
  func isSafeOnATerminal() throws {
    let long = String(repeating: "word ", count: 60)
    let folder = try files(
      "# &#27;[2J\n\n1.1 &#27;[31mred \(long)end.\n",
      "# x\n\n1.1 &#27;[31mblue \(long)stop.\n\n1.2 New \(long)&#27;]0;x.\n"
    )
    let run = try ProgramRun(["compare", "a.md", "b.md"], in: folder.path)
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
