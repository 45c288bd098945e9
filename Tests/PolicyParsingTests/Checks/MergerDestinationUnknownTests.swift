import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerDestinationUnknownTests {
  private func book(_ to: String, more: String = "", sources: String = "[travel@1.0]")
    -> ContentFixture
  {
    MergerFixture.book(
      MergerFixture.row("travel@1.0#1.1", "to: 1️⃣\(to), as: combined"),
      sources: sources,
      more: more
    )
  }

  @Test func isSilentOnTheOutline() {
    expectSilence(in: book("joint#2.1"))
  }

  @Test func isSilentOnTheDraftOrVersionOfTheTarget() {
    expectSilence(in: book("joint#7.1", more: MergerFixture.target("7.1 Walk.")))
    expectSilence(in: book("joint@draft#7.1", more: MergerFixture.target("7.1 Walk.")))
    expectSilence(in: book("joint#7.1", more: MergerFixture.target("7.1 Walk.", version: "1.0")))
  }

  @Test func holdsTheOutlineNoLongerOnceThereIsADraft() {
    expectDiagnostics(
      in: book("joint#2.1", more: MergerFixture.target("7.1 Walk.")),
      [
        (
          "1️⃣", .error, "MergerDestinationUnknown",
          "The draft of 'joint' has no paragraph '2.1'; did you mean '7.1'?"
        )
      ]
    )
    expectDiagnostics(
      in: book("joint#22.14", more: MergerFixture.target("7.1 Walk.", version: "1.0")),
      [
        (
          "1️⃣", .error, "MergerDestinationUnknown",
          "Version 1.0 of 'joint' has no paragraph '22.14'."
        )
      ]
    )
  }

  @Test(arguments: [
    ("joint#1.3", "The outline has no paragraph '1.3'; did you mean '1.1'?"),
    ("joint#99", "The outline has no paragraph '99'."),
    ("jiont#1.1", "The target of the plan is 'joint', not 'jiont'."),
    ("report:joint#1.1", "'report:joint#1.1' is no policy; the target of the plan is 'joint'."),
  ])
  func tellsWhatIsNotThere(to: String, sentence: String) {
    expectDiagnostics(in: book(to), [("1️⃣", .error, "MergerDestinationUnknown", sentence)])
  }

  @Test func doesNotTakeASourceForTheTarget() {
    let row = MergerFixture.row("travel@1.0#1.1", "to: travel#1.1, as: combined")
    func book(_ rows: String) -> ContentFixture {
      MergerFixture.book(
        rows,
        sources: "[travel@1.0]",
        outline: "outline: [{ part: \"9\", title: New, paragraphs: [\"9.1\"] }]",
        target: "travel"
      )
    }
    expectSilence(in: book(row.replacing("travel#1.1", with: "travel#9.1")))
    expectDiagnostics(
      in: book(row.replacing("to: ", with: "to: 1️⃣")),
      [
        (
          "1️⃣", .error, "MergerDestinationUnknown",
          "The outline has no paragraph '1.1'; did you mean '9.1'?"
        )
      ]
    )
  }
}
