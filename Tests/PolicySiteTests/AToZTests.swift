import Foundation
import PolicyModel
import PolicySite
import PolicyTestSupport
import Testing

/// The A to Z, and whom to ask.
struct AToZTests {
  private func site(titles: [String], synonyms: [[String]] = []) throws -> SiteFixture {
    let policies = titles.enumerated().map { index, title in
      """
      -- content/policies/p\(index)/policy.yml --
      title: '\(title)'
      summary: A.
      owner: director
      audiences: [employees]
      review: { every: 1 year }

      """ + SiteFixture.version(of: "p\(index)", "Words.")
    }
    var settings = SiteFixture.settings()
    settings.synonyms = synonyms
    return try SiteFixture(policies.joined(), asOf: CouncilBook.date, settings: settings)
  }

  /// The lines of the list, with the headings of the letters.
  private func lines(_ site: SiteFixture) throws -> [String] {
    let page = try site.main("a-z/")
    let start = try #require(page.range(of: "<section"))
    return page[start.lowerBound...].split(separator: "\n").compactMap { line in
      let text = MarkupScanner(String(line)).text.trimmingCharacters(in: .whitespaces)
      return text.isEmpty ? nil : text
    }
  }

  @Test("words stand without regard to case, accents and quotation marks")
  func order() throws {
    let titles = [
      "zebra", "Égalité", "“Quotes”", "apple", "Éclair", "egal", "Apple pie", "eclair 2",
      "(Brackets)",
      "2 wheels", "10 wheels", "§", "Жук", "Über", "Ünder",
    ]
    #expect(
      try lines(site(titles: titles)) == [
        "A", "apple the policy", "Apple pie the policy", "B", "(Brackets) the policy", "E",
        "Éclair the policy", "eclair 2 the policy", "egal the policy", "Égalité the policy", "Q",
        "“Quotes” the policy", "U", "Über the policy", "Ünder the policy", "Z",
        "zebra the policy", "Ж", "Жук the policy", "0–9", "10 wheels the policy",
        "2 wheels the policy", "#", "§ the policy",
      ]
    )
    #expect(try site(titles: titles).faults == [])
    let reversed = try lines(site(titles: titles.reversed()))
    #expect(try lines(site(titles: titles)) == reversed)
  }

  @Test("letters without words are there but lead nowhere")
  func letters() throws {
    let page = try site(titles: ["apple", "5 a day"]).main("a-z/")
    #expect(page.contains("<li><a href=\"#page-letter-a\">A</a></li>\n<li><span>B</span></li>"))
    #expect(page.contains("<li><span>Z</span></li>\n<li><a href=\"#page-letter-0-9\">0–9</a></li>"))
    #expect(page.components(separatedBy: "<li><span>").count == 26)
  }

  @Test("one word in two places leads to both")
  func sharedWords() throws {
    let site = try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
    let lines = try lines(site)
    #expect(lines.contains("Trains Travel, Part 1"))
    #expect(lines.contains("Claim for a journey form, Travel"))
    #expect(lines.contains("Take the train guidance"))
    #expect(lines.contains("Report on Travel report of 1 December 2011"))
    #expect(lines.contains("Rail Act 1993 Travel"))
    #expect(lines.contains("Shared Travel, Part 2"))
    // A policy that another one is read with stands there as itself.
    #expect(lines.contains("Email the policy"))
    let twice = try self.site(titles: ["Same", "same"])
    #expect(try self.lines(twice) == ["S", "Samethe policythe policy"])
  }

  @Test("words of the staff lead to the words of the policies")
  func synonyms() throws {
    let site = try site(
      titles: ["Social Media Policy", "Antisocial media", "Telephones", "Phone book"],
      synonyms: [
        ["Twitter", "social media"], ["phone", "telephones"], ["nothing", "nowhere"],
        ["Telephones", "Phone book"], ["TWITTER", "Telephones"],
      ]
    )
    let lines = try lines(site)
    #expect(
      lines.filter { $0.hasPrefix("Twitter") } == ["Twitter seeSocial Media PolicyTelephones"]
    )
    #expect(lines.contains("phone seeTelephones"))
    #expect(!lines.contains { $0.hasPrefix("nothing") })
    #expect(lines.contains("Telephones the policy"))
    #expect(site.faults == [])
  }

  @Test("with drafts hidden a policy that is only a draft is not listed")
  func draftsAreHidden() throws {
    let hidden = try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
    #expect(!(try lines(hidden).contains { $0.contains("gifts") || $0.contains("Secret") }))
    let shown = try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(showsDrafts: true)
    )
    #expect(try lines(shown).contains("Hidden gifts the policy"))
  }

  @Test("who to ask says who authorises whom, who owns what, and where nobody does")
  func whoToAsk() throws {
    let site = try SiteFixture(CouncilBook.text, asOf: CouncilBook.date)
    let page = MarkupScanner(try site.main("who-to-ask/")).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("Employees Written permission comes from: Director. 01724 000000"))
    #expect(page.contains("Visitors No one is named to authorise visitors."))
    #expect(
      page.contains(
        "Director Owns Desks, Hours, Travel. Gives written permission to employees and elected "
          + "members. Receives signed forms: “Claim for a journey”. 01724 000000"
      )
    )
    #expect(page.contains("Policy team Owns Email. No contact is given."))
    #expect(page.contains("Who decides The Cabinet"))
    #expect(page.contains("Others that the book names Town clerk No contact is given for these."))
  }
}
