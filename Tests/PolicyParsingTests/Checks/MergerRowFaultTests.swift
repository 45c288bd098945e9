import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerRowFaultTests {
  @Test func isSilentOnWholeRows() {
    expectSilence(
      in: MergerFixture.book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: combined")
          + MergerFixture.row("travel@1.0#2.1", "as: dropped, reason: Nobody drives.")
          + MergerFixture.mailRow("1.1", "to: joint#2.1, as: adapted")
      )
    )
  }

  @Test func tellsWhatARowLacksOrContradicts() {
    expectDiagnostics(
      in: MergerFixture.book(
        """
          - { from: travel@1.0#1.1, as: 1️⃣dropped }
          - { from: travel@1.0#1.2, as: dropped, reason: Old., to: 2️⃣joint#1.1 }
          - { from: travel@1.0#2.1, as: 3️⃣adapted }
          - { from: 4️⃣email@draft#1.1, to: joint#1.1, as: adapted }
          - { from: travel@1.0#2.1, as: 5️⃣dropped, reason: " " }
          - { from: travel@1.0#1.2, as: 6️⃣combined, to: }
        """
      ),
      [
        (
          "1️⃣", .error, "MergerRowFault",
          "'travel@1.0#1.1' is dropped without a reason; say why in 'reason'."
        ),
        (
          "2️⃣", .error, "MergerRowFault",
          "'travel@1.0#1.2' is dropped, so it cannot go to 'joint#1.1'."
        ),
        (
          "3️⃣", .error, "MergerRowFault",
          "'travel@1.0#2.1' is adapted, but 'to' does not say where it goes."
        ),
        (
          "4️⃣", .warning, "MergerHashMissing",
          "The row about 'email@draft#1.1' has no 'sha256', so a change of the draft would go "
            + "unseen."
        ),
        (
          "5️⃣", .error, "MergerRowFault",
          "'travel@1.0#2.1' is dropped without a reason; say why in 'reason'."
        ),
        (
          "6️⃣", .error, "MergerRowFault",
          "'travel@1.0#1.2' is combined, but 'to' does not say where it goes."
        ),
      ]
    )
  }
}
