import PolicySite
import PolicyTestSupport
import Testing

/// Every kind of page on a small book, as a whole.
struct PageGoldenTests {
  private func council() throws -> SiteFixture {
    try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
  }

  @Test(
    "each kind of page is as it was looked at",
    arguments: [
      ("", "home"), ("policies/", "policies"), ("policies/travel/", "in-force"),
      ("policies/travel/1.0/", "superseded"), ("policies/travel/2.0/", "prospective"),
      ("policies/email/", "withdrawn"), ("policies/hours/", "not-yet-in-force"),
      ("policies/desk/", "unnumbered"), ("policies/travel/history/", "history"),
      ("policies/email/history/", "history-of-withdrawn"), ("reports/", "reports"),
      ("reports/2011-12-01-travel/", "report"), ("reviews/", "reviews"), ("updates/", "updates"),
      ("forms/", "forms"),
      ("forms/claim/travel/1.1/", "form"), ("forms/claim/travel/1.0/", "form-superseded"),
      ("forms/briefing/travel/1.1/", "form-plain"), ("guidance/", "guidance-list"),
      ("guidance/take-the-train/", "guidance"), ("a-z/", "a-to-z"),
      ("who-to-ask/", "who-to-ask"),
    ]
  )
  func pageIsAsLookedAt(path: String, name: String) throws {
    expectGolden(try council().main(path), "PolicySite/\(name).html")
  }

  @Test("a whole page with its head, masthead and foot is as it was looked at")
  func wholePageIsAsLookedAt() throws {
    expectGolden(
      try council().file("policies/travel/1.1/index.html"),
      "PolicySite/whole-page.html"
    )
  }

  @Test("the page for a missing address works from the root where the site has no URL")
  func missingAddressWithoutURL() throws {
    expectGolden(try council().file("404.html"), "PolicySite/404.html")
  }

