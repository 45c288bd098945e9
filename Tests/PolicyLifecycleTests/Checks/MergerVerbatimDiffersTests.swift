import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct MergerVerbatimDiffersTests {
  private func book(_ rows: String, target: String = "") -> ContentFixture {
    MergerFixture.book(
      rows,
      on: CalendarDate("2012-06-01"),
      more: target.isEmpty ? "" : MergerFixture.target(target)
    )
  }

  @Test func isSilentWhereTheWordsAreTheSame() {
    expectSilence(
      in: book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#7.1, as: verbatim")
          + MergerFixture.row("travel@1.0#1.2", "to: joint#7.2, as: verbatim")
          + MergerFixture.mailRow("1.1", "to: joint#7.1, as: combined"),
        target: "7.1 Take the\ntrain.\n\n7.2 You **should** sit:\n\n* down\n* still.\n"
      )
    )
  }

  @Test func showsWhatDiffers() {
    expectDiagnostics(
      in: book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#7.1, as: 1️⃣verbatim")
          + MergerFixture.row("travel@1.0#1.2", "to: joint#7.2, as: 2️⃣verbatim")
          + MergerFixture.row("travel@1.0#2.1", "to: joint#7.3, as: 3️⃣verbatim"),
        target: """
          7.1 Take the slow train.

          7.2 You should sit:

          - down

          7.3 You must share a car and pay for it with your own money, and nobody else's, always.
          """
      ),
      [
        (
          "1️⃣", .error, "MergerVerbatimDiffers",
          "'travel@1.0#1.1' is not verbatim in 'joint#7.1': “Take the [inserted: slow] train”."
        ),
        (
          "2️⃣", .error, "MergerVerbatimDiffers",
          "'travel@1.0#1.2' is not verbatim in 'joint#7.2': “You should sit: down "
            + "[omitted: still.]”."
        ),
        (
          "3️⃣", .error, "MergerVerbatimDiffers",
          "'travel@1.0#2.1' is not verbatim in 'joint#7.3': “[omitted: Share][inserted: You "
            + "must share] a car” and more further on."
        ),
      ]
    )
  }

  @Test func holdsTwoPromisesAgainstEachOtherWhileThereIsNoText() {
    expectSilence(
      in: book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: verbatim")
          + MergerFixture.row("travel@1.0#1.2", "to: joint#1.1, as: combined")
      )
    )
    expectDiagnostics(
      in: book(
        MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: 1️⃣verbatim")
          + MergerFixture.mailRow("1.1", "to: joint#1.1, as: 2️⃣verbatim")
      ),
      [
        (
          "2️⃣", .error, "MergerVerbatimDiffers",
          "'travel@1.0#1.1' and 'email@draft#1.1' cannot both be verbatim in 'joint#1.1': "
            + "“[omitted: Take the train][inserted: Write short mails]”."
        )
      ],
      notes: [("1️⃣", "The earlier row stands here.")]
    )
  }
}
