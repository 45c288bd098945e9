import PolicyConcurrency
import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

@Suite struct BookParserTests {
  @Test func readsTheSmallBookWithoutComplaint() {
    let fixture = ContentFixture("")
    expectSilence(in: fixture)
    #expect(fixture.book.organisation == "North Lincolnshire Council")
    #expect(fixture.travel?.settings.title == "Travel")
    #expect(fixture.travel?.settings.review.notice == CalendarInterval(30, .day))
  }

  @Test func readsTheCouncilsBookWithItsOneWarning() throws {
    var fixture = ContentFixture("", extendsSmallBook: false)
    let folder = "content/policies/social-media"
    let forms = ["acknowledgement", "briefing", "authorisation", "access-request", "training"]
    for path in forms.map({ "content/forms/\($0)/1.yml" }) + [
      "content/book.yml", "\(folder)/policy.yml", "\(folder)/reviews.yml",
      "\(folder)/versions/1.0.md",
      "content/reports/2012-01-26-social-media-policy.md", "content/seals.sha256",
    ] {
      fixture = fixture.replacing(path, bytes: try Repository.bytes(of: path))
    }
    #expect(fixture.diagnostics.map(\.code.name) == ["AudienceWithoutAuthoriser"])
    let version = try #require(fixture.book.policy("social-media")?.versions.first)
    #expect(version.text.paragraphCount == 18)
    #expect(version.sealPath == "policies/social-media/versions/1.0.md")
    #expect(fixture.book.reports.first?.recommendations.count == 3)
    #expect(fixture.book.forms.count == 5)
    #expect(fixture.book.retention["training"] == CalendarInterval(3, .year))
  }

  @Test func tellsFilesThatEveryBookHas() {
    let told = BookParser.book(from: []).diagnostics
    #expect(told.map(\.message) == ["The book has no file 'book.yml'."])
    #expect(told.map(\.code) == [BookParser.missingFile])
    #expect(told.map(\.path) == ["content/book.yml"])
    expectDiagnostics(
      in: ContentFixture("-- content/policies/email/draft.md --\n\(ContentFixture.draftHead)"),
      [
        (
          "content/policies/email/policy.yml", .error, "MissingFile",
          "Policy 'email' has no file 'policy.yml'."
        )
      ]
    )
  }

  @Test(arguments: [
    "content/policies/travel/daft.md", "content/policies/Travel/policy.yml", "content/notes.txt",
    "content/policies/travel/versions/1.0.txt", "content/policies/stray.md", "content/reports/A.md",
    "content/.DS_Store", "content/policies/travel/versions/old/1.0.md", "content/reports/a/b.md",
    "content//book.yml", "elsewhere/book.yml",
  ])
  func warnsOfFilesThatItDoesNotKnow(path: String) {
    expectDiagnostics(
      in: ContentFixture("").replacing(path, bytes: [0, 1, 2]),
      [(path, .warning, "UnexpectedFile", "policybook knows no file of this name here.")]
    )
  }

  @Test(arguments: [
    "content/README.md", "content/mergers/digital@1.0.yml",
    "content/policies/travel/files/plan.pdf",
    "content/policies/travel/files/maps/a.png", "content/seals.sha256",
  ])
  func knowsEveryFileOfABook(path: String) {
    expectSilence(in: ContentFixture("").replacing(path, bytes: Array("text\n".utf8)))
  }

  @Test func knowsAProposalByItsDay() {
    let path = "content/policies/travel/proposals/2012-01-01.md"
    let text = "---\nsummary: First.\n---\n\n1.1 Walk.\n"
    expectSilence(in: ContentFixture("").replacing(path, bytes: Array(text.utf8)))
  }

  @Test func sortsVersionsWithdrawalsPoliciesAndReports() throws {
    func report(_ id: String, _ date: String) -> String {
      "-- content/reports/\(id).md --\n---\ntitle: R\ndate: \(date)\nto: Cabinet\nstatus: draft\n---\n"
    }
    func withdrawal(_ date: String) -> String {
      "-- content/policies/travel/withdrawals/\(date).yml --\ndate: \(date)\nby: Cabinet\nreason: Old.\n"
    }
    let book = ContentFixture(
      ContentFixture.version("1.10") + ContentFixture.version("1.9")
        + withdrawal("2014-01-01") + withdrawal("2013-01-01")
        + report("b", "2012-01-01") + report("a", "2012-01-01") + report("c", "2011-01-01")
    ).book
    let travel = try #require(book.policy("travel"))
    #expect(travel.versions.map(\.label.description) == ["1.9", "1.10"])
    #expect(travel.withdrawals.map(\.date.description) == ["2013-01-01", "2014-01-01"])
    #expect(book.reports.map(\.id) == ["c", "a", "b"])
  }

  @Test func readsTheSameWithManyWorkers() {
    let files = (1...40).flatMap { number in
      ContentFixture(
        ContentFixture.version("1.0", body: "1.1 Number \(number).\n\n1.1 Again.")
          .replacing("travel", with: "policy-\(number)"),
        extendsSmallBook: false
      ).files
    }
    let one = BookParser.book(from: files)
    let many = BookParser.book(from: files, workers: Workers(4))
    #expect(one.diagnostics == many.diagnostics)
    #expect(
      one.value.policies.map(\.versions.first?.text)
        == many.value.policies.map(\.versions.first?.text)
    )
  }

  @Test func leavesOutWhatHasNoDateOrLabel() {
    let fixture = ContentFixture(
      """
      -- content/policies/travel/versions/1.0.md --
      ---
      version: "1.0"
      approved-by: Cabinet
      change: material
      summary: A.
      ---
      -- content/policies/travel/withdrawals/2013-01-01.yml --
      by: Cabinet
      reason: Old.
      -- content/reports/a.md --
      ---
      title: A
      ---
      """
    )
    #expect(fixture.travel?.versions.isEmpty == true)
    #expect(fixture.travel?.withdrawals.isEmpty == true)
    #expect(fixture.book.reports.isEmpty)
    #expect(
      fixture.diagnostics.map(\.message).sorted() == [
        "Key 'approved' is missing.", "Key 'date' is missing.", "Key 'date' is missing.",
        "Key 'in-force' is missing.", "Key 'status' is missing.", "Key 'to' is missing.",
      ]
    )
  }

  @Test func printsWhatIsWrongWithATextAsPeopleReadIt() {
    let fixture = ContentFixture(
      draft: """
        # Journeys

        ### 1.1 Receipts

        Keep them, see paragraph 1.7 and [email](emial#3.2).
        1.2 Claims — within paragraphs 1.1–1.9[^n].

        1.1 Café receipts <b>too</b>.

        2.6 million pounds.
        """
    )
    let printed = fixture.diagnostics.map { fixture.printed($0) }.joined()
    expectGolden(
      printed + DiagnosticFormatter.summary(of: fixture.diagnostics) + "\n",
      "PolicyParsing/diagnostics.txt"
    )
  }
}
