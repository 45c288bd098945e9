import PolicySite
import PolicyTestSupport
import Testing

/// A draft with open numbers on a site that shows drafts while they are written.
struct OpenNumberTests {
  @Test func `a paragraph whose number is to come is shown with its label`() throws {
    let site = try SiteFixture(
      """
      -- content/policies/travel/draft.md --
      ---
      summary: First.
      ---
      ## 1.0 A

      1.1 One.

      1.+ Two & three.

      ## + B

      +.+ Four.
      """,
      asOf: "2012-02-01",
      settings: SiteFixture.settings(showsDrafts: true),
      allowing: "ClauseNumberToCome"
    )
    let page = try site.file("policies/travel/draft/index.html")
    #expect(page.contains("id=\"1.+\""))
    #expect(page.contains("id=\"part-+\""))
    #expect(page.contains("id=\"+.+\""))
    #expect(page.contains("Two &amp; three."))
  }
}
