import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerOutlineFaultTests {
  @Test func isSilentOnAnOutlineThatAPolicyCanHave() {
    expectSilence(
      in: MergerFixture.book(
        outline: """
          outline:
            - { part: "1.0", title: First, paragraphs: ["1.1", "1.1A", "1.2.1"] }
            - { part: "2", title: Second, paragraphs: "2.1" }
          """
      )
    )
  }

  @Test func tellsEveryFault() {
    expectDiagnostics(
      in: MergerFixture.book(
        outline: """
          outline:
            - { part: 1️⃣one, title: First, paragraphs: ["1.1"] }
            - { part: "2", title: Second, paragraphs: ["2.1", 2️⃣"3.1", 3️⃣"2.1", 4️⃣two, 5️⃣"2"] }
            - { part: 6️⃣"2.0", title: Third, paragraphs: ["2.2"] }
          """
      ),
      [
        ("1️⃣", .error, "MergerOutlineFault", "'one' is not the number of a Part, as 3 is."),
        (
          "2️⃣", .error, "MergerOutlineFault",
          "Paragraph 3.1 does not lie in Part 2 but in Part 3."
        ),
        (
          "3️⃣", .error, "MergerOutlineFault", "Paragraph 2.1 stands twice in the outline."
        ),
        (
          "4️⃣", .error, "MergerOutlineFault",
          "'two' is not the number of a paragraph, as 2.1 is."
        ),
        (
          "5️⃣", .error, "MergerOutlineFault", "'2' is not the number of a paragraph, as 2.1 is."
        ),
        ("6️⃣", .error, "MergerOutlineFault", "Part 2 stands twice in the outline."),
      ]
    )
  }
}
