import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerOriginUnknownTests {
  private func book(_ from: String) -> ContentFixture {
    MergerFixture.book(MergerFixture.row("1️⃣\(from)", "to: joint#1.1, as: combined"))
  }

  @Test(arguments: ["travel@1.0#1.1", "travel@1.0#1.1..2.1", "travel@1.0#2.1..2.1"])
  func isSilentOnParagraphsThatAreThere(from: String) {
    expectSilence(in: book(from))
  }

  @Test(arguments: [
    ("travel@1.0#1.3", "'travel@1.0' has no paragraph '1.3'; did you mean '1.1'?"),
    ("travel@1.0#9.9.9", "'travel@1.0' has no paragraph '9.9.9'."),
    ("travel@1.0#1.1..2.4", "'travel@1.0' has no paragraph '2.4'; did you mean '2.1'?"),
    ("travel@1.0#2.1..1.1", "The range '2.1..1.1' runs backwards; '1.1' stands first."),
    (
      "travel@1.0#1.0",
      "'1.0' is a whole Part; rows speak of paragraphs: write '1.1..1.2'."
    ),
    (
      "travel@1.0#1.2/1",
      "'1.2/1' is a piece of paragraph 1.2; rows speak of whole paragraphs, and one that is cut in "
        + "two has two rows."
    ),
    (
      "travel@1.1#1.1",
      "'travel@1.1' is not among the sources of the plan; did you mean 'travel@1.0'?"
    ),
    (
      "travel#1.1", "'travel' is not among the sources of the plan; did you mean 'travel@1.0'?"
    ),
    (
      "travle@1.0#1.1",
      "'travle@1.0' is not among the sources of the plan; did you mean 'travel@1.0'?"
    ),
    ("letters@1.0#1.1", "'letters@1.0' is not among the sources of the plan."),
  ])
  func tellsWhatIsNotThere(from: String, sentence: String) {
    expectDiagnostics(in: book(from), [("1️⃣", .error, "MergerOriginUnknown", sentence)])
  }

  @Test func leavesAMissingSourceToItsOwnCheck() {
    let fixture = MergerFixture.book(
      MergerFixture.row("travel@1.7#1.1", "to: joint#1.1, as: combined"),
      sources: "[travel@1.7]"
    )
    #expect(fixture.diagnostics.map(\.code.name) == ["MergerSourceUnknown"])
  }
}
