import PolicyComparison
import Testing

/// The words that differ between two texts.
struct EditScriptTests {
  @Test(arguments: [
    ("each employee must receive", "each employee should receive"),
    ("from your Director. This", "from your Director or head of service. This"),
    ("must go", "You must go"), ("You must go", "must go"), ("", "new words"), ("old words", ""),
    ("a  b", "a b"), ("photo’s, video’s, wikis", "photos, videos, wikis"), ("x", "x"), ("", ""),
    ("within 5 days", "within 10 days"), ("£5,000 a year", "£5,500 a year"),
    ("“quoted” text – and more", "“quoted” words – and more"), ("one", "two"),
  ])
  func rebuildsBothTexts(base: String, revised: String) {
    var table = TokenTable()
    let edits = EditScript.edits(from: base, to: revised, table: &table)
    #expect(edits.baseText == base)
    #expect(edits.revisedText == revised)
    #expect(edits.allSatisfy { !$0.text.isEmpty })
  }

  @Test func marksWholeWordsOnly() {
    var table = TokenTable()
    let edits = EditScript.edits(
      from: "Furthermore each employee must receive training.",
      to: "Furthermore each employee should receive training.",
      table: &table
    )
    #expect(
      edits == [
        .keep("Furthermore each employee "), .omit("must"), .insert("should"),
        .keep(" receive training."),
      ]
    )
  }

  @Test func marksOnlyTheWordsPutInBeforeAnother() {
    var table = TokenTable()
    let edits = EditScript.edits(from: "must go", to: "You must go", table: &table)
    #expect(edits == [.insert("You "), .keep("must go")])
  }

  @Test func keepsPunctuationApartFromWords() {
    var table = TokenTable()
    let edits = EditScript.edits(
      from: "blogs, wikis.",
      to: "blogs, wikis and games.",
      table: &table
    )
    #expect(edits == [.keep("blogs, wikis"), .insert(" and games"), .keep(".")])
  }

  @Test func rebuildsThousandsOfGeneratedPairs() {
    var numbers = SeededNumbers(state: 2012)
    let words = ["the", "council", "must", "should", "not", ",", ".", "5", "days", "e-mail", "“a”"]
    var table = TokenTable()
    for _ in 0..<3_000 {
      func text() -> String {
        (0..<Int.random(in: 0...14, using: &numbers)).compactMap { _ in
          words.randomElement(using: &numbers)
        }.joined(separator: Bool.random(using: &numbers) ? " " : "")
      }
      let (base, revised) = (text(), text())
      let edits = EditScript.edits(from: base, to: revised, table: &table)
      #expect(edits.baseText == base)
      #expect(edits.revisedText == revised)
    }
  }

  @Test func endsOnLongTextsWithoutAWordInCommon() {
    var table = TokenTable()
    let base = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    let revised = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
    let edits = EditScript.edits(from: base, to: revised, table: &table)
    #expect(edits == [.omit(base), .insert(revised)])
  }

  private func edits(_ base: String, _ revised: String) -> [Edit] {
    var table = TokenTable()
    return EditScript.edits(from: base, to: revised, table: &table)
  }

  @Test func takesInAShortWordBetweenLongerChanges() {
    #expect(
      edits("Ask your line manager the same day.", "Ask any duty officer the next morning.")
        == [
          .keep("Ask "), .omit("your line manager the same day"),
          .insert("any duty officer the next morning"), .keep("."),
        ]
    )
    #expect(
      edits("Give the form back.", "Send the form on.").count { $0.isKept } == 2,
      "Changes of one word stay apart."
    )
  }

  @Test func tellsAnInsertedSentenceAsOne() {
    #expect(
      edits(
        "The council pays. The council may refuse.",
        "The council pays. The council keeps the receipt. The council may refuse."
      ) == [
        .keep("The council pays."), .insert(" The council keeps the receipt."),
        .keep(" The council may refuse."),
      ]
    )
    #expect(
      edits(
        "Record it, and keep it. Keep the form. Keep the receipt.",
        "Record it, and keep it. Keep the receipt."
      ) == [
        .keep("Record it, and keep it."), .omit(" Keep the form."), .keep(" Keep the receipt."),
      ]
    )
  }
}
