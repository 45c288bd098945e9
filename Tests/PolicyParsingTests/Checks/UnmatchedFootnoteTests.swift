import PolicyDiagnostics
import PolicyMarkdown
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct UnmatchedFootnoteTests {
  @Test(arguments: [
    "1.1 a[^n].\n\n[^n]: Note.", "1.1 a[^n] b[^n].\n\n[^N]: Note.", "1.1 `[^n]` and a[1].",
    "1.1 a\n\n```\n[^n]: code\n```", "1.1 a [^ n] [^] 2^3",
  ])
  func isSilentOnPairs(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksOfEitherHalfAlone() {
    expectDiagnostics(
      inDraft: "1.1 a1️⃣[^x] and b2️⃣[^x].\n\n3️⃣[^n]: Note.\n\n  4️⃣[^m]: Indented.",
      [
        ("1️⃣", .error, "UnmatchedFootnote", "There is no footnote 'x'."),
        ("2️⃣", .error, "UnmatchedFootnote", "There is no footnote 'x'."),
        (
          "3️⃣", .error, "UnmatchedFootnote",
          "Nothing refers to the footnote 'n', so it would not be shown."
        ),
        (
          "4️⃣", .error, "UnmatchedFootnote",
          "Nothing refers to the footnote 'm', so it would not be shown."
        ),
      ]
    )
  }

  @Test func speaksOfAFootnoteDefinedTwice() {
    expectDiagnostics(
      inDraft: "1.1 a[^n].\n\n[^n]: One.\n\n1️⃣[^n]: Two.",
      [
        (
          "1️⃣", .error, "UnmatchedFootnote",
          "There are two footnotes 'n', and only the first would be shown."
        )
      ]
    )
    #expect(
      ContentFixture(draft: "1.1 a[^n].\n\n[^n]: One.\n\n[^n]: Two.").draftText.footnotes.map(
        \.plainText
      ) == ["One."]
    )
  }
}
