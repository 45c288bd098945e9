import PolicyMarkdown
import Testing

@Suite struct WordBoundaryTests {
  @Test(arguments: [
    ("a", true), ("7", true), ("é", true), ("社", true), ("²", true), ("𝒜", true), ("’", false),
    ("–", false), ("\u{A0}", false), (" ", false), ("(", false), ("😀", false), ("", false),
  ])
  func tellsLettersOfAnyScriptFromMarks(character: String, isWord: Bool) {
    let bytes = Array("(\(character))".utf8)
    #expect(WordBoundary.isAfterWord(bytes.count - 1, in: bytes) == isWord)
    #expect(WordBoundary.isBeforeWord(1, in: bytes) == isWord)
  }

  @Test func knowsTheEndsOfAText() {
    #expect(!WordBoundary.isAfterWord(0, in: [65]))
    #expect(!WordBoundary.isBeforeWord(1, in: [65]))
    #expect(!WordBoundary.isAfterWord(1, in: [0x80]))
  }
}
