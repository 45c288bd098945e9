import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct MergerStatusTests {
  private func status(of fixture: ContentFixture, on day: String = "2012-12-01") throws
    -> MergerStatus
  {
    let book = fixture.book
    let plan = try #require(book.mergers.first)
    return MergerStatus(MergerMap(plan, in: book), on: try #require(CalendarDate(day)))
  }

  private func counts(_ count: MergerStatus.SourceCount) -> [Int] {
    [count.paragraphs] + MergerFate.allCases.map { count[$0] } + [count.stale]
  }

  /// The council's own book, read from the repository.
  private func council() throws -> ContentFixture {
    var fixture = ContentFixture("", extendsSmallBook: false)
    let drafts = ["internet", "email", "mobile-phone"].flatMap {
      ["content/policies/\($0)/policy.yml", "content/policies/\($0)/draft.md"]
    }
    for path in [
      "content/book.yml", "content/policies/social-media/policy.yml",
      "content/policies/social-media/versions/1.0.md",
      "content/reports/2012-01-26-social-media-policy.md", "content/mergers/digital-policy.yml",
    ] + drafts {
      fixture = fixture.replacing(path, bytes: try Repository.bytes(of: path))
    }
    fixture.date = CalendarDate("2012-06-29")
    return fixture
  }

  @Test func countsTheCouncilsMerger() throws {
    let fixture = try council()
    #expect(fixture.diagnostics.filter { $0.code.name.hasPrefix("Merger") } == [])
    let status = try status(of: fixture, on: "2012-06-29")
    #expect(
      status.sources.map(counts) == [
        [18, 6, 1, 8, 0, 3, 0], [24, 2, 2, 11, 1, 8, 0], [25, 3, 1, 10, 0, 11, 0],
        [23, 4, 0, 8, 4, 7, 0],
      ]
    )
    #expect(counts(status.total) == [90, 15, 4, 37, 5, 29, 0])
    #expect(status.daysLeft == 185)
    #expect(status.obligations.revised == nil)
    #expect(!status.isDone)
  }

  @Test func seesAChangedWordOfTheCouncilsDraft() throws {
    let path = "content/policies/email/draft.md"
    var fixture = try council()
    let changed = fixture.text(of: path).replacing("2.4 ", with: "2.4 Really, ")
    fixture = fixture.replacing(path, bytes: Array(changed.utf8))
    #expect(try status(of: fixture).sources.map(\.stale) == [0, 0, 1, 0])
    #expect(
      fixture.diagnostics.map(\.code.name).filter { $0.hasPrefix("Merger") } == [
        "MergerSourceChanged"
      ]
    )
  }

  @Test func countsAParagraphWithSeveralRowsOnce() throws {
    let rows = [
      MergerFixture.row("travel@1.0#1.1", "to: joint#1.1, as: verbatim"),
      MergerFixture.row("travel@1.0#1.1", "to: joint#1.2, as: adapted"),
      MergerFixture.row("travel@1.0#1.1", "to: joint#2.1, as: combined"),
      MergerFixture.row("travel@1.0#1.1", "as: dropped, reason: Old."),
    ]
    for (subset, fate) in [
      ([], MergerFate.missing), ([3], .dropped), ([0], .verbatim), ([3, 0], .verbatim),
      ([0, 1], .adapted), ([1, 0], .adapted), ([1, 3], .adapted), ([0, 1, 2, 3], .combined),
      ([2, 3], .combined),
    ] {
      let status = try status(of: MergerFixture.book(subset.map { rows[$0] }.joined()))
      let expected = fate == .missing ? 3 : 1
      #expect(status.sources.first?[fate] == expected, "rows \(subset)")
      #expect(status.sources.map(\.paragraphs) == [3, 2])
      #expect(status.map.sources.first?.paragraphs.first?.fate == fate)
    }
  }

  @Test(arguments: [("2012-12-30", 1), ("2012-12-31", 0), ("2013-01-01", -1)])
  func countsTheDays(day: String, left: Int) throws {
    #expect(try status(of: MergerFixture.book(), on: day).daysLeft == left)
  }

  @Test func countsWhatObligesOnBothSides() throws {
    #expect(try status(of: MergerFixture.book()).obligations == .init(base: 2, revised: nil))
    let drafted = MergerFixture.book(
      more: MergerFixture.target(
        "1.1 You must walk.\n\n1.2 In May:\n\n- you shall\n- you shall not"
      )
    )
    #expect(try status(of: drafted).obligations == .init(base: 2, revised: 2))
    let published = MergerFixture.book(more: MergerFixture.target("1.1 Walk.", version: "1.0"))
    let status = try status(of: published)
    #expect(status.obligations == .init(base: 2, revised: 0))
    #expect(status.isDone)
  }

  @Test func knowsThePublishedTargetThoughItIsBeingAmended() throws {
    let amended = MergerFixture.book(
      more: MergerFixture.target("1.1 Walk.", version: "1.0")
        + "-- content/policies/joint/draft.md --\n---\nsummary: S.\nbase: \"1.0\"\n---\n1.1 Run.\n"
    )
    #expect(try status(of: amended).map.target.basis == .draft)
    let copied = amended.replacing("content/mergers/joint@1.0.yml", bytes: [])
    let label = try #require(VersionLabel("1.0"))
    #expect(try status(of: copied).map.target.basis == .version(label))
  }

  @Test func leavesSourcesOutThatAreNotThere() throws {
    let status = try status(of: MergerFixture.book(sources: "[travel@1.0, email@9.0]"))
    #expect(status.map.sources.map(\.name) == ["travel@1.0"])
    #expect(status.total.paragraphs == 3)
  }

  @Test func countsTopLevelTextWhereASourceHasNoNumbers() throws {
    let fixture = MergerFixture.book(
      MergerFixture.row("joint@1.0#first", "to: new#1.1, as: adapted"),
      sources: "[joint@1.0]",
      target: "new",
      more: MergerFixture.target("## First\n\nWalk.\n\n## Second\n\nRun.", version: "1.0")
    )
    expectSilence(in: fixture)
    #expect(try status(of: fixture).sources.map(counts) == [[2, 0, 1, 0, 0, 1, 0]])
  }
}
