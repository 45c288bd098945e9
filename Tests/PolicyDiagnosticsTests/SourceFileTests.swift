import PolicyDiagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("a\nb", 2), ("\n", 1), ("a\r\nb\r\n", 2),
  ])
  func countsLinesWithoutOneAfterTheFinalNewline(text: String, count: Int) {
    #expect(SourceFile(path: "a", text: text).lineCount == count)
  }

  @Test func givesLinesWithoutTheirEndings() {
    let file = SourceFile(path: "a", text: "one\r\ntwo\n\nfour")
    #expect((1...4).map(file.lineText) == ["one", "two", "", "four"])
    #expect(file.lineText(0) == "")
    #expect(file.lineText(5) == "")
    #expect(SourceFile(path: "a", text: "").lineText(1) == "")
  }

  @Test func turnsEveryOffsetIntoItsPlaceAndBack() {
    let file = SourceFile(path: "a", text: "é\n\nabc\r\n–x")
    for offset in 0...file.bytes.count {
      #expect(file.offset(of: file.position(ofOffset: offset)) == offset)
    }
    #expect(file.position(ofOffset: 0) == .start)
    #expect(file.position(ofOffset: 3) == SourcePosition(line: 2, column: 1))
  }

  @Test func keepsPlacesOutsideTheFileInside() {
    let file = SourceFile(path: "a", text: "one\ntwo\n")
    #expect(file.offset(of: SourcePosition(line: 9, column: 1)) == 8)
    #expect(file.offset(of: SourcePosition(line: 0, column: 1)) == 8)
    #expect(file.offset(of: SourcePosition(line: 1, column: 99)) == 8)
    #expect(file.offset(of: SourcePosition(line: 2, column: 0)) == 4)
  }

  @Test func findsWordsInTheLinesAskedFor() {
    let file = SourceFile(path: "a", text: "word\nno\nsome word\n")
    #expect(file.range(of: "word", inLines: 2, through: 3)?.start.description == "3:6")
    #expect(file.range(of: "word", inLines: 2, through: 2) == nil)
    #expect(file.range(of: "word", inLines: 2, through: 99)?.end.description == "3:10")
    #expect(file.range(of: "", inLines: 1, through: 3) == nil)
    #expect(file.range(of: "word", inLines: 9, through: 3) == nil)
    #expect(SourceFile(path: "a", text: "").range(of: "a", inLines: 1, through: 1) == nil)
  }
}
