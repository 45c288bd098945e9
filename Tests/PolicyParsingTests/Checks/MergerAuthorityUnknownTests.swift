import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MergerAuthorityUnknownTests {
  private func book(_ authority: String) -> ContentFixture {
    MergerFixture.book(
      keys: "due: 2012-12-31\nauthority: 1️⃣\(authority)",
      more: """
        -- content/reports/2012-01-26-travel.md --
        ---
        title: Travel
        date: 2012-01-26
        to: [Cabinet]
        status: draft
        ---
        ## 8. Object

        8.1 To merge.
        """
    )
  }

  @Test(arguments: [
    "report:2012-01-26-travel#8.1", "report:2012-01-26-travel", "travel@1.0#1.1", "travel#1.1",
    "email@draft#1.2", "Delegation 12", "\"Delegation #12 of the Cabinet\"", "cabinet",
  ])
  func isSilentOnWhatIsThereAndOnWords(authority: String) {
    expectSilence(in: book(authority))
  }

  @Test(arguments: [
    (
      "report:2012-01-26-travel#8.9",
      "'report:2012-01-26-travel' has no paragraph '8.9'; did you mean '8.1'?"
    ),
    (
      "report:2012-01-26-travle#8.1",
      "The book has no 'report:2012-01-26-travle'; did you mean 'report:2012-01-26-travel'?"
    ),
    ("travel@2.0#1.1", "The book has no 'travel@2.0'."),
    ("email#1.1", "'email' has no version; name its draft as 'email@draft'."),
    (
      "Report@x#1",
      "'Report@x#1' is no place of a book; write it as report:2012-01-26-title#8.3."
    ),
  ])
  func tellsWhatIsNotThere(authority: String, sentence: String) {
    expectDiagnostics(in: book(authority), [("1️⃣", .error, "MergerAuthorityUnknown", sentence)])
  }
}
