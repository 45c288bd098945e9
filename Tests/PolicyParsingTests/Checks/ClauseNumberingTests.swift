import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct ClauseNumberingTests {
  @Test(arguments: [
    "## 1 A\n\n1.1 a\n\n1.2 b\n\n1.2.1 c\n\n1.2.2 d\n\n1.3 e\n\n## 2.0 B\n\n2.1 f",
    "## 1 A\n\n1.A1 a\n\n1.1 b\n\n1.1ZA c\n\n1.1A d\n\n1.1AA e\n\n1.2 f",
    "1.1 a\n\n2.1 b", "## 3 C\n\nWords.", "## A\n\n### 1.1 A\n\n1.1.1 a\n\n### 1.2 B\n\n1.2.1 b",
    "## 1 A\n\n1.9 a\n\n1.10 b".replacing(
      "1.9 a",
      with: (1...9).map { "1.\($0) a" }.joined(separator: "\n\n")
    ),
  ])
  func isSilentOnNumbersInOrder(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func tellsRepeatedNumbersAndOffersEachFreeOneOnce() {
    expectDiagnostics(
      inDraft: "2️⃣1.1 a\n\n1️⃣1.1 b\n\n3️⃣1.1 c\n\n1.2 d",
      [
        (
          "1️⃣", .error, "DuplicateClauseNumber",
          "Paragraph number '1.1' is used twice; did you mean '1.3'?"
        ),
        (
          "3️⃣", .error, "DuplicateClauseNumber",
          "Paragraph number '1.1' is used twice; did you mean '1.4'?"
        ),
      ],
      notes: [
        ("2️⃣", "'1.1' is first used here."), ("2️⃣", "'1.1' is first used here."),
      ]
    )
  }

  @Test func tellsRepeatedPartsHoweverTheyAreTyped() {
    expectDiagnostics(
      inDraft: "## 2️⃣2.0 A\n\n2.1 a\n\n## 1️⃣2 B",
      [("1️⃣", .error, "DuplicateClauseNumber", "Part number '2' is used twice; did you mean '3'?")],
      notes: [("2️⃣", "'2.0' is first used here.")]
    )
  }

  @Test func tellsNumbersOutOfOrderOnly() {
    expectDiagnostics(
      inDraft: "1.1 a\n\n2️⃣1.3 b\n\n1️⃣1.2 c",
      [("1️⃣", .error, "ClauseNumberOutOfOrder", "Paragraph '1.2' stands after '1.3'.")],
      notes: [("2️⃣", "'1.3' stands here.")]
    )
    expectDiagnostics(
      inDraft: "## 2️⃣2 A\n\n## 1️⃣1 B",
      [("1️⃣", .error, "ClauseNumberOutOfOrder", "Part '1' stands after '2'.")],
      notes: [("2️⃣", "'2' stands here.")]
    )
    expectDiagnostics(
      inDraft: "1.1 a\n\n1.1A b\n\n1️⃣1.1ZA c",
      [("1️⃣", .error, "ClauseNumberOutOfOrder", "Paragraph '1.1ZA' stands after '1.1A'.")]
    )
  }

  @Test func warnsOfNumbersLeftOut() {
    expectDiagnostics(
      inDraft: "## 1 A\n\n1️⃣1.2 a\n\n2️⃣1.4 b\n\n3️⃣1.4.2 c\n\n## 4️⃣3 B\n\n3.1 d",
      [
        ("1️⃣", .warning, "MissingClauseNumber", "Paragraph '1.1' is missing before '1.2'."),
        ("2️⃣", .warning, "MissingClauseNumber", "Paragraph '1.3' is missing before '1.4'."),
        ("3️⃣", .warning, "MissingClauseNumber", "Paragraph '1.4.1' is missing before '1.4.2'."),
        ("4️⃣", .warning, "MissingClauseNumber", "Part '2' is missing before '3'."),
      ]
    )
  }

  @Test func tellsParagraphsOutsideTheirPart() {
    expectDiagnostics(
      inDraft: "## 2️⃣2.0 A\n\n2.1 a\n\n### 1️⃣3.1 B",
      [("1️⃣", .error, "ClauseOutsideItsPart", "Paragraph '3.1' stands under Part 2.")],
      notes: [("2️⃣", "Part 2 begins here.")]
    )
  }

  @Test func offersNumbersOfThePartThatTheyAreUnder() {
    expectFixIts(
      inDraft: "## 2 A\n\n2.1 a\n\n2.2 b\n\n## 3 B\n\n3.1 c\n\n2.2 d\n\n2.1 e",
      give: "## 2 A\n\n2.1 a\n\n2.2 b\n\n## 3 B\n\n3.1 c\n\n3.2 d\n\n3.3 e"
    )
    // Without any number before it, and under a paragraph.
    expectFixIts(
      inDraft: "## 2 A\n\n2.1 a\n\n2.1.1 b\n\n## 3 B\n\n2.1 c\n\n## 4 C\n\n4.1 d\n\n2.1.1 e",
      give: "## 2 A\n\n2.1 a\n\n2.1.1 b\n\n## 3 B\n\n3.1 c\n\n## 4 C\n\n4.1 d\n\n4.1.1 e"
    )
    // Under no Part, and under its own, nothing changes.
    expectFixIts(
      inDraft: "2.1 a\n\n2.1 b\n\n## 2 A\n\n2.1 c",
      give: "2.1 a\n\n2.2 b\n\n## 2 A\n\n2.3 c"
    )
  }

  @Test func mendsRepeatedNumbers() {
    expectFixIts(inDraft: "1.1. a\n\n1.1. b\n\n1.1. c", give: "1.1. a\n\n1.2. b\n\n1.3. c")
  }
}
