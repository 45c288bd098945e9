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

  @Test("a split is told in words, with where the words came from")
  func tellsASplit() throws {
    let sentence = "Ask the director in writing before you take any other way."
    let book = CouncilBook.text
      .replacing("1.1 Walk.\n", with: "1.1 Walk the whole way whenever you can. \(sentence)\n")
      .replacing(
        "1.1 Walk with secret words.",
        with: "1.1 Walk the whole way whenever you can.\n\n1.2 \(sentence)"
      )
    let site = try SiteFixture(
      book,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(showsDrafts: true)
    )
    let page = try site.file("policies/travel/compare/2.0-to-draft/index.html")
    let words = page.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    #expect(words.contains("1 paragraph split"))
    #expect(words.contains("Split into paragraphs 1.1 and 1.2."))
    #expect(page.contains(">Split<"))
    let joined = CouncilBook.text
      .replacing(
        "1.1 Walk.\n",
        with: "1.1 Walk the whole way whenever you can.\n\n1.2 \(sentence)\n"
      )
      .replacing(
        "1.1 Walk with secret words.",
        with: "1.1 Walk the whole way whenever you can. \(sentence)"
      )
    let other = try SiteFixture(
      joined,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(showsDrafts: true)
    ).file("policies/travel/compare/2.0-to-draft/index.html")
    #expect(other.contains(">Joined<"))
    #expect(other.contains("Joined into paragraph 1.1."))
  }
}
