import PolicySite
import PolicyTestSupport
import Testing

/// The pages of mergers, and what they keep to themselves.
struct MergerPageTests {
  private func council(showsDrafts: Bool, asOf date: String = CouncilBook.date) throws
    -> SiteFixture
  {
    try SiteFixture(
      CouncilBook.text,
      asOf: date,
      settings: SiteFixture.settings(url: "https://example.org", showsDrafts: showsDrafts)
    )
  }

  @Test(
    "each page of a merger is as it was looked at",
    arguments: [
      ("mergers/", true, "mergers"), ("mergers/journeys/", true, "merger-outline"),
      ("mergers/sitting/", true, "merger-draft"), ("mergers/post/", true, "merger-done"),
      ("mergers/presents/", true, "merger-empty"), ("mergers/journeys/", false, "merger-hidden"),
      ("mergers/presents/", false, "merger-hidden-whole"),
    ]
  )
  func pageIsAsLookedAt(path: String, showsDrafts: Bool, name: String) throws {
    expectGolden(try council(showsDrafts: showsDrafts).main(path), "PolicySite/\(name).html")
  }

  @Test("a book without mergers says so, and has no entry for search engines")
  func noMergers() throws {
    let site = try SiteFixture(
      "",
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(url: "https://example.org")
    )
    #expect(try site.main("mergers/").contains("<p>No merger is planned.</p>"))
    #expect(!(try site.file("sitemap.xml").contains("mergers")))
    #expect(try council(showsDrafts: true).file("sitemap.xml").contains("/mergers/journeys/<"))
  }

  @Test(
    "with drafts hidden a merger says nothing of drafts, and which paragraph goes where only once done"
  )
  func hiddenDrafts() throws {
    let site = try council(showsDrafts: false)
    let page = try site.main("mergers/journeys/")
    #expect(page.contains("1 source of the merger is a draft, which this site does not show"))
    #expect(page.contains("travel/1.1/index.html#2.1"))
    #expect(!page.contains("Table of Destinations") && !page.contains("Table of Origins"))
    #expect(!page.contains("journeys:1.1"))
    #expect(try site.main("mergers/post/").contains("Table of Origins"))
    #expect(!(try site.main("mergers/sitting/").contains("Nobody travels")))
    #expect(
      try site.main("mergers/sitting/").contains(
        "Which paragraph goes where is shown once the merged policy is published."
      )
    )
    #expect(!(try site.main("mergers/presents/").contains("fares")))
  }

  @Test("the days that are left are told, and the day itself always")
  func countdown() throws {
    for (day, words) in [
      ("2012-12-30", "1 day left"), ("2012-12-31", "today"), ("2013-01-02", "2 days overdue"),
    ] {
      let page = try council(showsDrafts: true, asOf: day).main("mergers/journeys/")
      #expect(page.contains("<small>\(words)</small>"))
      #expect(page.contains("<time datetime=\"2012-12-31\">31 December 2012</time>"))
    }
    #expect(try council(showsDrafts: true).main("mergers/post/").contains("<small>done</small>"))
  }

  @Test("a policy in force and a draft say what they become, until it is done")
  func notices() throws {
    let site = try council(showsDrafts: true)
    let travel = try site.main("policies/travel/")
    #expect(
      travel.contains(
        "<p class=\"notice\">To be merged into <a href=\"../../mergers/journeys/index.html\">the "
          + "Journeys &amp; Post Policy</a> by <time"
      )
    )
    #expect(travel.contains("Was to be merged into"))
    #expect(travel.contains(">the Sitting Policy</a> by"))
    #expect(try site.main("policies/travel/draft/").contains("To be merged into"))
    for path in ["policies/travel/1.0/", "policies/hours/", "policies/desk/"] {
      #expect(!(try site.main(path).contains("merged into")), "\(path)")
    }
  }

  @Test("the two tables lead to each other and to the paragraphs")
  func tablesLeadToParagraphs() throws {
    let page = try council(showsDrafts: true).main("mergers/journeys/")
    let scanner = MarkupScanner(page)
    #expect(scanner.ids.contains("journeys:1.2"))
    #expect(scanner.links.contains("#journeys:1.2"))
    #expect(scanner.links.contains("../../policies/gifts/draft/index.html#1.1"))
    #expect(scanner.links.contains("../../reports/2011-12-01-travel/index.html#2.1"))
  }
}
