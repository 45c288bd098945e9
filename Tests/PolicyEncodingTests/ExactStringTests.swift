import PolicyEncoding
import Testing

struct ExactStringTests {
  @Test func `differs where only the bytes do`() {
    #expect("\u{E9}" == "e\u{301}")
    #expect(ExactString("\u{E9}") != ExactString("e\u{301}"))
    #expect(ExactString("\u{E9}") == ExactString("\u{E9}"))
    #expect(
      Set([ExactString("\u{E9}"), ExactString("e\u{301}"), ExactString("\u{E9}")]).count == 2
    )
  }

  @Test func `is ordered by bytes`() {
    let names = ["\u{E9}", "e\u{301}", "f", "e", "\u{1F600}", "\u{FF5E}"].map { ExactString($0) }
    #expect(
      names.sorted().map(\.text) == ["e", "e\u{301}", "f", "\u{E9}", "\u{FF5E}", "\u{1F600}"]
    )
    #expect(names.sorted() == names.reversed().sorted())
  }
}
