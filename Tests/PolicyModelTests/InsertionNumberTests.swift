import PolicyModel
import Testing

@Suite struct InsertionNumberTests {
  private typealias Component = ClauseNumber.Component

  private func component(_ text: String) throws -> Component? {
    text.isEmpty ? nil : try #require(ClauseNumber("2.\(text)")).components.last
  }

  private func spelled(_ component: Component?) -> String? {
    component.map { "\($0.prefix)\($0.figure)\($0.suffix)" }
  }

  @Test(arguments: [
    ("", "", "1"), ("7", "", "8"), ("7A", "", "8"), ("5", "6", "5A"), ("5A", "6", "5B"),
    ("5", "5A", "5ZA"), ("5", "5ZA", "5ZZA"), ("5A", "5B", "5AA"), ("5A", "5AA", "5AZA"),
    ("5AA", "5B", "5AB"), ("5ZA", "5A", "5ZB"), ("5Y", "6", "5YA"), ("", "1", "A1"),
    ("A1", "1", "B1"), ("A1", "B1", "AA1"), ("", "A1", "ZA1"), ("", "3", "A3"),
    ("A1", "A1A", "A1ZA"),
    ("5", "9", "5A"), ("A1", "AZA1", "A1A"),
  ])
  func `the number is that of drafters`(lower: String, upper: String, expected: String) throws {
    let found = Component.inserted(after: try component(lower), before: try component(upper))
    #expect(spelled(found) == expected)
  }

  @Test(arguments: [("5", "5ZZA"), ("", "ZZA1"), ("9999", ""), ("5Z", "6")])
  func `where three letters do not do, there is none`(lower: String, upper: String) throws {
    #expect(Component.inserted(after: try component(lower), before: try component(upper)) == nil)
  }

  @Test func `thousands of insertions rise, are new, and leave the others as they are`() throws {
    var chance = UInt64(2012)
    func below(_ bound: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((chance >> 33) % UInt64(bound))
    }
    var inserted = 0
    for _ in 0..<1_500 {
      var row = (1...(1 + below(4))).map { Component(figure: $0) }
      for step in 0..<12 {
        let place = below(row.count + 1)
        let lower = place > 0 ? row[place - 1] : nil
        let upper = place < row.count ? row[place] : nil
        guard let new = Component.inserted(after: lower, before: upper) else {
          // Nowhere does room end before the third insertion at one place.
          #expect(step >= 3)
          continue
        }
        if let lower { #expect(lower < new) }
        if let upper { #expect(new < upper) }
        let number = ClauseNumber(components: [Component(figure: 2), new])
        #expect(ClauseNumber(number.description) == number)
        row.insert(new, at: place)
        inserted += 1
      }
      #expect(Set(row).count == row.count)
      #expect(row == row.sorted())
    }
    #expect(inserted > 15_000)
  }

  @Test(arguments: [
    ("2.+ Text", "2.0", 3), ("3.1.+ Text", "3.1.0", 5), ("+ Title", "0", 1), ("+.0 Title", "0", 3),
    ("+.+ Text", "0.0", 3), ("2.+. Text", "2.0", 3), ("2.+.1 Text", "2.0.1", 5),
  ])
  func `an open number is read`(text: String, stem: String, length: Int) throws {
    let found = try #require(NumberToCome.leading(in: Array(text.utf8)[...]))
    let spelled = found.0.stem.components.map { String($0.figure) }.joined(separator: ".")
    #expect(spelled == stem)
    #expect(found.length == length)
    #expect(found.0.isPart == text.hasPrefix("+ ") || text.hasPrefix("+.0"))
  }

  @Test(arguments: ["2.6 Text", "2", "", ".", "A.+", "2 + 2", "C++"])
  func `a number that is there is not open`(text: String) {
    #expect(NumberToCome.leading(in: Array(text.utf8)[...]) == nil)
  }
}
