import Foundation
import PolicyDiagnostics
import PolicyLifecycle
import PolicySite
import PolicyTestSupport
import Testing

/// Forms as pages: what they say, what they can be used with, and what they never do.
struct FormPageTests {
  private func council(asOf day: String = CouncilBook.date, showsDrafts: Bool = false) throws
    -> SiteFixture
  {
    try SiteFixture(
      CouncilBook.text,
      asOf: day,
      settings: SiteFixture.settings(showsDrafts: showsDrafts)
    )
  }

  /// The words of a page, white space as one space.
  private func words(_ folder: String, of site: SiteFixture) throws -> String {
    MarkupScanner(try site.file(folder + "index.html")).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func forms(_ site: SiteFixture) -> [String] {
    site.plans.map(\.path).filter { $0.hasPrefix("forms/") && $0.hasSuffix("/index.html") }
  }

  @Test(
    "a form that is not the one to sign today says so",
    arguments: [
      (
        "claim/travel/1.0/", "2012-09-01",
        "This form belongs to a superseded version.Version 1.0 stopped applying on 1 June 2012, "
          + "when version 1.1 came into force. Do not sign this form any more. Use the form of "
          + "version 1.1"
      ),
      (
        "claim/travel/2.0/", "2012-09-01",
        "This form belongs to a version that is not yet in force.Version 2.0 comes into force on "
          + "1 January 2013. Until then version 1.1 applies. Use the form of version 1.1"
      ),
      (
        "claim/travel/1.0/", "2011-12-31",
        "This form belongs to a version that is not yet in force.Version 1.0 comes into force on "
          + "1 January 2012. Until then no version is in force. See all forms"
      ),
      (
        "briefing/travel/1.1/", "2013-01-01",
        "This form belongs to a superseded version.Version 1.1 stopped applying on 1 January 2013, "
          + "when version 2.0 came into force. Do not sign this form any more. See all forms"
      ),
    ]
  )
  func band(folder: String, day: String, sentence: String) throws {
    #expect(try words("forms/\(folder)", of: council(asOf: day)).contains(sentence))
  }

  @Test("the form of the version in force has no band, and the day from which it holds")
  func inForce() throws {
    let page = try council().file("forms/claim/travel/1.1/index.html")
    #expect(!page.contains("class=\"band"))
    #expect(try words("forms/claim/travel/1.1/", of: council()).contains("In force from 1 June"))
    let old = try words("forms/claim/travel/1.0/", of: council())
    #expect(old.contains("In force 1 January 2012 to 31 May 2012"))
  }

  @Test("the form of a withdrawn version, and of one that never applied, says so")
  func endedForms() throws {
    let form = """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: Journeys.
      owner: director
      audiences: [employees]
      review: { every: 6 months }
      forms: [claim]
      -- content/forms/claim/1.yml --
      title: Claim
      applies-to: [travel]
      declaration: [{ id: paid, text: I paid. }]
      fields: [{ name: name, label: Your name, type: text }]
      privacy: Kept.

      """
    let withdrawn = try SiteFixture(
      form + SiteFixture.version("1.1 Words.") + """
        -- content/policies/travel/withdrawals/2012-03-01.yml --
        date: 2012-03-01
        by: The Board
        reason: Done

        """,
      asOf: "2012-03-01"
    )
    #expect(
      try words("forms/claim/travel/1.0/", of: withdrawn).contains(
        "This form belongs to a withdrawn version.Version 1.0 was withdrawn on 1 March 2012. Do "
          + "not sign this form any more. See all forms"
      )
    )
    let overtaken = try SiteFixture(
      form + SiteFixture.version("1.0", inForce: "2012-01-01", "1.1 Words.")
        + SiteFixture.version("1.1", inForce: "2012-01-01", "1.1 Other."),
      asOf: "2012-01-01"
    )
    let page = try words("forms/claim/travel/1.0/", of: overtaken)
    #expect(
      page.contains(
        "Version 1.0 was superseded by version 1.1 before it came into force. Do not sign this "
          + "form. Use the form of version 1.1"
      )
    )
    #expect(page.contains("In force Never"))
  }

  @Test("a form sends nothing: it has no form element, no button, no script of its own")
  func sendsNothing() throws {
    let site = try council(showsDrafts: true)
    #expect(forms(site).count == 8)
    for path in forms(site) {
      let page = MarkupScanner(try site.file(path))
      let names = Set(page.tags.map(\.name))
      #expect(names.isDisjoint(with: ["form", "button", "iframe"]), "\(path)")
      #expect(!page.tags.contains { $0["type"] == "submit" }, "\(path)")
      guard path != "forms/index.html" else { continue }
      // A form that is not to be signed does not say how.
      let isOpen = ["/1.1/", "/2.0/"].contains { path.contains($0) }
      #expect(page.text.contains("The page sends nothing and keeps nothing:") == isOpen, "\(path)")
    }
  }

  @Test("every control has one label, and a description that is there")
  func everyControlIsLabelled() throws {
    let site = try council(showsDrafts: true)
    for path in forms(site) where path != "forms/index.html" {
      let page = MarkupScanner(try site.file(path))
      let controls = page.tags.filter { ["input", "textarea"].contains($0.name) }
      #expect(controls.count >= 3, "\(path)")
      for control in controls {
        let id = try #require(control["id"], "\(path)")
        #expect(page.tags.count { $0.name == "label" && $0["for"] == id } == 1, "\(path): \(id)")
        #expect(control["name"]?.isEmpty == false, "\(path): \(id)")
      }
      for described in page.tags.compactMap({ $0["aria-describedby"] }) {
        #expect(page.ids.contains(described), "\(path): \(described)")
      }
      for tag in page.tags where tag.name == "label" {
        #expect(page.ids.contains(tag["for"] ?? ""), "\(path)")
      }
    }
  }

  @Test("each kind of field is the control that takes it")
  func kindsOfFields() throws {
    let page = MarkupScanner(try council().file("forms/claim/travel/1.1/index.html"))
    func control(_ name: String) -> [String] {
      page.tags.filter { $0["name"] == name }.map {
        "\($0.name) \($0["type"] ?? "") \($0["autocomplete"] ?? "") "
          + ($0["required"] == nil ? "optional" : "required")
      }
    }
    #expect(control("name") == ["input text name required"])
    #expect(control("day") == ["input date off optional"])
    #expect(control("address") == ["textarea  street-address optional"])
    #expect(control("class") == ["input radio  required", "input radio  required"])
    #expect(control("receipt") == ["input checkbox  optional"])
    #expect(control("cost") == ["input text off optional"])
  }

  @Test("a form prints the seals and checkpoints of both texts at their own lines")
  func provesBothTexts() throws {
    let files = SealedFiles.sealing(ContentFixture(CouncilBook.text).files)
    let register = SealRegister.read(files.last).value
    let page = try words("forms/claim/travel/1.1/", of: council())
    for path in ["policies/travel/versions/1.1.md", "forms/claim/1.yml"] {
      let seal = try #require(register.entry(for: path))
      let checkpoint = try #require(register.checkpoint(atLine: seal.line))
      #expect(page.contains("\(path) SHA-256 \(seal.digest) Checkpoint \(checkpoint)"))
    }
    #expect(page.contains("This is wording 1 of the form."))
    let css = try council().file("forms/claim/travel/1.1/print.css")
    let digest = try #require(register.entry(for: "policies/travel/versions/1.1.md")).digest
    #expect(
      css.contains(
        "Travel, version 1.1 · claim, wording 1 · SHA-256 \(digest.description.prefix(12))…"
      )
    )
  }

  @Test("a version has its own wordings, and the paragraphs of its own text")
  func ownWordings() throws {
    let site = try council()
    #expect(
      forms(site).sorted() == [
        "forms/briefing/travel/1.0/index.html", "forms/briefing/travel/1.1/index.html",
        "forms/claim/travel/1.0/index.html", "forms/claim/travel/1.1/index.html",
        "forms/claim/travel/2.0/index.html", "forms/index.html",
      ]
    )
    #expect(try site.main("forms/claim/travel/2.0/").contains("<h1>Claim for a walk</h1>"))
    #expect(
      try site.main("forms/claim/travel/2.0/").contains(
        "policies/travel/2.0/index.html#part-1\">Part 1</a>"
      )
    )
    // Version 1.0 has no paragraph 2.1: its number stands there without a link.
    #expect(
      try words("forms/claim/travel/1.0/", of: site).contains("See paragraph 1.1; 2.1.")
    )
    #expect(
      try words("forms/claim/travel/1.1/", of: site).contains("See paragraph 1.1; paragraph 2.1.")
    )
  }

  @Test("where drafts are shown, the forms of a draft are there and nobody can sign them")
  func formsOfDrafts() throws {
    let site = try council(showsDrafts: true)
    let page = try words("forms/claim/travel/draft/", of: site)
    #expect(
      page.contains(
        "This is a draft, not a form to sign.Nobody has approved the draft of the policy yet, and "
          + "the form may still change. Use the form of version 1.1"
      )
    )
    #expect(page.contains("In force Not approved"))
    #expect(page.contains("forms/claim/3.yml Not sealed yet, so nobody can sign for it."))
    #expect(!page.contains("can prove both texts"))
    #expect(page.contains("Secret statement."))
    #expect(try words("forms/", of: site).contains("version 2.0 (not yet in force)"))
    #expect(try words("forms/", of: site).contains("superseded), the draft."))
    #expect(site.faults == [])
  }

  @Test("a policy leads to its forms and to its guidance")
  func policyLeadsToForms() throws {
    let site = try council()
    let page = try site.main("policies/travel/")
    #expect(page.contains("../../forms/claim/travel/1.1/index.html\">Claim for a journey</a>"))
    #expect(page.contains("../../guidance/take-the-train/index.html\">Take the train</a>"))
    #expect(!(try site.main("policies/desk/").contains("forms/")))
    let old = try site.main("policies/travel/1.0/")
    #expect(old.contains("../../../forms/claim/travel/1.0/index.html"))
  }

  @Test("guidance that speaks of a draft is there only where drafts are shown")
  func guidanceOfDrafts() throws {
    let hidden = try council().plans.map(\.path).filter { $0.hasPrefix("guidance/") }
    #expect(
      hidden == [
        "guidance/index.html", "guidance/ask-first/index.html",
        "guidance/take-the-train/index.html",
      ]
    )
    let shown = try council(showsDrafts: true)
    #expect(try shown.main("guidance/secret/").contains("policies/travel/draft/index.html#1.1"))
    #expect(try shown.main("guidance/fares/").contains("reports/2012-05-02-fares/index.html"))
    #expect(try shown.file("guidance/secret/index.html").contains("noindex"))
  }

  @Test("search engines are led to the forms of versions in force, by the site's address")
  func sitemap() throws {
    let site = try SiteFixture(
      CouncilBook.text,
      asOf: CouncilBook.date,
      settings: SiteFixture.settings(url: "https://example.org")
    )
    let old = try site.file("forms/claim/travel/1.0/index.html")
    #expect(
      old.contains("<link rel=\"canonical\" href=\"https://example.org/forms/claim/travel/1.1/")
    )
    let xml = try site.file("sitemap.xml")
    #expect(xml.contains("<loc>https://example.org/forms/claim/travel/1.1/</loc>"))
    #expect(!xml.contains("forms/claim/travel/1.0/"))
    #expect(xml.contains("<loc>https://example.org/guidance/ask-first/</loc>"))
  }
}
