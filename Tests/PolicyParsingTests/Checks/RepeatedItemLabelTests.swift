import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct RepeatedItemLabelTests {
  @Test(arguments: [
    "1.1 a\n\n1. b\n2. c\n\nText.\n\n1. d", "1.1 a\n\n- (a) b\n- (b) c\n- d\n- e",
    "1.1 a\n\n1. b\n   1. c\n2. d\n   1. e", "1.1 a\n\n1. b\n\n1) c",
  ])
  func isSilentOnLabelsTypedOnce(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksOfEachRepetition() {
    expectDiagnostics(
      inDraft: "1.1 a\n\n1. b\n1️⃣1. c\n\n- (a) d\n  - (x) e\n  - 2️⃣(x) f\n- 3️⃣(a) g",
      [
        ("1️⃣", .warning, "RepeatedItemLabel", "Two items of this list have the label '1.'."),
        ("2️⃣", .warning, "RepeatedItemLabel", "Two items of this list have the label '(x)'."),
        ("3️⃣", .warning, "RepeatedItemLabel", "Two items of this list have the label '(a)'."),
      ]
    )
  }
}
