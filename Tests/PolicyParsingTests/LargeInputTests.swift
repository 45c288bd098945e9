import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// A large text of anything is read in seconds: no step may grow with the square of its input.
@Suite(.serialized) struct LargeInputTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "word ", "word\n", "1.1 word\n\n", "1.1 word\n", "## Heading\n\n", "#### Name\n\n",
      "- item\n",
      "see paragraph 7.1 ", "see paragraph 7.1\n", "[a](b#c) ", "[](files/a) ", "<b> ", "[^a] ",
      "section\\ 3.2 ", "\\", "| a | b |\n", "1. x\n", "- (a) x\n", "2.6 million\n\n",
      "reviewed every year. ", "http://a.b/c\n", "&amp;x ",
    ]
  )
  func readsALargeTextOfOnePiece(piece: String) {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let fixture = ContentFixture("").replacing(
      "content/policies/travel/draft.md",
      bytes: Array("---\nsummary: Long.\n---\n\n1.1 Start.\n\n\(text)\n".utf8)
    )
    _ = fixture.diagnostics
  }

  @Test(.timeLimit(.minutes(1)))
  func readsManyDifferentParagraphsReferencesAndLinks() {
    let body = (1...8_000).map {
      "1.\($0) See paragraph 1.\($0 + 1) and paragraph 3.\($0), [here](#1.\($0)).\n1.\($0) wrapped\n\n"
    }.joined()
    let fixture = ContentFixture("").replacing(
      "content/policies/travel/draft.md",
      bytes: Array("---\nsummary: Long.\n---\n\n## 1 A\n\n\(body)".utf8)
    )
    #expect(fixture.diagnostics.count > 8_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func readsManyRepeatedNumbers() {
    let body = (1...5_000).map { "1.\($0) a\n\n1.\($0) b\n\n" }.joined()
    let fixture = ContentFixture("").replacing(
      "content/policies/travel/draft.md",
      bytes: Array("---\nsummary: Long.\n---\n\n## 1 A\n\n\(body)".utf8)
    )
    #expect(fixture.diagnostics.count >= 5_000)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["- a\n", "a: b\n", "[", "[a, ", "{", "\"", "*a ", "- ", "? ", "'", "#"]
  )
  func readsLargeMetadata(piece: String) {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let fixture = ContentFixture("").replacing("content/book.yml", bytes: Array(text.utf8))
    #expect(!fixture.diagnostics.isEmpty)
  }
}
