import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct MergerSourceChangedTests {
  private func book(_ rows: String) -> ContentFixture {
    MergerFixture.book(rows, on: CalendarDate("2012-06-01"))
  }

  @Test func isSilentOnWordsThatStayed() {
    expectSilence(
      in: book(
        MergerFixture.mailRow("1.1", "to: joint#1.1, as: adapted")
          + MergerFixture.row(
            "travel@1.0#1.1",
            "to: joint#1.1, as: combined, sha256: "
              + MergerFixture.hash("Take the train.").uppercased()
          )
      )
    )
  }

  @Test func tellsChangedWordsWithTheirHash() {
    let old = MergerFixture.hash("Write long mails.")
    expectDiagnostics(
      in: book(
        MergerFixture.row("email@draft#1.1", "to: joint#1.1, as: adapted, sha256: 1️⃣\(old)")
      ),
      [
        (
          "1️⃣", .warning, "MergerSourceChanged",
          "'email@draft#1.1' has changed since the row was written; its SHA-256 is now "
            + MergerFixture.hash("Write short mails.") + "."
        )
      ]
    )
  }

  @Test func hashesTheWordsOfARangeTogether() {
    let words = "Write short mails. You must not shout."
    let row = MergerFixture.row(
      "email@draft#1.1..1.2",
      "to: joint#1.1, as: combined, sha256: 1️⃣\(MergerFixture.hash(words))"
    )
    expectSilence(in: book(row))
    expectDiagnostics(
      in: book(row.replacing(MergerFixture.hash(words), with: MergerFixture.hash("Other."))),
      [
        (
          "1️⃣", .warning, "MergerSourceChanged",
          "'email@draft#1.1..1.2' has changed since the row was written; its SHA-256 is now "
            + MergerFixture.hash(words) + "."
        )
      ]
    )
  }
}
