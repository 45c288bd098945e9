import Foundation
import PolicySite
import PolicyTestSupport
import Testing

/// The reviews of a site: the page, the calendar, and what the home page says is due.
struct ReviewPageTests {
  private func site(
    _ reviews: String = "",
    asOf day: String,
    title: String = "Travel",
    url: String? = nil
  ) throws -> SiteFixture {
    try SiteFixture(
      """
      -- content/policies/travel/policy.yml --
      title: \(title)
      summary: What the council pays for journeys.
      owner: director
      audiences: [employees]
      review: { every: 6 months, notice: 2 weeks }
      -- content/policies/travel/reviews.yml --
      \(reviews)

      """ + SiteFixture.version(inForce: "2012-01-31", "1.1 Words."),
      asOf: day,
      settings: SiteFixture.settings(url: url)
    )
  }

  private func words(_ path: String, of site: SiteFixture) throws -> String {
    let page = try site.main(path).replacingOccurrences(of: "</td>", with: "</td> ")
    return MarkupScanner(page).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "a review is scheduled, due soon inside the notice, due on its day and overdue from the next",
    arguments: [
      ("2012-07-16", "Scheduled", "in 15 days", "none due yet"),
      ("2012-07-17", "Due soon", "in 14 days", "1 due soon"),
      ("2012-07-31", "Due today", "due today", "1 due today"),
      ("2012-08-01", "Overdue", "1 day overdue", "1 overdue"),
    ]
  )
  func states(day: String, tag: String, when: String, count: String) throws {
    let page = try words("reviews/", of: site(asOf: day))
    #expect(page.contains("1 policy is reviewed regularly: \(count)."))
    #expect(page.contains("Travel, version 1.0 31 July 2012, \(when) \(tag) Director 6 months"))
    let home = try words("", of: site(asOf: day))
    let isDue = tag != "Scheduled"
    #expect(home.contains("What is due") == isDue)
    let distance = when == "due today" ? "" : " \(when)"
    #expect(home.contains("31 July 2012 Review of the Travel \(tag)\(distance)") == isDue)
  }

  @Test("a review that was held late says so, and the next one moves")
  func heldLate() throws {
    let site = try site(
      "- { due: 2012-07-31, held: 2012-08-02, by: director, version: \"1.0\", outcome: no-change, "
        + "reason: All is well. }",
      asOf: "2012-08-03"
    )
    let page = try words("reviews/", of: site)
    #expect(
      page.contains(
        "2 August 2012 2 days late 31 July 2012 Travel, version 1.0 Director Reviewed, no change All is"
      )
    )
    #expect(page.contains("2 February 2013, in 183 days Scheduled"))
  }

  @Test("what a review said of paragraphs stands with it, and leads to the text it was of")
  func remarks() throws {
    let site = try site(
      "- { held: 2012-08-02, by: director, version: \"1.0\", outcome: no-change, reason: All is well., "
        + "remarks: { \"1.1\": \"Who & when?\", \"9.9\": Gone. } }",
      asOf: "2012-08-03"
    )
    let list =
      "<ul><li><a href=\"LINK#1.1\">Paragraph 1.1</a>: Who &amp; when?</li><li>9.9: Gone.</li></ul>"
    #expect(
      try site.main("reviews/").contains(
        list.replacing("LINK", with: "../policies/travel/1.0/index.html")
      )
    )
    #expect(
      try site.main("policies/travel/history/").contains(
        list.replacing("LINK", with: "../../../policies/travel/1.0/index.html")
      )
    )
    #expect(try site.file("index.json").contains("\"text\": \"Who & when?\""))
    #expect(site.faults == [])
  }

  @Test("a book without a version in force has no review, and a calendar that is one all the same")
  func nothingInForce() throws {
    let site = try site(asOf: "2012-01-30")
    let page = try words("reviews/", of: site)
    #expect(page.contains("No policy is in force, so no review is due."))
    #expect(page.contains("No review has been recorded yet."))
    expectGolden(try site.file("reviews.ics"), "PolicySite/empty-reviews.ics")
  }

  @Test("the calendar has an event for each review, with a reminder at the notice")
  func calendar() throws {
    let site = try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
    expectGolden(try site.file("reviews.ics"), "PolicySite/reviews.ics")
  }

  @Test("an event keeps its name from day to day, and gets another one after the review")
  func stableNames() throws {
    func names(_ site: SiteFixture) throws -> [String] {
      try site.file("reviews.ics").components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let first = ["UID:review-1-of-travel@north-lincolnshire-council.policybook.invalid"]
    #expect(try names(site(asOf: "2012-02-01")) == first)
    #expect(try names(site(asOf: "2012-09-01")) == first)
    let held = """
      - { held: 2012-08-02, by: director, version: "1.0", outcome: no-change, reason: Well. }
      """
    #expect(
      try names(site(held, asOf: "2012-09-01"))
        == ["UID:review-2-of-travel@north-lincolnshire-council.policybook.invalid"]
    )
    #expect(
      try names(site(asOf: "2012-09-01", url: "https://Intranet.example.org:8080/policies"))
        == ["UID:review-1-of-travel@intranet.example.org"]
    )
  }

  @Test("lines are folded at 75 octets and never inside a character, and marks are escaped")
  func folding() throws {
    let title = "Reisen, Spesen; Überstunden und Änderungen ärgerlicher Übergänge für Äußerungen ü"
    let site = try site(asOf: "2012-02-01", title: "\"\(title) \\\\ \"")
    let bytes = Array(try site.file("reviews.ics").utf8)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76)
      #expect(String(bytes: line, encoding: .utf8) != nil)
    }
    let unfolded = try site.file("reviews.ics").replacingOccurrences(of: "\r\n ", with: "")
    let escaped = title.replacingOccurrences(of: ",", with: "\\,")
      .replacingOccurrences(of: ";", with: "\\;")
    #expect(unfolded.contains("SUMMARY:Review due: \(escaped) \\\\"))
  }
}
