import PolicySite
import PolicyTestSupport
import Testing

/// What changed between two texts, as pages say it.
struct ComparisonPageTests {
  private func site() throws -> SiteFixture {
    try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(showsDrafts: true)
    )
  }

  @Test(
    "comparisons and drafts are as they were looked at",
    arguments: [
      ("policies/travel/compare/1.0-to-1.1/", "compare"),
      ("policies/travel/compare/2.0-to-draft/", "compare-draft"),
      ("policies/desk/compare/1.0-to-draft/", "compare-same"),
      ("policies/travel/draft/", "draft"), ("policies/gifts/", "draft-only"),
    ]
  )
  func pages(path: String, name: String) throws {
    let page = try site().file(path + "index.html")
    let main = page.split(separator: "<main", maxSplits: 1).last ?? ""
    expectGolden(String(main), "PolicySite/\(name).html")
  }

  @Test("every page is sound where drafts are shown")
  func pagesAreSound() throws {
    #expect(try site().faults == [])
  }

  @Test("a comparison reads well from its text alone")
  func readsFromItsTextAlone() throws {
    let page = try site().file("policies/travel/compare/2.0-to-draft/index.html")
    let words = page.replacing(/<[^>]*>/, with: "")
    #expect(words.contains("Walk [inserted: with secret words]."))
    #expect(words.contains("A secret note."))
    #expect(words.contains("1 paragraph amended; 0 unchanged."))
  }

  @Test("each version is compared with the one before and with the one in force")
  func comparesWhatReadersAskFor() throws {
    let book = CouncilBook.text.replacing("2013-01-01", with: "2012-08-31")
    let site = try SiteFixture(book, asOf: CouncilBook.date)
    let compared = site.plans.map(\.path).filter { $0.contains("policies/travel/compare/") }
    #expect(
      compared.sorted()
        == ["1.0-to-1.1", "1.0-to-2.0", "1.1-to-2.0"].map {
          "policies/travel/compare/\($0)/index.html"
        }
    )
  }
}
