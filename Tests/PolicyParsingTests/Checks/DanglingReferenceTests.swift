import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct DanglingReferenceTests {
  @Test(arguments: [
    "## 1 A\n\n1.1 See paragraph 1.1, Part 1, Part 1.0 and paragraphs 1.1 to 1.2.\n\n1.2 b",
    "1.1 See section 9.9 of the Data Protection Act, Part 4 of the Act and section\\ 9.9.",
    "1.1 a\n\n## Paragraph 9.9 is a heading\n\n1.2 b",
    "1.1 `paragraph 9.9` is code\n\n```\nparagraph 9.9\n```",
    "1.1 [paragraph 9.9](https://example.org) is a link",
  ])
  func isSilentOnReferencesThatLeadSomewhere(body: String) {
    expectSilence(inDraft: body)
  }

  @Test func speaksAtEachNumber() {
    expectDiagnostics(
      inDraft: """
        ## 1 A

        1.1 See paragraph 1️⃣1.7 and paragraph 2️⃣1.7, **Part 3️⃣2**.

        - as in paragraphs 1.1 and
          4️⃣1.8 or section
          5️⃣1.9

        | see section 6️⃣1.6 | see section 7️⃣1.6 |
        |---|---|

        - “paragraph 8️⃣1.1A”
        """,
      [
        "1️⃣": "1.7", "2️⃣": "1.7", "4️⃣": "1.8", "5️⃣": "1.9", "6️⃣": "1.6", "7️⃣": "1.6",
        "8️⃣": "1.1A",
      ].map { place, number in
        (
          place, .error, "DanglingReference",
          "Paragraph '\(number)' doesn't exist in this text; did you mean '1.1'?"
        )
      } + [
        (
          "3️⃣", .error, "DanglingReference",
          "Part '2' doesn't exist in this text; did you mean '1'?"
        )
      ]
    )
  }

  @Test func speaksAtTheNumberInTheWordsOfAPrinciple() {
    expectDiagnostics(
      inDraft: "1.1 Be kind:\n\n#### Be early\n\nSee paragraph 1️⃣27.35.",
      [("1️⃣", .error, "DanglingReference", "Paragraph '27.35' doesn't exist in this text.")]
    )
  }

  @Test func offersNothingWhereNothingIsNear() {
    expectDiagnostics(
      inDraft: "1.1 See paragraph 1️⃣27.35.",
      [("1️⃣", .error, "DanglingReference", "Paragraph '27.35' doesn't exist in this text.")]
    )
  }

  @Test func leavesReportsAlone() {
    expectSilence(
      in: ContentFixture(
        """
        -- content/reports/2012-01-26-travel.md --
        ---
        title: Travel
        date: 2012-01-26
        to: Cabinet
        status: draft
        ---

        1.1 Paragraph 9.9 of the policy goes.
        """
      )
    )
  }

  @Test func offersNothingWhereSeveralAreAsNearOrTheParagraphMeansItself() {
    for text in [
      "1.1 One.\n\n1.2 Two.\n\n1.3 See paragraph 1.9.", "1.1 See paragraph 1.11.",
    ] {
      let told = ContentFixture(draft: text).diagnostics.filter {
        $0.code.name == "DanglingReference"
      }
      #expect(told.count == 1)
      #expect(told.allSatisfy { $0.fixIt == nil })
    }
  }

  @Test func mendsEachAtItsPlace() {
    expectFixIts(
      inDraft: "1.1 One.\n\n1.2 See paragraph 1.11 and paragraph 1.11.",
      give: "1.1 One.\n\n1.2 See paragraph 1.1 and paragraph 1.1."
    )
  }
}
