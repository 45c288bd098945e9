import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct EmptyClauseTests {
  @Test(arguments: [
    "## 1 A\n\n1.1 a\n\n### B", "## 1 A\n\n1.1\n\n- item", "## 1 P\n\n### 1.1 A",
    "1.1 a\n\n- - nested",
    "1.1 a\n\n- `code`",
  ])
  func isSilentWhereWordsStand(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksOfHeadingsParagraphsAndItems() {
    expectDiagnostics(
      inDraft: "1️⃣## 1\n\n2️⃣1.1\n\n- a\n3️⃣-\n4️⃣- (b)\n\n1.2 c\n\n5️⃣####\n\n6️⃣##",
      [
        ("1️⃣", .error, "EmptyClause", "A heading has no words."),
        ("3️⃣", .warning, "EmptyClause", "An item of a list has no words."),
        ("4️⃣", .warning, "EmptyClause", "An item of a list has no words."),
        ("5️⃣", .error, "EmptyClause", "A heading has no words."),
        ("6️⃣", .error, "EmptyClause", "A heading has no words."),
      ]
    )
    expectDiagnostics(
      inDraft: "1️⃣1.1\n\n1.2 a",
      [("1️⃣", .error, "EmptyClause", "Paragraph '1.1' has no words.")]
    )
  }
}
