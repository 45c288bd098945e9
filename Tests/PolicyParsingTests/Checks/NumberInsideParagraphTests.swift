import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct NumberInsideParagraphTests {
  @Test(arguments: [
    "1.1 As said in paragraph\n1.1 above.",
    "1.1 As in table\n2.1 below.",
    "1.1 The costs rose to\n2.6 million.",
    "1.1 The costs were\n2.6 million.",
    "1.1 See 1.1,\n1.2 here\n\n1.2 Two.",
    "1.1 The council spent\n2.5 of its reserves.",
    "1.1 Nothing\nelse 1.2 inside.",
    "1.1 A year\n2012 and\n2012. Then",
  ])
  func isSilentOnWrappedText(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksWhereABlankLineIsMissing() {
    expectDiagnostics(
      inDraft: "1.1 Walk.\n1️⃣1.2 Ride.\n\nWords\n  2️⃣1.3 Drive.",
      ["1️⃣ 1.2", "2️⃣ 1.3"].map { place in
        (
          String(place.prefix(1)), .error, "NumberInsideParagraph",
          "'\(place.suffix(3))' at the beginning of this line is read as part of the paragraph "
            + "above; put a blank line before it."
        )
      }
    )
  }

  @Test func speaksBehindALinkDefinition() {
    expectDiagnostics(
      inDraft: "[here]: 2️⃣#1.1\n1️⃣1.1 See [here].",
      [
        (
          "1️⃣", .error, "NumberInsideParagraph",
          "'1.1' at the beginning of this line is read as part of the paragraph above; put a blank "
            + "line before it."
        ),
        ("2️⃣", .error, "DanglingLink", "This text has no paragraph '1.1'."),
      ]
    )
  }

  @Test func mendsWithABlankLine() {
    expectFixIts(
      inDraft: "1.1 Walk.\n1.2 Ride.\n1.3 Drive.",
      give: "1.1 Walk.\n\n1.2 Ride.\n\n1.3 Drive."
    )
  }
}
