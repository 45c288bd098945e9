import PolicyDiagnostics
import PolicyModel
import Testing

/// The layout of a book's folder.
struct BookPathTests {
  private static let nouns: [(BookPath, String)] = [
    (.book, "book.yml"), (.seals, "seals.sha256"), (.readme, "README.md"),
    (.settings("travel"), "policies/travel/policy.yml"),
    (.draft("travel"), "policies/travel/draft.md"),
    (.version("travel", name: "1.0"), "policies/travel/versions/1.0.md"),
    (.proposal("travel", day), "policies/travel/proposals/2012-07-19.md"),
    (.proposal("travel", day, number: 2), "policies/travel/proposals/2012-07-19-2.md"),
    (.proposal("travel", day, number: 10), "policies/travel/proposals/2012-07-19-10.md"),
    (.withdrawal("travel", name: "2012-07-19"), "policies/travel/withdrawals/2012-07-19.yml"),
    (.reviews("travel"), "policies/travel/reviews.yml"),
    (.attachment("travel", name: "map.png"), "policies/travel/files/map.png"),
    (.attachment("travel", name: "maps/é.png"), "policies/travel/files/maps/é.png"),
    (.report("2012-07-26-review"), "reports/2012-07-26-review.md"),
    (.merger("digital"), "mergers/digital.yml"),
    (.form(id: "acknowledgement", number: 12), "forms/acknowledgement/12.yml"),
    (.guidance("first-day"), "guidance/first-day.md"),
  ]

  private static let day = CalendarDate.earliest.adding(days: 734_702)

  @Test(arguments: nouns)
  func `a path names a noun and the noun its path`(noun: BookPath, path: String) {
    #expect(BookPath("content/" + path) == noun)
    #expect(BookPath(sealPath: path) == noun)
    #expect(noun.sealPath == path)
    #expect(noun.path == "content/" + path)
  }

  @Test func `the copy of a merger plan is named by its version`() throws {
    let label = try #require(VersionLabel("1.10"))
    let path = "content/mergers/digital@1.10.yml"
    #expect(BookPath(path) == .mergerCopy("digital", label))
    #expect(BookPath.mergerCopy("digital", label).path == path)
  }

  @Test(arguments: [
    "", "content", "content/", "site/site.yml", "Content/book.yml", "content//book.yml",
    "content/book.yml/", "content/./book.yml", "/content/book.yml", "content/other.md",
    "content/policies/travel", "content/policies/Travel/draft.md",
    "content/policies/travel/draft.txt", "content/policies/travel/versions/old/1.0.md",
    "content/policies/../policies/travel/draft.md", "content/policies/travel/files/../draft.md",
    "content/policies/travel/files/", "content/policies/travel/files//x",
    "content/policies/travel/proposals/july.md", "content/policies/travel/proposals/2012-02-30.md",
    "content/policies/travel/proposals/2012-07-19-1.md",
    "content/policies/travel/proposals/2012-07-19-02.md",
    "content/policies/travel/proposals/2012-07-19-+2.md",
    "content/policies/travel/proposals/2012-07-192.md", "content/mergers/digital@.yml",
    "content/mergers/digital@1.0@1.1.yml", "content/mergers/@1.0.yml", "content/forms/x/0.yml",
    "content/forms/x/01.yml", "content/forms/x/+1.yml", "content/reports/.md",
    "content/guidance/a/b.md", "content/policies/travel/files/..\u{338}/\u{338}x/..",
  ])
  func `nothing belongs at any other path`(path: String) {
    #expect(BookPath(path) == nil)
  }

  /// Paths of parts that are right, wrong and hostile, in any order.
  @Test func `what has a noun has the same path again`() {
    let parts = [
      "content", "policies", "travel", "files", "versions", "proposals", "withdrawals", "mergers",
      "forms", "reports", "guidance", "draft.md", "policy.yml", "1.0.md", "1.yml", "x@1.0.yml",
      "2012-07-19.md", "2012-07-19-3.yml", "2012-07-19-3.md", "..", ".", "", "é.md", "e\u{301}.md",
      "\u{338}a.md", "a b.yml", "book.yml", "K.md", "\u{212A}.md", "\0.md", "a\\b",
    ]
    var known = 0
    func extend(_ path: String, depth: Int) {
      if let noun = BookPath(path) {
        known += 1
        #expect(noun.path.utf8.elementsEqual(path.utf8))
        #expect(BookPath(noun.path) == noun)
        #expect(noun.path == BookPath.path(noun.sealPath))
      }
      guard depth > 0 else { return }
      for part in parts { extend(path + "/" + part, depth: depth - 1) }
    }
    for folder in ["", "/policies/travel", "/policies/travel/files"] {
      extend("content" + folder, depth: 2)
    }
    extend("site", depth: 2)
    #expect(known > 200)
  }

  @Test func `paths are taken apart by bytes`() {
    #expect(BookPath.sealPath(of: "content/\u{338}x") == "\u{338}x")
    #expect(BookPath.sealPath(of: "contents/x") == nil)
    #expect(SourceFile(path: "content/book.yml", text: "").sealPath == "book.yml")
    #expect(SourceFile(path: "site/site.yml", text: "").sealPath == "site/site.yml")
    #expect(BookPath.folder(ofPolicy: "travel") == "content/policies/travel/")
  }
}
