import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct ReviewsParserTests {
  static func book(_ reviews: String) -> ContentFixture {
    ContentFixture(
      ContentFixture.version("1.0") + "-- content/policies/travel/reviews.yml --\n\(reviews)"
    )
  }

  @Test(arguments: ["# nothing yet\n", "\n", "[]\n", "{}\n", "~\n"])
  func takesAFileOfCommentsForAnEmptyList(text: String) {
    expectSilence(in: Self.book(text))
    #expect(Self.book(text).travel?.reviews.isEmpty == true)
  }

  @Test func readsARecord() throws {
    let review = try #require(
      Self.book(
        """
        - due: 2012-07-26
          held: 2012-07-19
          by: director
          version: "1.0"
          outcome: extended
          reason: "Staff changes."
          next: 2013-01-26
          trigger: incident
          authority: Delegation 12
        """
      ).travel?.reviews.first
    )
    #expect(review.due?.description == "2012-07-26")
    #expect(review.outcome == .extended)
    #expect(review.trigger == .incident)
    #expect(review.next?.description == "2013-01-26")
    #expect(review.authority == "Delegation 12")
  }

  @Test func readsRemarksOnParagraphs() throws {
    let book = Self.book(
      """
      - held: 2012-07-19
        by: director
        version: "1.0"
        outcome: no-change
        reason: Fine.
        remarks: { "1.1": "Who: the Director?" }
      """
    )
    expectSilence(in: book)
    let remark = try #require(book.travel?.reviews.first?.remarks.first)
    #expect(remark.address == "1.1")
    #expect(remark.text == "Who: the Director?")
    #expect(remark.range.start.description == "6:14")
    expectDiagnostics(
      in: Self.book(
        "- { held: 2012-07-19, by: director, version: \"1.0\", outcome: no-change, reason: Fine., "
          + "remarks: { \"1.1\": 1️⃣[a, b] } }"
      ),
      [
        ("1️⃣", .error, "InvalidMetadataValue", "The remark on '1.1' must be one sentence.")
      ]
    )
  }

  @Test func tellsHowLateAReviewWas() throws {
    func daysLate(_ due: String) throws -> Int? {
      try #require(
        Self.book(
          "- { \(due)held: 2012-07-19, by: director, version: \"1.0\", outcome: no-change, reason: F. }"
        ).travel?.reviews.first
      ).daysLate
    }
    #expect(try daysLate("due: 2012-07-12, ") == 7)
    #expect(try daysLate("due: 2012-07-19, ") == nil)
    #expect(try daysLate("due: 2012-07-20, ") == nil)
    #expect(try daysLate("") == nil)
  }

  @Test func tellsWhatIsNoRecord() {
    expectDiagnostics(
      in: Self.book("1️⃣held: 2012-07-19"),
      [
        (
          "1️⃣", .error, "InvalidMetadataValue",
          "Reviews are a list: each record begins with a hyphen."
        )
      ]
    )
    expectDiagnostics(
      in: Self.book(
        "- held: 1️⃣2012-07-32\n  by: director\n  version: \"1.0\"\n  outcome: 2️⃣amended\n  reason: 3️⃣\"\"\n"
      ),
      [
        (
          "1️⃣", .error, "ImpossibleDate",
          "'2012-07-32' is not a date of the calendar; dates are written year-month-day, as "
            + "2012-01-26."
        ),
        (
          "2️⃣", .error, "InvalidMetadataValue",
          "'amended' is not a choice for 'outcome' (no-change, amend, withdraw, extended); did you "
            + "mean 'amend'?"
        ),
        ("3️⃣", .error, "MissingMetadata", "Key 'reason' has no value."),
      ]
    )
  }
}
