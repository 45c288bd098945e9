import Foundation
import PolicyTestSupport
import Testing

/// Small texts that took the machine's memory or hours: what a run of the program costs on them.
@Suite(.serialized) struct CostlyTextTests {
  /// A text in two sizes, of which the second is twice the first, and what is reported of it.
  struct Costly: CustomTestStringConvertible, Sendable {
    var name: String
    var code: String
    var text: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  private static func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }

  static let texts = [
    Costly(name: "a table of 2,000 columns and rows", code: "TableTooLarge") { size in
      "\(repeated("|x", 2_000 * size))|\n\(repeated("|-", 2_000 * size))|\n"
        + repeated("|x|\n", 2_000 * size)
    },
    Costly(name: "a table of 900 columns and 600 rows", code: "TableTooLarge") { size in
      "\(repeated("|x", 900))|\n\(repeated("|-", 900))|\n" + repeated("|x|\n", 600 * size)
    },
    Costly(name: "a table of 40,000 columns", code: "TableTooLarge") { size in
      "\(repeated("|x", 40_000 * size))|\n\(repeated("|-", 40_000 * size))|\n"
    },
    Costly(name: "a definition in 50,000 links", code: "LinkDefinitionTooLong") { size in
      "[a]: \(repeated("x", 50_000))\n\n\(repeated("[a] ", 50_000 * size))"
    },
    Costly(name: "pictures", code: "TextTooComplex") { repeated("![[]()", 50_000 * $0) },
    Costly(name: "declarations", code: "TextTooComplex") { repeated("<!A ", 100_000 * $0) },
    Costly(name: "instructions", code: "TextTooComplex") { repeated("<?", 100_000 * $0) },
    Costly(name: "CDATA", code: "TextTooComplex") { repeated("<![CDATA[", 50_000 * $0) },
    Costly(name: "a table under a long paragraph", code: "TextTooComplex") {
      repeated("a\n", 50_000 * $0) + "|x|\n|-|\n"
    },
    Costly(name: "emphasis in deep quotes", code: "NestedTooDeep") {
      repeated(">", 50_000 * $0) + repeated("a*", 50_000 * $0)
    },
    Costly(name: "empty lines in deep lists", code: "NestedTooDeep") {
      repeated("- ", 20_000 * $0) + "x" + repeated("\n", 20_000 * $0)
    },
    Costly(name: "ranges that lead nowhere", code: "DanglingReference") {
      repeated("paragraphs 1.1 to 1.9 and ", 5_000 * $0)
    },
  ]

  private static func draft(_ text: String) -> String {
    "-- content/policies/travel/draft.md --\n\(ContentFixture.draftHead)\n\(text)\n"
  }

  @Test(.timeLimit(.minutes(2)), arguments: texts)
  func `a costly text is reported in little time and memory`(costly: Costly) throws {
    var seconds: [Double] = []
    for size in [1, 2] {
      let book = try CommandBook(Self.draft(costly.text(size)))
      let run = try book.run("check")
      #expect(run.status == 1)
      #expect(run.output.contains("[\(costly.code)]"), "\(run.output.prefix(300))")
      #expect(run.peakMemory < 1_000_000_000)
      seconds.append(run.seconds)
    }
    #expect(seconds[1] < 20)
    // What doubles the input may not take four times as long; half a second is the start.
    #expect(seconds[1] < 3.2 * seconds[0] + 0.5, "\(seconds)")
  }

  private static let bomb = texts[1].text(1)

  @Test func `no command takes a text that cannot be read for an empty one`() throws {
    let book = try CommandBook(
      ContentFixture.version("1.0")
        + """

        -- content/policies/travel/draft.md --
        ---
        base: "1.0"
        version: "1.1"
        summary: Run.
        ---
        1.1 Run.

        \(Self.bomb)
        """
    )
    let before = try book.folder.bytes(under: "book/content")
    let commands = [
      ["check"], ["check", "--fix"], ["build"], ["compare", "travel", "1.0..draft"],
      ["compare", "travel", "1.0..draft", "--format", "schedule"],
      ["classify", "travel", "1.0..draft"], ["show", "travel@draft"], ["number", "travel"],
      ["propose", "travel"], ["next-number", "travel", "1.1"],
      [
        "publish", "travel", "--version", "1.1", "--approved", "2012-08-01", "--approved-by", "C",
        "--in-force", "2012-09-01",
      ],
    ]
    for command in commands {
      let run = try ProgramRun(command + ["--as-of", "2012-09-01"], in: book.path)
      #expect(run.status == 1, "\(command): \(run.status)")
      #expect(
        (run.output + run.errors).contains("so the text is not read"),
        "\(command): \(run.output) \(run.errors)"
      )
    }
    #expect(try book.folder.bytes(under: "book/content") == before)
    #expect(!book.folder.exists("book/public"))
  }

  @Test func `a sealed text that cannot be read stops the build and keeps its seal`() throws {
    let book = try CommandBook(ContentFixture.version("1.0", body: "1.1 Walk.\n\n\(Self.bomb)"))
    #expect(try book.run("verify").status == 0)
    let run = try book.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("versions/1.0.md:14:1: error: With this table"), "\(run.errors)")
    #expect(run.errors.contains("[TableTooLarge]"))
  }

  @Test func `plain files that cannot be read are refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.1 Walk.\n\n\(Self.bomb)", to: "bomb.md")
    try folder.write("1.1 Walk.\n", to: "plain.md")
    for command in [
      ["compare", "bomb.md", "plain.md"], ["compare", "plain.md", "bomb.md"],
      ["compare", "bomb.md", "bomb.md", "--format", "schedule"],
      ["amend", "apply", "bomb.md", "plain.md"],
    ] {
      let run = try ProgramRun(command, in: folder.path)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(
        run.errors.hasPrefix(
          "policybook: bomb.md:4:1: With this table the text has more than 500000 cells"
        ),
        "\(run.errors)"
      )
    }
  }
}