  @Test("the page for a missing address is absolute where the site has a URL")
  func missingAddressWithURL() throws {
    let site = try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(url: "https://intranet.example.org/policies")
    )
    let page = try site.file("404.html")
    expectGolden(page, "PolicySite/404-with-url.html")
    for link in MarkupScanner(page).links where !link.hasPrefix("#") {
      #expect(link.hasPrefix("https://intranet.example.org/policies/"), "\(link)")
    }
  }

  @Test("the list for search engines has every page in force, and only where the site has a URL")
  func sitemap() throws {
    let site = try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(url: "https://example.org/a&b")
    )
    expectGolden(try site.file("sitemap.xml"), "PolicySite/sitemap.xml")
    #expect(!(try council().plans.contains { $0.path == "sitemap.xml" }))
  }

  @Test("a version as data is as it was looked at")
  func versionJSON() throws {
    expectGolden(try council().file("policies/travel/1.1.json"), "PolicySite/version.json")
  }

  @Test("a version's own text is given out byte for byte")
  func versionMarkdown() throws {
    let text = try council().file("policies/desk/1.0.md")
    #expect(text.hasPrefix("---\nversion: \"1.0\"\n"))
    #expect(text.hasSuffix("---\n## Sitting\n\nSit down.\n"))
  }

  @Test("the foot of printed pages names the document and its seal")
  func printStyle() throws {
    let css = try council().file("policies/travel/print.css")
    expectGolden(css, "PolicySite/print.css")
    #expect(css == (try council().file("policies/travel/1.1/print.css")))
    #expect(try council().file("reports/2011-12-01-travel/print.css").contains("report of 1 Dec"))
  }

  @Test("the site has these files and no others")
  func files() throws {
    let paths = try council().plans.map(\.path).sorted().joined(separator: "\n") + "\n"
    expectGolden(paths, "PolicySite/files.txt")
  }

  @Test("a book without policies and reports says so")
  func emptyBook() throws {
    let site = try SiteFixture("", asOf: CouncilBook.date)
    #expect(try site.main("").contains("<p>No policy has been published yet.</p>"))
    #expect(try site.main("").contains("0 policies of North Lincolnshire Council"))
    #expect(try site.main("policies/").contains("<p>No policy has been published yet.</p>"))
    #expect(try site.main("reports/").contains("<p>No report has been published yet.</p>"))
    #expect(try site.main("forms/").contains("<p>No policy has a form yet.</p>"))
    #expect(try site.main("guidance/").contains("<p>No guidance has been written yet.</p>"))
    #expect(try site.main("a-z/").contains("<p>There is nothing to list yet.</p>"))
    #expect(try site.main("who-to-ask/").contains("Gives written permission to employees."))
    #expect(site.faults == [])
  }

  @Test("every page is well formed and every link of it leads somewhere")
  func everyPageIsSound() throws {
    #expect(try council().faults == [])
    for showsDrafts in [true, false] {
      let site = try SiteFixture(
        CouncilBook.text,
        asOf: CouncilBook.date,
        settings: SiteFixture.settings(
          url: "https://example.org",
          showsDrafts: showsDrafts,
          usesSystemFonts: true
        )
      )
      #expect(site.faults == [])
    }
  }

  @Test(
    "every page is sound on every day on which something changes",
    arguments: [
      "1900-01-01", "2011-12-31", "2012-01-01", "2012-05-31", "2012-06-01", "2012-08-01",
      "2012-10-01", "2013-01-01", "2400-02-29",
    ]
  )
  func everyDayIsSound(day: String) throws {
    #expect(try SiteFixture(CouncilBook.text, asOf: day).faults == [])
  }

  @Test("with drafts hidden no word of a draft stands in any file")
  func hiddenDraftsLeaveNoWord() throws {
    for plan in try council().plans {
      let text = String(decoding: plan.render(), as: UTF8.self)
      for word in ["Secret", "Hidden", "Confidential", "fares/"] {
        #expect(!text.contains(word), "\(plan.path) says '\(word)'")
      }
    }
  }

  @Test("a report in draft is shown where drafts are, and says what it is")
  func shownDraftReport() throws {
    let site = try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(showsDrafts: true)
    )
    let page = try site.main("reports/2012-05-02-fares/")
    #expect(page.contains("To be signed by</span> <strong>D. Director"))
    #expect(page.contains("<span class=\"tag t-draft\">Draft</span>"))
    #expect(page.contains("Confidential words."))
    #expect(page.contains("<strong>None</strong>"))
    #expect(!page.contains("page-seal"))
    #expect(try site.main("policies/travel/history/").contains("Confidential fares"))
  }

  @Test("the home page is current in the navigation only on the home page")
  func currentPage() throws {
    let site = try council()
    #expect(try site.file("index.html").contains("href=\"index.html\" aria-current=\"true\""))
    #expect(!(try site.file("404.html").contains("aria-current")))
    let page = try site.file("policies/travel/1.0/index.html")
    #expect(page.contains("policies/index.html\" aria-current=\"true\">All policies"))
    #expect(!page.contains("aria-current=\"true\">Home"))
  }

  @Test("only old and coming versions are hidden from search engines")
  func hiddenFromSearchEngines() throws {
    let site = try council()
    let hidden = try site.plans.map(\.path).filter { path in
      guard path.hasSuffix(".html") else { return false }
      return try site.file(path).contains("noindex")
    }
    #expect(
      hidden.sorted() == [
        "404.html", "forms/briefing/travel/1.0/index.html",
        "forms/claim/travel/1.0/index.html", "forms/claim/travel/2.0/index.html",
        "policies/email/1.0/index.html", "policies/hours/1.0/index.html",
        "policies/travel/1.0/index.html", "policies/travel/2.0/index.html",
        "policies/travel/compare/1.0-to-1.1/index.html",
        "policies/travel/compare/1.1-to-2.0/index.html",
      ]
    )
  }
}
