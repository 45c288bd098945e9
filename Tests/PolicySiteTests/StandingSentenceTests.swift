import Foundation
import PolicySite
import PolicyTestSupport
import Testing

/// Every sentence that pages say about the standing of a version, its reviews and its people.
struct StandingSentenceTests {
  /// Two versions, in force from 1 January and 1 July 2012, with what else `more` says.
  private func site(_ more: String = "", asOf day: String) throws -> SiteFixture {
    try SiteFixture(
      more + SiteFixture.version("1.0", inForce: "2012-01-01", "1.1 Words.")
        + SiteFixture.version("1.1", inForce: "2012-07-01", "1.1 Other words."),
      asOf: day
    )
  }

  /// The words of a page, white space as one space.
  private func words(_ path: String, of site: SiteFixture) throws -> String {
    let page = try site.file(path + "index.html").replacingOccurrences(of: "</td>", with: "</td> ")
    let text = MarkupScanner(page).text
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func withdrawal(_ lines: String) -> String {
    "-- content/policies/travel/withdrawals/2012-03-01.yml --\n\(lines)\n"
  }

  private func reviews(_ rows: String) -> String {
    "-- content/policies/travel/reviews.yml --\n\(rows)\n"
  }

  @Test(
    "the band says what a version is on the day",
    arguments: [
      (
        "", "2012-06-30",
        "In force You are reading version 1.0, in force since 1 January 2012. "
          + "Version 1.1 comes into force on 1 July 2012. All versions (2)"
      ),
      (
        "", "2012-07-01",
        "In force You are reading version 1.1, in force since 1 July 2012. All "
          + "versions (2)"
      ),
      (
        "1.1/", "2012-06-30",
        "This version is not yet in force.Version 1.1 comes into force on "
          + "1 July 2012. Until then version 1.0 applies. Read version 1.0, in force now"
      ),
      (
        "", "2011-12-31",
        "This version is not yet in force.Version 1.0 comes into force on "
          + "1 January 2012. Until then no version is in force. See the history"
      ),
      (
        "1.0/", "2012-07-01",
        "You are reading a superseded version.Version 1.0 stopped applying on "
          + "1 July 2012, when version 1.1 came into force. Do not rely on it for decisions after "
          + "that date. Read version 1.1, in force now"
      ),
    ]
  )
  func band(path: String, day: String, sentence: String) throws {
    #expect(try words("policies/travel/\(path)", of: site(asOf: day)).contains(sentence))
  }

  @Test("a version that a higher one overtook on its first day never applied")
  func supersededBeforeInForce() throws {
    let site = try SiteFixture(
      SiteFixture.version("1.0", inForce: "2012-01-01", "1.1 Words.")
        + SiteFixture.version("1.1", inForce: "2012-01-01", "1.1 Other."),
      asOf: "2012-01-01"
    )
    let page = try words("policies/travel/1.0/", of: site)
    #expect(
      page.contains("Version 1.0 was superseded by version 1.1 before it came into force.")
    )
    #expect(page.contains("Superseded text."))
    #expect(page.contains("In force Never"))
    #expect(try words("policies/travel/history/", of: site).contains("Never in force Version 1.0"))
  }

