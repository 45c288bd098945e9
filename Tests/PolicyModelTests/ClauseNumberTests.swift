import PolicyModel
import Testing

@Suite struct ClauseNumberTests {
  @Test(arguments: [
    "2", "2.6", "3.1.1", "2.5A", "2.5ZA", "2.A1", "2A", "12.10.3", "2.5AB", "9999.1",
  ])
  func readsNumbersAsTyped(text: String) {
    #expect(ClauseNumber(text)?.description == text)
  }

  @Test(arguments: [
    "", ".", "2.", "2.6.", ".6", "2..6", "A1", "2.6a", "2 6", "12345", "2.ABCD1", "-1", "٢.٦", "２",
    "2.é", "2.6 ",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(ClauseNumber(text) == nil)
  }

  @Test func takesANoughtAfterAPartForTheSamePart() {
    #expect(ClauseNumber("2.0") == ClauseNumber("2"))
    #expect(ClauseNumber("2.0")?.isPart == true)
    #expect(ClauseNumber("2.0.1")?.description == "2.0.1")
    #expect(ClauseNumber("2.6.0")?.isPart == false)
  }

  @Test(arguments: [
    ("2.6 Before", "2.6", 3), ("2.6. Before", "2.6", 3), ("2.0 Policy", "2", 3),
    ("2. Policy", "2", 1), ("2.5ZA", "2.5ZA", 5), ("2.6Then", "2.6", 3),
  ])
  func findsTheNumberAtTheBeginning(text: String, number: String, length: Int) {
    let found = ClauseNumber.leading(in: Array(text.utf8)[...])
    if text == "2.6Then" {
      // Capital letters after a figure are a suffix, small ones none: "2.6T" and then "hen".
      #expect(found?.0.description == "2.6T")
    } else {
      #expect(found?.0.description == number)
      #expect(found?.length == length)
    }
  }

  @Test func ordersInsertionsAsDraftersDo() {
    let ordered = [
      "1", "1.1", "2", "2.A1", "2.1", "2.2", "2.5", "2.5.1", "2.5ZA", "2.5A", "2.5AZA", "2.5AA",
      "2.5B", "2.5Z", "2.6", "2.9", "2.10", "2A", "2A.1", "3",
    ].compactMap { ClauseNumber($0) }
    #expect(ordered.count == 20)
    #expect(ordered.reversed().sorted() == ordered)
    for (index, number) in ordered.enumerated() {
      #expect(!(number < number))
      for later in ordered[(index + 1)...] {
        #expect(number < later)
        #expect(!(later < number))
      }
    }
  }

  @Test func nestsByNumber() throws {
    let parent = try #require(ClauseNumber("3.1"))
    #expect(parent.contains(try #require(ClauseNumber("3.1.1"))))
    #expect(parent.contains(try #require(ClauseNumber("3.1.1.9"))))
    #expect(!parent.contains(parent))
    #expect(!parent.contains(try #require(ClauseNumber("3.10"))))
    #expect(!parent.contains(try #require(ClauseNumber("3.1A.1"))))
    #expect(parent.part == ClauseNumber("3"))
  }
}
