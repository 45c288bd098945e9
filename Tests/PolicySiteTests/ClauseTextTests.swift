import Foundation
import PolicyTestSupport
import Testing

/// Policy text as HTML: each kind of clause with its address as id.
struct ClauseTextTests {
  private static let rich = """
    ## 1.0 *About* this

    Words before any number.

    1.1 First, with **strong**, *emphasis*, `code` and a\\
    broken line.

    - one
      - inner one
      - inner two

        Words under inner two.
    - two[^why]

    1. typed one
    2. typed two

    ### Keep it safe

    1.1.1 A long number, 12.3.4 is none.

    ##### Be legal

    Obey. See paragraph 1.1.

    1.2 A table:

    | | Rail | Road |
    |---|:--|--:|
    | Fare | *low* & fair | 12 |
    | Time | short | |

    > Quoted words.
    >
    > - quoted item

    1.3 Labelled items:

    - (a) first
    - (b) second
      - (i) deep

    ```
    if a < b && c { "quote" }
    ```

    ![A map of "Brigg" &lt;here&gt;](files/map.png)

    ## 2 Ends

    2.1 Last[^why] and[^2].

    2.1A Inserted.

    [^why]: Because *so*, see paragraph 2.1.

        - an item of the note
    [^2]: Two.
    """

  @Test("a text with every kind of clause is as it was looked at")
  func richText() throws {
    let site = try SiteFixture(
      SiteFixture.version(facts: "guidance: [\"1\"]", Self.rich),
      asOf: "2012-02-01",
      bytes: ["content/policies/travel/files/map.png": [0x89]]
    )
    expectGolden(try site.article("policies/travel/"), "PolicySite/rich-text.html")
    #expect(site.faults == [])
  }

  @Test("a text without numbers, with repeated headings, is as it was looked at")
  func unnumberedText() throws {
    let text = """
      Before any heading.

      ## Data retention

      First words.

      Second words.

      - item

      ### Data retention

      ## Data retention

      1. typed

      ## Überfahrt & Åland

      ## 🚲

      ## !!!
      """
    let site = try SiteFixture(SiteFixture.version(text), asOf: "2012-02-01")
    expectGolden(try site.article("policies/travel/"), "PolicySite/unnumbered-text.html")
    #expect(site.faults == [])
  }

  @Test("headings named like the page's own furniture get other ids")
  func furnitureIsNotTaken() throws {
    let names = [
      "Page top", "Page main", "Page contents", "Page use", "Page versions", "Page seal",
      "Page footnotes", "Page fnref", "Page fnref 1", "Fn why", "P1",
    ]
    let text =
      names.map { "## \($0)\n\nWords[^why].\n\n" }.joined() + "[^why]: So.\n[^2]: Other."
      + "\n\n## Last[^2]\n\nWords[^2]."
    let site = try SiteFixture(SiteFixture.version(text), asOf: "2012-02-01")
    #expect(site.faults == [])
  }

  @Test("deep headings stay within the six levels of HTML")
  func deepHeadings() throws {
    let text = (2...6).map { String(repeating: "#", count: $0) + " Level \($0)\n\nWords.\n\n" }
    let site = try SiteFixture(SiteFixture.version(text.joined()), asOf: "2012-02-01")
    #expect(site.faults == [])
    #expect(try site.article("policies/travel/").contains("<h6 id=\"level-2/level-3/level-4"))
  }

  @Test("numbers longer than five characters get a wider margin, texts without numbers none")
  func articleClass() throws {
    func articleClass(_ text: String) throws -> String? {
      let site = try SiteFixture(SiteFixture.version(text), asOf: "2012-02-01")
      return MarkupScanner(try site.article("policies/travel/")).tags.first?["class"]
    }
    #expect(try articleClass("1.1 Words.") == "policy")
    #expect(try articleClass("10.1.1 Words.") == "policy long-nums")
    #expect(try articleClass("Words.") == "policy unnumbered")
  }

  @Test("a clause that binds fewer than the policy says whom")
  func narrowerAudience() throws {
    let site = try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
    let page = try site.article("policies/travel/")
    #expect(page.contains("<p class=\"small\">Applies to employees only.</p>"))
    #expect(page.components(separatedBy: "Applies to").count == 2)
  }

  @Test("a note leads back to its first reference only, and one nobody refers to leads nowhere")
  func wayBackFromNotes() throws {
    let text = "1.1 One[^a], two[^a], three[^b].\n\n[^a]: A.\n\n[^b]: B."
    let site = try SiteFixture(SiteFixture.version(text), asOf: "2012-02-01")
    let page = MarkupScanner(try site.article("policies/travel/"))
    #expect(page.faults == [])
    #expect(page.links.count { $0 == "#fn-a" } == 2)
    #expect(page.ids.count { $0.hasPrefix("page-fnref") } == 2)
  }
}