  @Test("a withdrawn policy says by whom, why and what to read instead")
  func withdrawnPolicy() throws {
    let act = withdrawal("date: 2012-03-01\nby: The Board\nreason: Done?\nreplaced-by: Email")
    let site = try site(act, asOf: "2012-03-01")
    let page = try words("policies/travel/1.0/", of: site)
    #expect(
      page.contains(
        "This policy has been withdrawn.It was withdrawn on 1 March 2012 by The Board: Done? "
          + "Read instead: Email. See the history"
      )
    )
    #expect(page.contains("Withdrawn text."))
    #expect(page.contains("In force 1 January 2012 to 29 February 2012"))
    let history = try words("policies/travel/history/", of: site)
    #expect(
      history.contains("Withdrawn on 1 March 2012 by The Board: Done? Replaced by Email.")
    )
    #expect(history.contains("Reviewed every 6 months. No review has been recorded yet."))
  }

  @Test("a withdrawal is not told before its day")
  func withdrawalToCome() throws {
    let act = withdrawal("date: 2012-03-01\nby: The Board\nreason: Done")
    let site = try site(act, asOf: "2012-02-29")
    #expect(!(try words("policies/travel/history/", of: site).contains("Withdrawn")))
    #expect(try words("policies/travel/", of: site).contains("in force since 1 January 2012"))
    #expect(!(try words("", of: site).contains("withdrawn")))
  }

  @Test("where a later version is in force, only the version is called withdrawn")
  func withdrawnVersion() throws {
    let act = withdrawal("date: 2012-03-01\nversion: \"1.0\"\nby: The Board\nreason: Wrong")
    let site = try site(act, asOf: "2012-07-02")
    let page = try words("policies/travel/1.0/", of: site)
    #expect(page.contains("This version has been withdrawn.It was withdrawn on 1 March 2012"))
    #expect(page.contains("Wrong. Read version 1.1, in force now"))
    #expect(try words("", of: site).contains("Travel, version 1.0, was withdrawn"))
    let before = try self.site(act, asOf: "2012-04-01")
    #expect(try words("policies/travel/1.0/", of: before).contains("This version has been"))
    #expect(try words("", of: before).contains("version 1.1, coming into force on 1 July 2012"))
  }

  @Test(
    "the next review is told by how far it is",
    arguments: [
      ("2012-06-29", "1 July 2012 in 2 days"), ("2012-06-30", "1 July 2012 in 1 day"),
      ("2012-07-01", "1 July 2012 due today"), ("2012-07-02", "1 July 2012 1 day overdue"),
      ("2012-08-01", "1 July 2012 31 days overdue"),
    ]
  )
  func nextReview(day: String, words expected: String) throws {
    #expect(
      try words("policies/travel/", of: site(asOf: day)).contains("Next review \(expected)")
    )
  }

  @Test(
    "each outcome of a review has its words",
    arguments: [
      ("no-change", "Reviewed, no change"), ("amend", "To be amended"),
      ("withdraw", "To be withdrawn"),
      ("extended, next: 2012-09-01, authority: Delegation 12", "Review extended"),
    ]
  )
  func outcome(of key: String, words expected: String) throws {
    let row =
      "- { due: 2012-02-01, held: 2012-02-03, by: director, version: \"1.0\", outcome: "
      + "\(key), reason: So it is. }"
    let site = try site(reviews(row), asOf: "2012-03-01")
    let history = try words("policies/travel/history/", of: site)
    #expect(
      history.contains(
        "1 February 2012 3 February 2012 2 days late Director 1.0 \(expected) So it is."
      )
    )
    let result = key == "no-change" ? "no change" : expected.lowercased()
    #expect(try words("", of: site).contains("Travel was reviewed: \(result)"))
  }

  @Test("a review on its day is not late, and one without a day neither")
  func punctualReview() throws {
    let rows = """
      - { held: 2012-02-03, by: nobody-known, version: "1.0", outcome: amend, reason: A. }
      - { due: 2012-02-04, held: 2012-02-04, by: director, version: "1.0", outcome: amend, reason: B. }
      """
    let site = try SiteFixture(
      reviews(rows) + SiteFixture.version("1.1 Words."),
      asOf: "2012-03-01",
      allowing: "UnknownName"
    )
    let history = try words("policies/travel/history/", of: site)
    #expect(!history.contains("Late"))
    #expect(history.contains("3 February 2012 nobody-known 1.0"))
  }

  @Test("an editorial change says so")
  func editorialChange() throws {
    let text = SiteFixture.version("1.1 Words.")
      .replacingOccurrences(of: "change: material", with: "change: editorial")
    let history = try words(
      "policies/travel/history/",
      of: SiteFixture(text, asOf: "2012-03-01")
    )
    #expect(history.contains("by The Cabinet. Editorial change."))
  }

  @Test(
    "counts and lists read well",
    arguments: [
      ("[employees]", "Employees"),
      ("[employees, elected-members]", "Employees and elected members"),
      ("[employees, elected-members, visitors]", "Employees, elected members and visitors"),
    ]
  )
  func audiences(list: String, words expected: String) throws {
    let book = """
      -- content/book.yml --
      organisation: Council
      roles: [{ id: director, title: Director }]
      audiences:
        - { id: employees, title: Employees }
        - { id: elected-members, title: Elected members }
        - { id: visitors, title: Visitors }
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: Journeys.
      owner: director
      audiences: \(list)
      review: { every: 6 months }

      """
    let site = try SiteFixture(book + SiteFixture.version("1.1 Words."), asOf: "2012-03-01")
    #expect(try words("policies/travel/", of: site).contains("Applies to \(expected) Owner"))
    #expect(try words("", of: site).contains("1 policy of Council"))
  }

  @Test("a topic called other and policies without a topic stand apart")
  func topicCalledOther() throws {
    let site = try SiteFixture(
      CouncilBook.text.replacingOccurrences(of: "id: people", with: "id: other")
        .replacingOccurrences(of: "topic: people", with: "topic: other"),
      asOf: CouncilBook.date
    )
    #expect(site.faults == [])
  }

  @Test("news are the eight newest, and none of tomorrow")
  func news() throws {
    let rows = (1...9).map {
      "- { held: 2012-02-0\($0), by: director, version: \"1.0\", outcome: amend, reason: R. }"
    }
    let site = try SiteFixture(
      reviews(rows.joined(separator: "\n")) + SiteFixture.version("1.1 Words."),
      asOf: "2012-02-09"
    )
    let home = try site.main("")
    #expect(home.components(separatedBy: "<li><time").count == 9)
    #expect(home.contains("9 February 2012"))
    #expect(!home.contains("came into force"))
  }
}
