import PolicyMarkdown
import Testing

@Suite struct MarkdownInlineTests {
  static let runs: [MarkdownInline] = [
    .text("2.6 "), .strong([.text("Be "), .emphasis([.text("legal")])]), .softBreak,
    .link(destination: "email#3.2", title: "", [.text("email")]), .lineBreak, .code("x"),
    .footnote(name: "a"), .html("<b>"),
    .image(destination: "files/a.png", title: "", [.text("plan")]),
  ]

  @Test func readsWordsAsAReaderHearsThem() {
    #expect(Self.runs.plainText == "2.6 Be legal email xplan")
  }

  @Test func dropsLeadingBytesOverSeveralRuns() {
    let runs: [MarkdownInline] = [.text("2."), .text("6 a"), .text("b")]
    #expect(runs.droppingLeadingText(3) == [.text(" a"), .text("b")])
    #expect(runs.droppingLeadingText(0) == runs)
    #expect(runs.droppingLeadingText(99) == [])
    #expect([MarkdownInline.code("a")].droppingLeadingText(1) == [.code("a")])
  }

  @Test func trimsSpaceBreaksAndTabsAtTheBeginning() {
    let runs: [MarkdownInline] = [.text(" \t"), .softBreak, .lineBreak, .text("  a ")]
    #expect(runs.trimmingLeadingSpace() == [.text("a ")])
    #expect([MarkdownInline.softBreak].trimmingLeadingSpace() == [])
  }

  @Test func looksForReferencesNeitherInLinksNorInCode() {
    #expect(Self.runs.runsOfText == ["2.6 ", "Be ", "legal"])
  }

  @Test func visitsOuterRunsFirst() {
    var kinds: [String] = []
    [MarkdownInline.strong([.emphasis([.text("a")])])].forEachNested { inline in
      switch inline {
      case .strong: kinds.append("strong")
      case .emphasis: kinds.append("emphasis")
      default: kinds.append("text")
      }
    }
    #expect(kinds == ["strong", "emphasis", "text"])
  }
}
