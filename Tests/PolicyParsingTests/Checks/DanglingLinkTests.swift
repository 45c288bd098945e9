import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct DanglingLinkTests {
  static let targets = """
    -- content/policies/email/policy.yml --
    title: Email
    summary: Mail.
    owner: director
    audiences: [employees]
    review: { every: 6 months }
    \(ContentFixture.version("1.0", body: "## 3 A\n\n3.1 Write.\n\n3.2 Read.").replacing("travel", with: "email"))
    -- content/policies/email/files/plan.pdf --
    plan
    -- content/reports/2012-01-26-travel.md --
    ---
    title: Travel
    date: 2012-01-26
    to: Cabinet
    status: draft
    ---

    2.1 Adopt it. See [the draft](travel@draft#1.1).
    """

  static func book(_ body: String) -> ContentFixture {
    ContentFixture(
      "\(targets)\n-- content/policies/travel/draft.md --\n\(ContentFixture.draftHead)\n\(body)"
    )
  }

  @Test(arguments: [
    "#1.1", "email", "email#3.2", "email@1.0#3.2", "email#3", "email#3.0", "email#part-3",
    "report:2012-01-26-travel#2.1", "travel@draft", "https://example.org",
  ])
  func isSilentOnLinksThatLeadSomewhere(destination: String) {
    #expect(
      Self.book("1.1 [words](\(destination))").diagnostics.filter { $0.code.name == "DanglingLink" }
        == []
    )
  }

  @Test(arguments: [
    ("#9.9", "This text has no paragraph '9.9'."),
    ("#", "This text has no paragraph ''."),
    ("emial#3.2", "The book has no 'emial'; did you mean 'email'?"),
    ("email#3.3", "'email' has no paragraph '3.3'; did you mean '3.1'?"),
    ("email@1.1#3.2", "The book has no 'email@1.1'."),
    ("email@draft", "The book has no 'email@draft'."),
    ("travel", "'travel' has no version to link to."),
    ("report:none", "The book has no 'report:none'."),
    ("report:2012-01-26-travel#9.9", "'report:2012-01-26-travel' has no paragraph '9.9'."),
    ("files/plan.pdf", "The policy's folder 'files' has no file 'plan.pdf'."),
    ("plan.pdf", "The link 'plan.pdf' is neither a web address nor a place of the book."),
    ("../email/", "The link '../email/' is neither a web address nor a place of the book."),
  ])
  func speaksOfLinksThatLeadNowhere(destination: String, sentence: String) {
    let fixture = Self.book("1.1 [good](#1.1) and [words](1️⃣\(destination))")
    let marker = fixture.places["1️⃣"]?.position
    let told = fixture.diagnostics.filter { $0.code.name == "DanglingLink" }
    #expect(told.map(\.message) == [sentence])
    #expect(told.map(\.range.start) == [marker])
    #expect(told.map(\.severity) == [.error])
  }

  @Test func findsAttachmentsOfThePolicy() {
    expectSilence(
      in: ContentFixture(
        """
        -- content/policies/travel/files/maps/a.png --
        image
        -- content/policies/travel/draft.md --
        \(ContentFixture.draftHead)
        1.1 ![A map](files/maps/a.png)
        """
      )
    )
  }
}
