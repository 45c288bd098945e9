import PolicyDiagnostics
import Testing

@Suite struct SourceSearchTests {
  static func search(_ text: String, from: Int = 1, through: Int) -> SourceSearch {
    SourceSearch(
      SourceFile(path: "a", text: text),
      in: SourceRange(
        SourcePosition(line: from, column: 3),
        SourcePosition(line: through, column: 1)
      )
    )
  }

  @Test func findsOneAfterAnother() {
    var search = Self.search("no\nab ab\nab\nab\n", from: 2, through: 3)
    let found = (1...4).map { _ in search.next("ab")?.start.description }
    #expect(found == ["2:1", "2:4", "3:1", nil])
  }

  @Test func readsOverLineBreaksAndQuoteMarks() {
    var search = Self.search("see  paragraph\n> >\t2.6 and paragraph\r\n  2.7\n", through: 3)
    #expect(search.next("see paragraph 2.6", last: 3)?.start.description == "2:5")
    #expect(
      search.next("paragraph 2.7", last: 3)
        == SourceRange(SourcePosition(line: 3, column: 3), length: 3)
    )
  }

  @Test func goesOnAfterAMiss() {
    var search = Self.search("a b", through: 1)
    #expect(search.next("x") == nil)
    #expect(search.next("") == nil)
    #expect(search.next("b")?.start.description == "1:3")
    #expect(search.next("a") == nil)
  }

  @Test func staysInAFileThatEndsEarly() {
    var search = Self.search("", through: 9)
    #expect(search.next("a") == nil)
    var last = Self.search("a", through: 9)
    #expect(last.next("a ") == nil)
    #expect(last.next("a")?.start.description == "1:1")
  }
}
