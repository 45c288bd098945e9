import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerRowRepeatedTests {
  @Test func isSilentOnAParagraphThatIsCutInTwo() {
    expectSilence(
      in: MergerFixture.book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: combined")
          + MergerFixture.row("travel@1.0#1.1", "to: joint#1.2, as: adapted")
          + MergerFixture.row("travel@1.0#1.1", "as: dropped, reason: The rest is old.")
      )
    )
  }

  @Test func tellsARowThatSaysTheSameAgain() {
    expectDiagnostics(
      in: MergerFixture.book(
        """
          - { from: 1️⃣travel@1.0#1.1..2.1, to: joint#1.1, as: combined }
          - { from: 2️⃣travel@1.0#1.2..2.1, to: joint#1.1, as: adapted }
          - { from: travel@1.0#2.1, as: dropped, reason: Old. }
          - { from: 3️⃣travel@1.0#2.1, as: dropped, reason: Very old. }
        """
      ),
      [
        (
          "2️⃣", .error, "MergerRowRepeated",
          "Paragraph 1.2 of 'travel@1.0' goes to 1.1 in an earlier row too."
        ),
        (
          "3️⃣", .error, "MergerRowRepeated",
          "Paragraph 2.1 of 'travel@1.0' is dropped in an earlier row too."
        ),
      ]
    )
  }
}
