import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyTestSupport
import Testing

/// The text grammar and every kind of address.
@Suite struct ClauseBuilderTests {
  /// The text of a draft, as the line reads it.
  static func text(_ body: String) -> PolicyText { ContentFixture(draft: body).draftText }

  static func addresses(_ body: String) -> [String] { text(body).addresses }

  @Test func readsThePolicyOfTwentyTwelve() throws {
    expectGolden(
      try Self.dump(
        "content/policies/social-media/versions/1.0.md",
        "content/policies/social-media/policy.yml"
      ),
      "PolicyParsing/social-media-1.0.txt"
    )
  }

  @Test func readsTheReportOfTwentyTwelve() throws {
    expectGolden(
      try Self.dump("content/reports/2012-01-26-social-media-policy.md"),
      "PolicyParsing/report.txt"
    )
  }

  /// The dump of the first of the files, read with the others.
  private static func dump(_ paths: String...) throws -> String {
    var fixture = ContentFixture("")
    for path in paths { fixture = fixture.replacing(path, bytes: try Repository.bytes(of: path)) }
    let policy = fixture.book.policy("social-media")?.versions.first?.text
    let text = try #require(policy ?? fixture.book.reports.first?.text)
    return ClauseTreeDump.text(of: text)
  }

  @Test func readsEveryKindOfClause() {
    let body = """
      # Travel

      Words before the first Part.

      ## 1 Journeys

      ### Before you go

      1.1 Ask first[^why]:

      - by letter
      - by telephone:
        - at home
          - late
        - at work
      * in another list

      Then wait for an answer.

      > Said the Director.
      >
      > And said it again:
      >
      > - twice

      | Journey | Pay |
      |---------|----:|
      | Short   | £1  |
      | Long    | £2  |

      1.1.1 A nested paragraph.

      1.1.1.1 A deeper one.

      1.1.2. With a full stop after its number.

      1.2 Items with labels:

      1. first
      1) of another list
      2) second
         (a) is text
      - (a) lettered
      - (iv) roman
      - (2) figure

      #### Be brief

      One word is enough.

      - kept

      #### Be brief

      ```text
      as typed
      ```

      ### Before you go

      1.2A Inserted.

      ## 2. Pay

      ### 2.1 Rates

      2.1.1 The rates.

      Unnumbered words.

      #### Rounding

      ### 2.2 Claims

      Words of a heading that is a paragraph.

      ## 3.0 End

      2\\.6 million pounds.

      [^why]: Because money is short.

          And a second reason.
      """
    expectGolden(
      ClauseTreeDump.text(of: Self.text(body)),
      "PolicyParsing/every-clause.txt"
    )
  }

  @Test func makesAddressesOfHeadingsWhereNothingIsNumbered() {
    let body = """
      Words first.

      ## Data retention

      Keep nothing.

      Not even this:

      - one
      - two
        - nested

      ### Logs

      #### Old logs

      Gone.

      ### Logs

      ## Data retention

      Again.

      | a |
      |---|
      | b |
      """
    expectGolden(ClauseTreeDump.text(of: Self.text(body)), "PolicyParsing/unnumbered.txt")
  }

  @Test(arguments: ["2", "2.", "2.0"])
  func takesEverySpellingOfAPartForTheSame(label: String) {
    let text = Self.text("## \(label) Policy\n\n2.1 One.")
    #expect(text.addresses == ["part-2", "2.1"])
    #expect(text.clauses.first?.label == label)
    #expect(text.clauses.first?.heading.plainText == "Policy")
  }

  @Test func nestsNumberedParagraphsByNumber() {
    let text = Self.text("## 3 A\n\n3.1 a\n\n3.1.1 b\n\n3.1.2 c\n\n3.2 d\n\n3.2.1.1 e\n\n3.10 f")
    #expect(text.clauses.first?.children.map(\.address) == ["3.1", "3.2", "3.10"])
    #expect(text.clause(at: "3.1")?.children.map(\.address) == ["3.1.1", "3.1.2"])
    #expect(text.clause(at: "3.2")?.children.map(\.address) == ["3.2.1.1"])
  }

