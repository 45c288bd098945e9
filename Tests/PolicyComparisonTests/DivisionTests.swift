import PolicyComparison
import PolicyEncoding
import PolicyModel
import Testing

/// Paragraphs that were split, and paragraphs that were joined.
struct DivisionTests {
  private let whole = """
    ## 2.0 Policy

    2.1 Each employee must record every gift in the register. A gift of more than £25 needs the \
    written consent of the director before it is accepted.

    2.2 Ask the monitoring officer if you are in doubt.
    """
  private let parts = """
    ## 2.0 Policy

    2.1 Each employee must record every gift in the register.

    2.2 A gift of more than £25 needs the written consent of the director before it is accepted.

    2.3 Ask the monitoring officer if you are in doubt.
    """

  @Test func tellsASplitFromAnInsertion() {
    let comparison = comparison(whole, parts)
    #expect(
      summary(comparison) == ["+2.1 inserted", "2.1>2.2 reworded renumbered", "2.2>2.3 renumbered"]
    )
    let division = comparison.changes[1].split
    #expect(division?.whole.clause.address == "2.1")
    #expect(division?.parts.map(\.clause.address) == ["2.1", "2.2"])
    #expect(
      comparison.changes.compactMap(ChangeWords.division) == [
        "split from paragraph 2.1", "split into paragraphs 2.1 and 2.2",
      ]
    )
    #expect(comparison.counts.split == 2)
    #expect(
      ParagraphCounts(comparison.changes).sentence == "1 paragraph split, 2 renumbered; 1 unchanged"
    )
  }

  @Test func tellsAJoinFromAnOmission() {
    let comparison = comparison(parts, whole)
    #expect(
      summary(comparison) == ["-2.1 omitted", "2.2>2.1 reworded renumbered", "2.3>2.2 renumbered"]
    )
    #expect(
      comparison.changes.compactMap(ChangeWords.division) == [
        "joined into paragraph 2.1", "joined from paragraphs 2.1 and 2.2",
      ]
    )
    #expect(comparison.counts.joined == 2)
    #expect(
      ParagraphCounts(comparison.changes).sentence
        == "1 paragraph joined from several, 2 renumbered; 1 unchanged"
    )
  }

  @Test func writesDivisionsAsJSON() {
    let side = ComparedSide(id: nil, text: .file(""), sha256: "", title: "")
    let split = ComparisonJSON.value(of: classified(whole, parts), base: side, revised: side)
      .formatted().replacing(/\s+/, with: " ")
    #expect(split.contains(#""split": { "from": "2.1", "to": [ "2.1", "2.2" ] }"#))
    let joined = ComparisonJSON.value(of: classified(parts, whole), base: side, revised: side)
      .formatted().replacing(/\s+/, with: " ")
    #expect(joined.contains(#""joined": { "from": [ "2.1", "2.2" ], "to": "2.1" }"#))
  }

  @Test func splitsItemsAndUnnumberedText() {
    let text = """
      Keep the receipt for every purchase that you make on behalf of the council. Send it to the \
      finance team within ten working days of the purchase.

      - tell the director about each gift and about every offer of hospitality and record both of \
      them in the register before the end of the month
      """
    let revised = text.replacing(". Send", with: ".\n\nSend")
      .replacing("hospitality and record", with: "hospitality\n- record")
    let divisions = comparison(text, revised).changes.compactMap(ChangeWords.division)
    #expect(divisions.count == 4)
    #expect(divisions.last == "split from 1" || divisions.last?.contains("item") == true)
  }

  @Test func doesNotTakeANewParagraphForPartOfAShortenedOne() {
    let revised = parts.replacing(
      "A gift of more than £25 needs the written consent of the director before it is accepted.",
      with: "The register of gifts is open to the public, and the director looks at it each month."
    )
    #expect(comparison(whole, revised).counts.split == 0)
    let repeated = whole.replacing(
      "2.2 Ask",
      with: "2.2 A gift of more than £25 needs the written consent of the director.\n\n2.3 Ask"
    )
    #expect(comparison(whole, repeated).counts.split == 0)
  }
}
