import PolicyDiagnostics
import PolicyMarkdown
import PolicyTestSupport
import Testing

@Suite struct MarkdownParserTests {
  static func parse(_ text: String, fromLine line: Int = 1) -> Parsed<[MarkdownBlock]> {
    MarkdownParser.blocks(of: SourceFile(path: "a.md", text: text), fromLine: line)
  }

  static func dump(_ text: String) -> String { MarkdownTreeDump.text(of: parse(text).value) }

  @Test func readsEveryKindOfBlockAndRun() {
    expectGolden(
      Self.dump(
        """
        # Title

        Plain *emphasis* and **strong *both*** with `code`, a [link](email#3.2 "title"),
        an ![image](files/a.png), a footnote[^note] and \\*escapes\\* & &amp; ~~not struck~~.\\
        After a hard break <b>raw</b>.

        - item
          1. nested
          2) another list
        - [ ] no task

        > quote
        >
        > | Head | Right |
        > |:-----|------:|
        > | a | b |

        ```swift
        let code = "<kept>"
        ```

            indented code

        ***

        <div>raw</div>

        [^note]: The words of the note.
        """
      ),
      "PolicyMarkdown/every-block.txt"
    )
  }

  @Test func namesFootnotesByNameWhateverTheirOrder() {
    let dump = Self.dump(
      """
      One[^second] two[^2] again[^second] inside[^Mixed Case].

      [^2]: The name is a figure.
      [^second]: Refers[^deep].
      [^deep]: Deep.
      [^mixed case]: Case.
      [^unused]: Nobody refers.
      """
    )
    let references = dump.split(separator: "\n").filter { $0.contains("footnote reference") }
    #expect(
      references.map { $0.trimmingPrefix(while: { $0 == " " }) } == [
        "footnote reference second", "footnote reference 2", "footnote reference second",
        "footnote reference deep",
      ]
    )
  }

  @Test func countsLinesInTheWholeFile() {
    let blocks = Self.parse("---\na: b\n---\n\nText.\n\n- item\n", fromLine: 4).value
    #expect(blocks.map(\.range.start.description) == ["5:1", "7:1"])
  }

  @Test func countsLinesThroughCarriageReturns() {
    let blocks = Self.parse("one\r\n\r\ntwo\rstill two\n\nthree\n").value
    #expect(blocks.map(\.range.start.line) == [1, 3, 5])
    #expect(blocks[1].inlines.plainText == "two still two")
  }

  @Test func readsAnEmptyText() {
    #expect(Self.parse("").value.isEmpty)
    #expect(Self.parse("\n\n").value.isEmpty)
    #expect(Self.parse("---\n---\n", fromLine: 3).value.isEmpty)
    #expect(Self.parse("a", fromLine: 9).value.isEmpty)
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - "])
  func tellsBlocksNestedTooDeep(marks: String) {
    let text = String(repeating: marks, count: marks.count > 3 ? 25 : 45) + "deep"
    let parsed = Self.parse("first\n\n\(text)\n\nlast\n")
    #expect(parsed.diagnostics.map(\.code) == [MarkdownParser.nestedTooDeep])
    #expect(
      parsed.diagnostics.first?.message
        == "Quotes, lists or emphasis are nested more than 40 deep."
    )
    #expect(parsed.diagnostics.first?.range.start.line == 3)
    #expect(parsed.value.last?.inlines.plainText == "last")
  }

  @Test(.timeLimit(.minutes(1)))
  func tellsEmphasisNestedTooDeep() {
    let text = String(repeating: "*a **b ", count: 2_000) + String(repeating: "** *", count: 2_000)
    let parsed = Self.parse("\(text)\n\nlast\n")
    #expect(parsed.diagnostics.allSatisfy { $0.code == MarkdownParser.nestedTooDeep })
    #expect(parsed.value.last?.inlines.plainText == "last")
    let links =
      String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000)
    #expect(!Self.parse(links).value.isEmpty)
  }

  @Test func isSilentOnOrdinaryNesting() {
    let text = String(repeating: "> ", count: 30) + "quoted"
    #expect(Self.parse(text).diagnostics.isEmpty)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "word *emph* and_under_score ", "line of words\n", "a_b*c`d", "\\", "[", "]", "<", "&", "| ",
      "[a](b) ", "![a](b)", "http://a.b ", "* a\n", "> a\n", "| a | b |\n", "[^a] ", "~~a", "#\n",
      "[a]: b\n", "[^a]: b\n\n", "\u{0}", "<!-- ", "<a ",
    ]
  )
  func readsAMegabyteOfAnythingInTime(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = Self.parse(text)
  }

  @Test func givesTheSameOnManyThreads() async {
    let text = String(
      repeating: "*a* | b [^x] ~~c~~ http://a.b\n\n| a |\n|---|\n| b |\n\n",
      count: 50
    )
    let expected = Self.dump(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { Self.dump(text) == expected } }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}
