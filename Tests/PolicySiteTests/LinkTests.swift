import Foundation
import PolicyTestSupport
import Testing

/// What becomes a link in a text, and where it leads.
struct LinkTests {
  /// The article of `travel` in a book with `email` (numbered, two versions) and more.
  private func article(
    _ text: String,
    others: String = Self.others,
    asOf date: String = "2012-02-01",
    bytes: [String: [UInt8]] = [:],
    allowing code: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let site = try SiteFixture(
      others + SiteFixture.version(text),
      asOf: date,
      bytes: bytes,
      allowing: code,
      sourceLocation: sourceLocation
    )
    #expect(site.faults == [], sourceLocation: sourceLocation)
    return try site.article("policies/travel/", sourceLocation: sourceLocation)
  }

  private static let others =
    """
    -- content/policies/email/policy.yml --
    title: Email
    summary: How we write.
    owner: director
    audiences: [employees]
    review: { every: 1 year }
    -- content/policies/email/draft.md --
    ---
    base: "1.1"
    summary: Shorter.
    ---
    3.2 Shorter.
    -- content/reports/2011-12-01-travel.md --
    ---
    title: Report on Travel
    date: 2011-12-01
    to: [The Cabinet]
    status: published
    ---
    ## 1. Object

    1.1 To approve paragraph 1.1, see [below](#1.1).
    -- content/reports/2011-12-02-draft.md --
    ---
    title: Draft
    date: 2011-12-02
    to: [The Cabinet]
    status: draft
    ---
    1.1 Words.

    """ + SiteFixture.version(of: "email", "## 3.0 Mail\n\n3.2 Short.\n\n3.3 Gone later.")
    + SiteFixture.version("1.1", of: "email", inForce: "2012-01-15", "## 3.0 Mail\n\n3.2 Shorter.")

  @Test("references to paragraphs and Parts that exist are linked, others are not")
  func crossReferences() throws {
    let page = try article(
      """
      ## 1.0 First

      1.1 See paragraph 1.2, paragraphs 1.1 to 1.2, section 1.1A and Part 1.

      1.1A See paragraph 7.7, Part 9, section\\ 1.2 and section 1.2 of the Highways Act.

      1.2 The sub-paragraph 1.1 is meant.
      """,
      allowing: "DanglingReference"
    )
    #expect(page.contains("See paragraph <a href=\"#1.2\">1.2</a>, paragraphs <a"))
    #expect(page.contains("<a href=\"#1.1\">1.1</a> to <a href=\"#1.2\">1.2</a>"))
    #expect(page.contains("section <a href=\"#1.1A\">1.1A</a>"))
    #expect(page.contains("Part <a href=\"#part-1\">1</a>."))
    #expect(page.contains("See paragraph 7.7, Part 9, section 1.2 and section 1.2 of the Highways"))
    #expect(page.contains("sub-paragraph <a href=\"#1.1\">1.1</a>"))
  }

  @Test("references are linked in tables, items, quotes, notes and emphasis")
  func crossReferencesEverywhere() throws {
    let page = try article(
      """
      1.1 See *paragraph 1.1*.[^n]

      - see paragraph 1.1

      > see paragraph 1.1

      | A |
      |---|
      | see paragraph 1.1 |

      [^n]: See paragraph 1.1.
      """
    )
    #expect(page.components(separatedBy: "paragraph <a href=\"#1.1\">1.1</a>").count == 6)
  }

  @Test("references in headings, links and code are left alone")
  func noReferencesInHeadings() throws {
    let page = try article(
      """
      ## 1.0 After paragraph 1.1

      ### More on paragraph 1.1

      ### 1.1 Beside paragraph 1.2

      Words.

      #### What paragraph 1.2 says

      1.2 Read [paragraph 1.1 there](email#3.2) or `paragraph 1.1`, ![paragraph 1.1](files/a.png).

      ```
      paragraph 1.1
      ```
      """,
      bytes: ["content/policies/travel/files/a.png": [1]]
    )
    #expect(!page.contains("paragraph <a"))
  }

