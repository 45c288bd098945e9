import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct SentenceBeginsWithFigureTests {
  @Test(arguments: [
    "1.1 Million-pound projects need approval.", "1.1 Staff work 2.6 hours.",
    "1.1 a\n\n2\\.6 million.",
  ])
  func isSilentOnParagraphs(body: String) {
    expectSilence(inDraft: body)
  }

  @Test(arguments: ["million", "hours", "%", "per cent", "FTE", "km."])
  func speaksOfMeasures(unit: String) {
    let word = unit.split(separator: " ").first ?? ""
    expectDiagnostics(
      inDraft: "1️⃣1.1 \(unit) were saved.",
      [
        (
          "1️⃣", .error, "SentenceBeginsWithFigure",
          "'1.1 \(word)' reads as a sentence, but the figure is taken for a paragraph's number; did "
            + "you mean '1\\.1'?"
        )
      ]
    )
  }

  @Test func mendsWithABackslash() {
    expectFixIts(
      inDraft: "1.1 Walk.\n\n1.2 million pounds.",
      give: "1.1 Walk.\n\n1\\.2 million pounds."
    )
  }
}
