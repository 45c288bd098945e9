import Foundation
import PolicyComparison
import PolicyModel
import Testing

/// What became of each clause.
struct VersionComparisonTests {
  private let base = """
    ## 2.0 Policy

    2.1 This policy has been developed to help employees understand good practice.

    2.2 This policy is in addition to any professional standards that govern work.

    2.3 Each employee using social media must receive sufficient training and support.

    ## 3.0 Help

    3.1 If you need advice about social media, get in touch with others who can help.

    3.2 Complete the e-learning module before starting on your activity:

    - from the Learning and Development Team
    - within one month
    """

  @Test func findsNothingInATextComparedWithItself() {
    #expect(summary(comparison(base, base)) == [])
  }

  @Test func doesNotDependOnLineWrapping() {
    let wrapped = base.replacing(" has been", with: "\nhas been").replacing(
      "must receive",
      with: "must\nreceive"
    )
    #expect(summary(comparison(base, wrapped)) == [])
  }

  @Test func tellsAnInsertionFromTheRenumberingThatFollows() {
    let revised = base.replacing(
      "2.2 This",
      with: "2.2 Report a lost or hijacked account on the same day.\n\n2.3 This"
    ).replacing("2.3 Each", with: "2.4 Each")
    #expect(
      summary(comparison(base, revised)) == [
        "+2.2 inserted", "2.2>2.3 renumbered", "2.3>2.4 renumbered",
      ]
    )
  }

  @Test func tellsAMoveWithItsWordEditAsOneMove() {
    let moved = "2.1 This policy has been developed to help employees understand good practice.\n\n"
    let revised = base.replacing(moved, with: "")
      .replacing("2.2 This", with: "2.1 This")
      .replacing(
        "2.3 Each employee using social media must receive sufficient training and support.",
        with: """
          2.2 Each employee using social media must receive sufficient training and support.

          2.3 This policy has been developed to help people understand good practice.
          """
      )
    #expect(
      summary(comparison(base, revised)) == [
        "2.2>2.1 renumbered", "2.3>2.2 renumbered", "2.1>2.3 reworded moved renumbered",
      ]
    )
  }

  @Test func takesAParagraphThatTookOverANumberForAnotherOne() {
    let revised = base.replacing(
      "2.2 This policy is in addition to any professional standards that govern work.",
      with: "2.2 Photographs of children need the written consent of a parent."
    )
    #expect(summary(comparison(base, revised)) == ["-2.2 omitted", "+2.2 inserted"])
  }

  @Test func doesNotCallChildrenMovedThatTravelWithTheirParent() {
    let part = "## 2.0 Policy"
    let sections = base.components(separatedBy: "## 3.0 Help")
    let revised =
      "## 2.0 Help" + sections[1].replacing("3.1", with: "2.1").replacing("3.2", with: "2.2")
      + "\n\n"
      + sections[0].replacing(part, with: "## 3.0 Policy").replacing("2.1", with: "3.1")
      .replacing("2.2", with: "3.2").replacing("2.3", with: "3.3")
    let changes = comparison(base, revised).changes
    #expect(changes.filter(\.isMoved).count == 1)
    #expect(changes.allSatisfy { $0.status == .unchanged })
  }

  @Test func comparesItemsOneByOne() {
    let revised = base.replacing("within one month", with: "within two months")
      .replacing("- from", with: "- free of charge\n- from")
    #expect(summary(comparison(base, revised)) == ["+3.2/1 inserted", "3.2/2>3.2/3 reworded"])
  }

  @Test func swapsInsertedAndOmittedWithTheSides() {
    let revised = base.replacing("- within one month", with: "").replacing(
      "sufficient training",
      with: "training"
    )
    let there = comparison(base, revised)
    let back = comparison(revised, base)
    #expect(there.counts.inserted == back.counts.omitted)
    #expect(there.counts.omitted == back.counts.inserted)
    #expect(there.counts.reworded == back.counts.reworded)
  }

  @Test func namesEachClauseOfEitherSideOnce() {
    let revised = base.replacing("2.2 This policy", with: "2.2 That").replacing(
      "## 3.0 Help",
      with: ""
    )
    let changes = comparison(base, revised).changes
    let left = changes.compactMap { $0.base?.clause.address }
    let right = changes.compactMap { $0.revised?.clause.address }
    #expect(Set(left).count == left.count)
    #expect(Set(right).count == right.count)
    #expect(right == ComparedClause.all(in: text(revised)).map(\.clause.address))
  }

  @Test func tellsFormattingApartFromWords() {
    let revised = base.replacing("must receive", with: "**must** receive")
    let change = comparison(base, revised).changes.first(where: \.isChange)
    #expect(change?.status == .unchanged)
    #expect(change?.formatting.map(ChangeWords.sentence) == ["“must” is now bold."])
  }

  @Test func countsByParagraphsForPeople() {
    let revised = base.replacing("within one month", with: "within two months")
    #expect(
      ParagraphCounts(comparison(base, revised).changes).sentence
        == "1 paragraph amended; 4 unchanged"
    )
  }
}
