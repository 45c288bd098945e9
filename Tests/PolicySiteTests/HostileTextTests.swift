import Foundation
import PolicySite
import PolicyTestSupport
import Testing

/// Text of authors that tries to be more than text.
struct HostileTextTests {
  private static let attack =
    #"<script>alert('x')</script> & "quoted" </title><img src=x onerror=y>"#

  /// The same as a YAML scalar.
  private static let yaml = "'" + attack.replacingOccurrences(of: "'", with: "''") + "'"

  private static let book = """
    -- content/book.yml --
    organisation: \(yaml)
    roles:
      - { id: director, title: \(yaml), contact: \(yaml) }
    audiences:
      - { id: employees, title: \(yaml), authorised-by: director }
    topics:
      - { id: money, title: \(yaml) }
    decision-makers: [{ id: cabinet, title: \(yaml) }]
    -- content/policies/travel/policy.yml --
    title: \(yaml)
    summary: \(yaml)
    owner: director
    audiences: [employees]
    topic: money
    review: { every: 6 months }
    forms: [claim]
    related: [{ title: \(yaml), relation: \(yaml) }]
    -- content/forms/claim/1.yml --
    title: \(yaml)
    purpose: \(yaml)
    applies-to: [travel]
    declaration: [{ id: paid, text: \(yaml), refs: [\(yaml), "1.1"] }]
    fields:
      - { name: one, label: \(yaml), type: text, help: \(yaml) }
      - { name: two, label: \(yaml), type: date, help: \(yaml) }
      - { name: three, label: \(yaml), type: address, help: \(yaml) }
      - { name: four, label: \(yaml), type: choice, choices: [\(yaml), other], help: \(yaml) }
      - { name: five, label: \(yaml), type: tick, help: \(yaml) }
    signatures: [\(yaml)]
    return-to: director
    privacy: \(yaml)
    -- content/guidance/start.md --
    ---
    title: \(yaml)
    audience: employees
    ---
    ## Heading &lt;script&gt; & "quotes"

    Words &lt;b&gt; on [a&quot;b](travel).
    -- content/policies/travel/reviews.yml --
    - { held: 2012-05-20, by: director, version: "1.0", outcome: amend, reason: \(yaml) }
    -- content/policies/travel/withdrawals/2012-08-01.yml --
    date: 2012-08-01
    by: \(yaml)
    reason: \(yaml)
    replaced-by: \(yaml)
    -- content/policies/travel/versions/1.0.md --
    ---
    version: "1.0"
    approved: 2011-12-20
    approved-by: \(yaml)
    in-force: 2012-01-01
    change: material
    summary: \(yaml)
    notes: { "1.1": \(yaml) }
    applies: { "1.1": [employees] }
    consulted: [{ body: \(yaml), outcome: \(yaml) }]
    documents: [{ title: \(yaml), contact: \(yaml) }]
    recommendation: "9"
    authority: \(yaml)
    report: 2011-12-01-travel
    ---
    ## 1.0 Heading &lt;script&gt;alert(1)&lt;/script&gt; & "quotes"

    1.1 Words &lt;script&gt;alert(1)&lt;/script&gt; & "quotes" \\<b\\> `<i>` [a&quot;b](https://e.org/?"x")
    ![&quot; onerror=&quot;x](files/a.png "title")

    #### Principle &lt;u&gt;

    Words.

    | Head &lt;u&gt; |
    |---|
    | `</table>` |

    ```
    </code></pre><script>
    ```
    -- content/mergers/joint.yml --
    title: \(yaml)
    target: joint
    due: 2012-12-31
    authority: \(yaml)
    sources: [travel@1.0]
    outline: [{ part: "1", title: \(yaml), paragraphs: ["1.1"] }]
    map:
      - { from: travel@1.0#1.1, as: dropped, reason: \(yaml) }
    -- content/reports/2011-12-01-travel.md --
    ---
    title: \(yaml)
    date: 2011-12-01
    to: [\(yaml)]
    authors: [\(yaml)]
    signatories: [\(yaml)]
    address: \(yaml)
    policies: [travel]
    status: published
    background-papers: [\(yaml)]
    recommendations:
      - { id: \(yaml), text: \(yaml) }
      - { id: "9", text: \(yaml) }
    ---
    1.1 Words &lt;script&gt;.

    """

  private func site(asOf date: String) throws -> SiteFixture {
    try SiteFixture(
      Self.book,
      asOf: date,
      settings: SiteFixture.settings(url: "https://example.org/?&'"),
      bytes: ["content/policies/travel/files/a.png": [1]],
      // A statement of the form rests on a paragraph that no text has.
      allowing: "FormReferenceDangling"
    )
  }

  @Test(
    "no page carries an author's markup",
    arguments: ["2011-12-25", "2012-02-01", "2012-09-01"]
  )
  func noMarkupComesThrough(day: String) throws {
    let site = try site(asOf: day)
    #expect(site.faults == [])
    for plan in site.plans where plan.path.hasSuffix(".html") {
      let page = MarkupScanner(String(decoding: plan.render(), as: UTF8.self))
      #expect(page.tags.count { $0.name == "script" } == 1, "\(plan.path)")
      #expect(page.tags.count { $0.name == "title" } == 1, "\(plan.path)")
    }
  }

  @Test("the words themselves are all there to read")
  func wordsAreKept() throws {
    let site = try site(asOf: "2012-09-01")
    for path in [
      "policies/travel/", "policies/travel/history/", "reports/2011-12-01-travel/", "", "forms/",
      "forms/claim/travel/1.0/", "guidance/", "guidance/start/", "who-to-ask/", "a-z/",
    ] {
      let page = MarkupScanner(try site.file(path + "index.html"))
      #expect(page.text.contains(Self.attack), "\(path)")
    }
    let text = MarkupScanner(try site.article("policies/travel/")).text
    #expect(text.contains("Words <script>alert(1)</script> & \"quotes\" <b> <i>"))
    #expect(text.contains("</code></pre><script>"))
  }

  @Test("the style for print keeps the title inside its string")
  func printStyleIsQuoted() throws {
    let css = try site(asOf: "2012-02-01").file("policies/travel/print.css")
    #expect(!css.contains("</"))
    #expect(css.count { $0 == "\"" } == 2)
    #expect(css.contains(#"\22 quoted\22 "#))
  }

  @Test("data are valid JSON with the words as written")
  func dataAreValid() throws {
    let json = try site(asOf: "2012-02-01").file("policies/travel/1.0.json")
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(value?["title"] as? String == Self.attack)
    #expect(value?["approvedBy"] as? String == Self.attack)
  }

  @Test("the list for search engines is well formed")
  func sitemapIsEscaped() throws {
    let xml = try SiteFixture(
      "",
      asOf: "2012-02-01",
      settings: SiteFixture.settings(url: "https://example.org/a&b'c")
    ).file("sitemap.xml")
    #expect(xml.contains("<loc>https://example.org/a&amp;b&#39;c/policies/</loc>"))
  }
}
