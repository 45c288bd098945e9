import Foundation
import PolicyComparison
import PolicyModel
import Testing

/// The council's own policy, revised as councils revise.
struct SeedPolicyTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "content/policies/social-media/versions/1.0.md")

  private func policy() throws -> String {
    try String(contentsOf: Self.path, encoding: .utf8)
  }

  private static let help = """
    4.1 If you need advice about using social media in your work, then get in touch with others \
    who can help you – the sooner the better. You can make good use of the expertise within the \
    council and learn from other people's experiences.


    """

  /// Changes `text` where it says `old`, which must be there.
  private func replacing(_ old: String, with new: String, in text: String) throws -> String {
    try #require(text.contains(old), "\(old)")
    return text.replacing(old, with: new)
  }

  @Test func tellsAnInsertionAMoveAndAModalApartFromTheRenumbering() throws {
    let base = try replacing(
      "3.3 If in doubt always seek advice.",
      with: "3.3 If in doubt always seek advice, and see paragraph 2.6.",
      in: policy()
    )
    var revised = try replacing(
      "3.3 If in doubt always seek advice, and see paragraph 2.6.",
      with: "3.3 If in doubt always seek advice, and see paragraph 2.7.",
      in: base
    )
    revised = try replacing("\n2.6 Before", with: "\n2.7 Before", in: revised)
    revised = try replacing(
      "\n2.5 Furthermore",
      with: "\n2.5 Report a lost or hijacked account on the same day.\n\n2.6 Furthermore",
      in: revised
    )
    revised = try replacing(Self.help, with: "", in: revised)
    revised += "\n" + Self.help.replacing("4.1 If", with: "5.3 If").replacing("good", with: "full")
    revised = try replacing(
      "your social media activity you must first",
      with: "your social media activity you should first",
      in: revised
    )
    let comparison = comparison(base, revised)
    #expect(
      summary(comparison) == [
        "+2.5 inserted", "2.5>2.6 renumbered", "2.6>2.7 renumbered", "3.3 reworded",
        "5.1 reworded", "4.1>5.3 reworded moved renumbered",
      ]
    )
    func words(_ address: String) -> [Edit] {
      comparison.changes.first { $0.revised?.clause.address == address }?.edits
        .filter { !$0.isKept } ?? []
    }
    #expect(words("5.1") == [.omit("must"), .insert("should")])
    #expect(words("5.3") == [.omit("good"), .insert("full")])
    #expect(words("3.3") == [.omit("2.6"), .insert("2.7")])
  }

  @Test func tellsAPrincipleThatChangedPlaces() throws {
    let base = try policy()
    let credible = """
      #### Be credible and consistent

      Ensure accuracy of information, be fair, thorough and transparent. Encourage constructive \
      criticism and feedback.


      """
    var revised = try replacing(credible, with: "", in: base)
    revised = try replacing("## 3.0 Personal", with: credible + "## 3.0 Personal", in: revised)
    #expect(summary(comparison(base, revised)) == ["2.6/be-credible-and-consistent moved"])
  }

  @Test func tellsAnItemThatWentToAnotherParagraph() throws {
    let base = try policy()
    let item = """
      - Make sure you avoid any misunderstanding about whether you are speaking as a \
      representative of the council or in a personal capacity.

      """
    var revised = try replacing(item, with: "", in: base)
    revised = try replacing("- Staff – encourage", with: item + "- Staff – encourage", in: revised)
    #expect(summary(comparison(base, revised)) == ["3.2/2>1.5/3 moved"])
  }

  @Test func tellsAParagraphThatWentOverTheNextHeading() throws {
    let base = try policy()
    let last = "3.3 If in doubt always seek advice."
    var revised = try replacing(last + "\n", with: "", in: base)
    revised = try replacing(
      "4.1 If you need",
      with: "4.1 If in doubt always seek advice.\n\n4.2 If you need",
      in: revised
    )
    #expect(
      summary(comparison(base, revised)) == ["3.3>4.1 moved renumbered", "4.1>4.2 renumbered"]
    )
  }
}
