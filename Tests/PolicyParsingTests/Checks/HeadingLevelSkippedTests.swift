import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct HeadingLevelSkippedTests {
  @Test(arguments: [
    "## A\n\n### B\n\n#### C\n\n## D", "## 1 A\n\n1.1 a\n\n#### Be legal\n\nWords.", "Words.",
    "# Travel\n\n## A",
  ])
  func isSilentOnStepsOfOne(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksAtTheMarks() {
    expectDiagnostics(
      inDraft: "1️⃣### A\n\n#### B\n\n## C\n\n 2️⃣#### D",
      [
        (
          "1️⃣", .warning, "HeadingLevelSkipped",
          "Heading of level 3 follows one of level 1; did you mean '##'?"
        ),
        (
          "2️⃣", .warning, "HeadingLevelSkipped",
          "Heading of level 4 follows one of level 2; did you mean '###'?"
        ),
      ]
    )
  }

  @Test func mendsTheMarks() {
    expectFixIts(inDraft: "## A\n\n#### B", give: "## A\n\n### B")
  }
}