  @Test("links lead to the same text, other policies, versions and reports")
  func documentLinks() throws {
    let page = try article(
      """
      ## 1.0 First

      1.1 [a](#1.1) [b](#1.0) [c](email) [d](email#3.2) [e](email#3.0) [f](email@1.0#3.3)
      [g](report:2011-12-01-travel#1.1) [h](https://example.org/?a=1&b=2 "Title & \\"more\\"")
      [i](mailto:a@b.org) [j](tel:01724) <https://example.org/x>
      """
    )
    for link in [
      "\"#1.1\">a", "\"#part-1\">b", "\"../../policies/email/index.html\">c",
      "\"../../policies/email/index.html#3.2\">d", "\"../../policies/email/index.html#part-3\">e",
      "\"../../policies/email/1.0/index.html#3.3\">f",
      "\"../../reports/2011-12-01-travel/index.html#1.1\">g",
      "\"https://example.org/?a=1&amp;b=2\" title=\"Title &amp; &quot;more&quot;\">h",
      "\"mailto:a@b.org\">i", "\"tel:01724\">j", "\"https://example.org/x\">https://example.org/x",
    ] {
      #expect(page.contains("<a href=\(link)</a>"), "\(link)")
    }
  }

  @Test("a link to a draft, or to a report that is hidden, becomes plain words")
  func draftsBecomeWords() throws {
    let page = try article(
      "1.1 See [the *draft*](email@draft#3.2) and [the report](report:2011-12-02-draft)."
    )
    #expect(page.contains("See the <em>draft</em> and the report."))
  }

  @Test("a paragraph that only an older version has is not promised on the page in force")
  func paragraphOfOlderVersion() throws {
    let page = try article("1.1 See [there](email#3.3).")
    #expect(page.contains("<a href=\"../../policies/email/index.html\">there</a>"))
    let then = try article("1.1 See [there](email#3.3).", asOf: "2012-01-14")
    #expect(then.contains("<a href=\"../../policies/email/index.html#3.3\">there</a>"))
  }

  @Test("an item of a text without numbers is found from another document")
  func itemOfUnnumberedText() throws {
    let others =
      Self.others
        + """
        -- content/policies/desk/policy.yml --
        title: Desks
        summary: Where we sit.
        owner: director
        audiences: [employees]
        review: { every: 1 year }

        """ + SiteFixture.version(of: "desk", "Sit:\n\n- down\n- still\n\n[here](#2)")
    let page = try article("1.1 See [two](desk#2) and [two](desk@1.0#2).", others: others)
    #expect(page.contains("desk/index.html#2\">two"))
    #expect(page.contains("desk/1.0/index.html#2\">two"))
  }

  @Test("attachments are linked whatever their names hold")
  func attachmentNames() throws {
    let names = [
      "plan.pdf", "a b.pdf", "50%.pdf", "why?.pdf", "no#1.pdf", "Ärger&co.pdf", "x/y.pdf",
    ]
    let words = names.map { "[n](<files/\($0)>)" }.joined(separator: "\n")
    var bytes: [String: [UInt8]] = [:]
    for name in names { bytes["content/policies/travel/files/\(name)"] = Array(name.utf8) }
    let page = try article("1.1 See\n\(words)", bytes: bytes)
    #expect(MarkupScanner(page).links.count == names.count + 1)
  }

  @Test("an image that a report or a link to nowhere names is only its words")
  func imagesOfOwnFilesOnly() throws {
    let page = try article(
      "1.1 See ![A map](files/map.png) and [![m](files/map.png)](email).",
      bytes: ["content/policies/travel/files/map.png": [1]]
    )
    #expect(page.contains("<img src=\"../../policies/travel/files/map.png\" alt=\"A map\">"))
    #expect(page.contains("email/index.html\"><img src=\"../../policies/travel/files/map.png\""))
  }

  @Test("a report speaks of other documents' paragraphs, so its references are not linked")
  func noReferencesInReports() throws {
    let site = try SiteFixture(Self.others, asOf: "2012-02-01")
    let page = try site.article("reports/2011-12-01-travel/")
    #expect(page.contains("To approve paragraph 1.1, see <a href=\"#1.1\">below</a>."))
  }
}
