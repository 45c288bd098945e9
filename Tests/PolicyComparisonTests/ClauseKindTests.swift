import PolicyComparison
import Testing

/// Tables, headings and text without numbers.
struct ClauseKindTests {
  private let table = """
    ## 1.0 Limits

    1.1 The limits are:

    | Journey | Limit | Approved by |
    |---|---|---|
    | By rail within the county | £25 | your line manager |
    | By taxi after ten at night | £40 | the head of service |
    | By air to a conference | £400 | the director |
    """

  @Test func comparesTablesRowByRow() {
    let revised = table.replacing("£40 ", with: "£45 ").replacing(
      "| By air",
      with: "| By bicycle in the town | nothing | nobody needs to ask |\n| By air"
    )
    #expect(
      summary(comparison(table, revised)) == ["1.1/t1/r2 reworded", "+1.1/t1/r3 inserted"]
    )
  }

  @Test func tellsARowThatMoved() {
    let row = "| By rail within the county | £25 | your line manager |\n"
    let revised = table.replacing(row, with: "") + "\n" + row
    #expect(summary(comparison(table, revised)) == ["1.1/t1/r1>1.1/t1/r3 moved"])
  }

  private let text = """
    ## Data retention

    Keep personal data for no longer than the register of retention periods allows.

    Ask the data protection officer before a period is extended.

    ## Access requests

    Pass a request for access to the information team on the day on which it arrives.
    """

  @Test func tellsAHeadingThatWasReworded() {
    let revised = text.replacing("## Data retention", with: "## How long we keep information")
    let comparison = comparison(text, revised)
    #expect(summary(comparison) == ["data-retention>how-long-we-keep-information reworded"])
  }

  @Test func tellsAMoveFromOneHeadingToAnother() {
    let sentence = "Ask the data protection officer before a period is extended.\n\n"
    let revised = text.replacing(sentence, with: "") + "\n\n" + sentence
    #expect(
      summary(comparison(text, revised)) == ["data-retention/p2>access-requests/p2 moved"]
    )
  }

  @Test func doesNotCallTextMovedWhoseHeadingCame() {
    let revised = text.replacing("Ask the", with: "### Longer periods\n\nAsk the")
    #expect(
      summary(comparison(text, revised)) == ["+data-retention/longer-periods inserted"]
    )
  }

  @Test func pairsShortTextsOnlyAmongTheirNeighbours() {
    let base = "1.1 None.\n\n1.2 Costs are met from the budget of the service.\n\n1.3 Agreed."
    let revised = "1.1 Costs are met from the budget of the service.\n\n1.2 None.\n\n1.3 Agreed."
    let changes = comparison(base, revised).counts
    #expect(changes.moved <= 1)
    #expect(changes.reworded == 0)
  }
}
