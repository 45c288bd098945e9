import PolicyComparison
import Testing

/// Emphasis and link targets that differ.
struct FormattingChangeTests {
  private func sentences(_ base: String, _ revised: String) -> [String] {
    comparison("1.1 " + base, "1.1 " + revised).changes.flatMap(\.formatting)
      .map(ChangeWords.sentence)
  }

  @Test func tellsALinkThatLeadsElsewhere() {
    #expect(
      sentences("See [the code](https://a.example).", "See [the code](https://b.example).") == [
        "“the code” is no longer a link to https://a.example.",
        "“the code” is now a link to https://b.example.",
      ]
    )
  }

  @Test func tellsEmphasisThatWentToOtherWords() {
    #expect(
      sentences("You **must** ask *first*.", "You must **ask** *first*.") == [
        "“must” is no longer bold.", "“ask” is now bold.",
      ]
    )
  }

  @Test func leavesFormattingToTheEditsWhereOnlyTheWordsChanged() {
    #expect(sentences("You **must** ask.", "You **should** ask.") == [])
    #expect(
      sentences("See [the code](https://a.example).", "See [the rule](https://a.example).") == []
    )
    #expect(
      sentences("You **must** ask.", "You *should* ask.") == [
        "“must” is no longer bold.", "“should” is now in italics.",
      ]
    )
  }
}
