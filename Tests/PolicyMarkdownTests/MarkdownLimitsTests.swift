import PolicyDiagnostics
import PolicyMarkdown
import Testing

/// Texts that would take the library hours or gigabytes are refused before it reads them.
struct MarkdownLimitsTests {
  private func parse(_ text: String) -> Parsed<[MarkdownBlock]> {
    MarkdownParser.blocks(of: SourceFile(path: "a.md", text: text))
  }

  /// What is reported of `text`, as "line:column code".
  private func reported(_ text: String) -> [String] {
    parse(text).diagnostics.map { "\($0.range.start) \($0.code)" }
  }

  private func table(columns: Int, rows: Int, row: String = "|x|") -> String {
    let head = String(repeating: "|x", count: columns)
    let line = String(repeating: "|-", count: columns)
    return "\(head)|\n\(line)|\n" + String(repeating: "\(row)\n", count: rows)
  }

  @Test func `a table is too large with the cells that fill up its rows`() {
    #expect(parse("Text.\n\n" + table(columns: 900, rows: 500)).diagnostics.isEmpty)
    let parsed = parse("Text.\n\n" + table(columns: 900, rows: 600))
    #expect(parsed.value.isEmpty)
    #expect(parsed.diagnostics.map(\.severity) == [.error])
    #expect(parsed.diagnostics.map(\.range.start.description) == ["4:1"])
    #expect(
      parsed.diagnostics.first?.message
        == "With this table the text has more than 500000 cells, counted with those that fill up short "
        + "rows, so the text is not read; divide it."
    )
    let small = table(columns: 500, rows: 300) + "\n"
    #expect(reported(small + small + small) == [])
    #expect(reported(small + small + small + small) == ["911:1 TableTooLarge"])
    // Quotes and lists have tables too.
    let quoted = table(columns: 900, rows: 600).split(separator: "\n").map { "> \($0)\n" }.joined()
    #expect(reported(quoted) == ["2:1 TableTooLarge"])
  }

  @Test func `a line of more than a thousand cells is too long`() {
    #expect(reported(table(columns: 998, rows: 1)) == [])
    let parsed = parse("One.\n\n" + table(columns: 1_001, rows: 0))
    #expect(
      parsed.diagnostics.map(\.message) == [
        "A table has more than 1000 columns here, so the text is not read; divide it."
      ]
    )
    #expect(reported("a\n" + String(repeating: "-|", count: 2_000)) == ["2:1 TableTooLarge"])
    #expect(reported("|x|\n|-|\n" + String(repeating: "|", count: 2_000)) == ["3:1 TableTooLarge"])
  }

  @Test func `a long definition with many links is too long`() {
    let parsed = parse(
      "One.\n\n[a]: \(String(repeating: "x", count: 50_000))\n\n"
        + String(repeating: "[a] ", count: 50_000)
    )
    #expect(
      parsed.diagnostics.map { "\($0.range.start) \($0.code)" } == ["3:3 LinkDefinitionTooLong"]
    )
    #expect(
      parsed.diagnostics.first?.message
        == "The links of this text would copy this definition into more than 10 MB, so the text is not "
        + "read; shorten the definition."
    )
    let uses = String(repeating: "[a] ", count: 9_000)
    let long = String(repeating: "y ", count: 9_000)
    for address in ["b\n\"t\n\(long)\"", "<\(long)>", "<b> '\(long)'", "b (\(long))"] {
      #expect(reported("[a]: \(address)\n\n\(uses)") == ["1:3 LinkDefinitionTooLong"])
    }
    #expect(reported("[a]: \u{1}\(String(repeating: "y", count: 18_000))\n\n\(uses)").count == 1)
    // Many definitions, one below the other, are as long as the longest of them.
    let many = (1...20_000).map { "[a\($0)]: https://example.org/\($0) \"Title \($0)\"\n" }.joined()
    #expect(reported(many + "\n" + String(repeating: "[a1] ", count: 20_000)) == [])
  }

  @Test(arguments: ["![[]()", "![a[b]()", "<!A ", "<?", "<![CDATA[", "b <!A "])
  func `openers that nothing closes are too many in one passage`(piece: String) {
    let text = "a" + String(repeating: piece, count: 60_000)
    let parsed = parse("One.\n\n\(text)\n")
    #expect(parsed.diagnostics.map(\.code.name) == ["TextTooComplex"])
    #expect(parsed.diagnostics.first?.range.start.line == 3)
    #expect(
      parsed.diagnostics.first?.message
        == "Reading this passage would take too long, so the text is not read; put blank lines between "
        + "its parts, or close or remove '![', '<!' and '<?'."
    )
    #expect(reported(String(repeating: "a\(piece)\n\n", count: 60_000)) == [])
  }

  @Test func `rows of dashes below a long paragraph are too much`() {
    let paragraph = String(repeating: "a\n", count: 40_000)
    #expect(reported(paragraph + "|x|\n|-|\n") == ["40002:1 TextTooComplex"])
    #expect(reported(String(repeating: "|a|b|\n|-|\n", count: 20_000)).count == 1)
    #expect(reported(String(repeating: "aaa bbb\n-\u{B}\n", count: 20_000)).count <= 1)
    #expect(reported(paragraph + "\n|x|\n|-|\n") == [])
    // Rows between the rows of a large table are no new tables.
    #expect(reported("|x|\n|-|\n" + String(repeating: "|y|\n|-|\n", count: 2_000)) == [])
  }

  @Test(arguments: ["> ", "- ", "1. ", ">", "[^a]:", "-\t"])
  func `marks nested too deep are refused at once`(mark: String) {
    let deep = String(repeating: mark, count: 5_000)
    let parsed = parse("One.\n\n\(deep)x\n" + String(repeating: "\n", count: 10_000))
    #expect(parsed.value.isEmpty)
    #expect(parsed.diagnostics.map(\.code) == [MarkdownParser.nestedTooDeep])
    #expect(parsed.diagnostics.first?.range.start.line == 3)
    #expect(
      parsed.diagnostics.first?.message
        == "Quotes or lists are nested too deep here, or indented too far, so the text is not read."
    )
  }

  @Test func `items nested by their margins are refused too`() {
    let lines = (0..<300).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()
    #expect(reported(lines).first?.hasSuffix("NestedTooDeep") == true)
    // A line across the page is no list.
    #expect(reported(String(repeating: "* ", count: 300)) == [])
    #expect(reported("> " + String(repeating: "- ", count: 300)) == [])
    #expect(reported(String(repeating: "* ", count: 300) + "x") != [])
  }

  @Test func `a quote's mark behind many spaces ends no passage`() {
    let text = String(repeating: String(repeating: "<!A ", count: 500) + "\n     >\n", count: 100)
    #expect(reported("a" + text).map { $0.hasSuffix("TextTooComplex") } == [true])
  }
}
