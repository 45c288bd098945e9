import Foundation
import PolicySite
import PolicyTestSupport
import Testing

/// What happened, as a page and as a feed.
struct UpdatesTests {
  private func council(asOf day: String = CouncilBook.date, url: String? = nil) throws
    -> SiteFixture
  {
    try SiteFixture(CouncilBook.text, asOf: day, settings: SiteFixture.settings(url: url))
  }

  @Test("the feed is as it was looked at")
  func feed() throws {
    expectGolden(try council().file("updates.atom"), "PolicySite/updates.atom")
  }

  @Test("where the site has a URL the feed names itself, and its links are absolute")
  func feedWithURL() throws {
    let feed = try council(url: "https://example.org/a").file("updates.atom")
    #expect(
      feed.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/a/updates.atom\"/>"
      )
    )
    #expect(feed.contains("<id>tag:example.org,2012-06-01:policies/travel/1.1/in-force</id>"))
    #expect(feed.contains("href=\"https://example.org/a/policies/travel/1.1/index.html\""))
  }

  @Test("an entry keeps its id while others come, and no two have the same")
  func ids() throws {
    func ids(_ day: String) throws -> [String] {
      try council(asOf: day).file("updates.atom").matches(of: /<id>([^<]*)<\/id>/)
        .map { String($0.1) }
    }
    let before = try ids("2012-05-31")
    let after = try ids("2012-09-01")
    #expect(before.count > 3)
    #expect(after.count > before.count)
    #expect(Set(before).isSubset(of: after))
    #expect(Set(after).count == after.count)
    #expect(try ids("2012-09-01") == after)
  }

  @Test("what will happen is not told before its day")
  func future() throws {
    let page = try council(asOf: "2012-05-31").main("updates/")
    #expect(!page.contains("version 1.1, came into force"))
    #expect(page.contains("version 1.1, was approved; it comes into force on 1 June 2012"))
    #expect(try council(asOf: "2012-06-01").main("updates/").contains("1.1, came into force"))
    #expect(try council(asOf: "1900-01-01").main("updates/").contains("Nothing has happened yet."))
  }

  @Test("characters that XML cannot write are left out of the feed")
  func controlCharacters() throws {
    let site = try SiteFixture(
      "-- content/policies/travel/policy.yml --\ntitle: \"A \\u0001<b>\"\nsummary: S.\n"
        + "owner: director\naudiences: [employees]\nreview: { every: 1 year }\n"
        + SiteFixture.version("1.1 Words."),
      asOf: "2012-09-01",
      allowing: "MetadataControlCharacter"
    )
    let feed = try site.file("updates.atom")
    #expect(feed.contains("A &lt;b&gt;, version 1.0, came into force"))
    #expect(!feed.unicodeScalars.contains { $0.value == 1 })
  }

  @Test("more events than the page has room for are said to be elsewhere")
  func manyEvents() throws {
    let site = try SiteFixture(CouncilBook.manyVersions, asOf: "2012-09-01")
    let page = try site.main("updates/")
    #expect(page.components(separatedBy: "<li>").count - 1 == 200)
    #expect(page.contains("The 200 newest are shown; the history of each policy has the earlier"))
  }

  @Test("the site as data is as it was looked at")
  func index() throws {
    expectGolden(try council().file("index.json"), "PolicySite/index.json")
  }
}