  @Test func takesAHeadingThatStartsWithAParagraphNumberForThatParagraph() throws {
    let text = Self.text(
      "## 5 Means\n\n### 5.1 Financial\n\n5.1.1 None.\n\nWords.\n\n### 5.2 Staff\n\nText."
    )
    let paragraph = try #require(text.clause(at: "5.1"))
    #expect(paragraph.kind == .paragraph)
    #expect(paragraph.heading.plainText == "Financial")
    #expect(paragraph.children.map(\.address) == ["5.1.1"])
    #expect(text.addresses == ["part-5", "5.1", "5.1.1", "5.1.1/p1", "5.2", "5.2/p1"])
  }

  @Test func takesANumberForALabelOnlyWhereItIsOne() {
    #expect(
      Self.addresses("## 2012 budget\n\n## 1 A\n\n1.1 b") == ["h/2012-budget", "part-1", "1.1"]
    )
    #expect(Self.addresses("### 2 Steps\n\n1.1 b") == ["h/2-steps", "1.1"])
    #expect(Self.addresses("1.1 a\n\n2\\.6 million") == ["1.1", "1.1/p1"])
    #expect(Self.addresses("1.1 a\n\n1.2% of it") == ["1.1", "1.1/p1"])
    #expect(Self.addresses("## 1\\.0 A\n\n1.1 b") == ["h/1-0-a", "1.1"])
    #expect(Self.addresses("1.1 a\n\n1 b") == ["1.1", "1.1/p1"])
  }

  @Test func readsALabelBeforeANoBreakSpaceOrTab() {
    let text = Self.text("1.1\u{A0}Pasted from a word processor.\n\n1.2\tAnd tabbed.")
    #expect(text.addresses == ["1.1", "1.2"])
    #expect(text.allClauses.map(\.plainText) == ["Pasted from a word processor.", "And tabbed."])
  }

  @Test func readsALabelOfAnIndentedOrFormattedLine() {
    let text = Self.text("   1.1 Indented.\n\n1.2 **Bold** words.\n\n1.3 *all*\n\n 1.4 _x_ y")
    #expect(text.addresses == ["1.1", "1.2", "1.3", "1.4"])
    #expect(text.allClauses.map(\.plainText) == ["Indented.", "Bold words.", "all", "x y"])
  }

  @Test func countsItemsThroughAllListsOfAParagraph() {
    #expect(
      Self.addresses("1.1 a\n\n- b\n\nText.\n\n- c\n- d\n  - e\n\n1. f")
        == ["1.1", "1.1/1", "1.1/p1", "1.1/2", "1.1/3", "1.1/3/1", "1.1/4"]
    )
  }

  @Test func takesALetterOrFigureInBracketsForTheLabelOfAnItem() {
    let text = Self.text(
      "1.1 a\n\n- (a) b\n- (b)\n- (iv) c\n- (xvii) d\n- (12) e\n- (A) f\n- (aa) g"
    )
    #expect(
      text.addresses == [
        "1.1", "1.1/a", "1.1/b", "1.1/iv", "1.1/xvii", "1.1/12", "1.1/A", "1.1/aa",
      ]
    )
    #expect(text.clause(at: "1.1/iv")?.plainText == "c")
    #expect(text.clause(at: "1.1/iv")?.label == "(iv)")
  }

  @Test(arguments: [
    "(the) council", "(UK) firms", "(see) below", "(if) any", "(a)b", "()", "(a b) c",
  ])
  func keepsWordsInBracketsInTheText(words: String) {
    let text = Self.text("1.1 a\n\n- \(words)")
    #expect(text.addresses == ["1.1", "1.1/1"])
    #expect(text.clause(at: "1.1/1")?.plainText == words)
    #expect(text.clause(at: "1.1/1")?.label == nil)
  }

  @Test func showsLabelsOfOrderedItemsAsTyped() {
    let text = Self.text("1.1 a\n\n3. b\n7. c\n1. d\n\n1) e\n2) (a) f")
    #expect(text.allClauses.compactMap(\.label) == ["1.1", "3.", "7.", "1.", "1)", "2) (a)"])
    #expect(text.addresses.suffix(2) == ["1.1/4", "1.1/a"])
  }

  @Test func tellsARepeatedAddressFromTheFirst() {
    #expect(
      Self.addresses("1.1 a\n\n#### B\n\n#### b!\n\n#### B\n\n1.1 again\n\n### C\n\n### C")
        == ["1.1", "1.1/b", "1.1/b-2", "1.1/b-3", "1.1-2", "h/c", "h/c-2"]
    )
    #expect(Self.addresses("## A\n\n## A-2\n\n## A") == ["a", "a-2", "a-3"])
    #expect(Self.addresses("## A\n\n## A\n\n## A 2") == ["a", "a-2", "a-2-2"])
  }

  @Test func leavesTheIdsOfThePageToThePage() {
    #expect(
      Self.addresses("## Page top\n\n## Page top\n\n## Paget") == [
        "page-top-2", "page-top-3", "paget",
      ]
    )
  }

  @Test func givesOneAddressToAnAccentTypedInTwoWays() {
    #expect(Self.addresses("## Caf\u{E9}") == ["caf\u{E9}"])
    #expect(Array(Self.addresses("## Cafe\u{301}")[0].utf8) == Array("caf\u{E9}".utf8))
    #expect(Self.addresses("## Caf\u{E9}\n\n## Cafe\u{301}") == ["caf\u{E9}", "caf\u{E9}-2"])
    #expect(Self.addresses("## 社会\n\n## Политика\n\n## –") == ["社会", "политика", "heading"])
  }

  @Test func ordersInsertionsWithoutComplaint() {
    expectSilence(inDraft: "## 2 A\n\n2.A1 a\n\n2.1 b\n\n2.1ZA c\n\n2.1A d\n\n2.1B e\n\n2.2 f")
  }

  @Test func namesFootnotesByTheirName() {
    let text = Self.text("1.1 a[^One] b[^2].\n\n[^2]: Second.\n\n[^One]: First:\n\n    - item")
    #expect(text.footnotes.map(\.address).sorted() == ["fn-2", "fn-one"])
    #expect(text.clause(at: "fn-one")?.children.map(\.address) == ["fn-one/1"])
    #expect(text.clause(at: "fn-2")?.plainText == "Second.")
  }

  @Test func readsTheSameFromWindowsFilesAndMarkedFiles() {
    let body = "# Travel\n\n## 1 A\n\n1.1 One\ntwo.\n\n- (a) b\n\n| a |\n|---|\n| b |"
    let fixture = ContentFixture(draft: body)
    let path = "content/policies/travel/draft.md"
    let plain = fixture.text(of: path)
    let windows = fixture.replacing(path, bytes: Array(plain.replacing("\n", with: "\r\n").utf8))
    let marked = fixture.replacing(path, bytes: [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
    let expected = ClauseTreeDump.text(of: fixture.draftText)
    #expect(ClauseTreeDump.text(of: windows.draftText) == expected)
    #expect(ClauseTreeDump.text(of: marked.draftText) == expected)
    expectSilence(in: fixture)
    expectSilence(in: windows)
    expectSilence(in: marked)
  }

  @Test func keepsEveryLabelAfterALoneCarriageReturn() {
    #expect(
      Self.addresses("1.1 a\rb\n\n1.2 c\n\n## 2 D\n\n2.1 e") == ["1.1", "1.2", "part-2", "2.1"]
    )
  }

  @Test func readsEmptyTexts() {
    #expect(Self.addresses("") == [])
    #expect(Self.addresses("\n\n\n") == [])
    #expect(Self.text("# Travel").title?.words == "Travel")
  }

  @Test func losesNoWordOfThePolicyOfTwentyTwelve() throws {
    let path = "content/policies/social-media/versions/1.0.md"
    let fixture = ContentFixture("").replacing(path, bytes: try Repository.bytes(of: path))
    let text = try #require(fixture.book.policy("social-media")?.versions.first?.text)
    let shown = text.allClauses.flatMap { clause in
      [clause.label ?? "", clause.heading.plainText, clause.plainText]
    }.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let body = fixture.text(of: path).split(separator: "---\n", maxSplits: 1).last ?? ""
    let source = body.split(whereSeparator: \.isWhitespace).filter {
      $0 != "-" && !$0.allSatisfy { $0 == "#" }
    }
    .map { $0.filter { $0 != "*" } }
    #expect(shown.map(String.init) == source)
  }
}
