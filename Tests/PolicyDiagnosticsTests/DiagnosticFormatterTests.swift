import PolicyDiagnostics
import Testing

@Suite struct DiagnosticFormatterTests {
  static let code = DiagnosticCode("Example", "An example.")

  static func printed(_ line: String, column: Int, length: Int, message: String = "Sentence.")
    -> String
  {
    let place = SourcePosition(line: 7, column: column)
    let diagnostic = Diagnostic(
      .warning,
      code,
      message,
      path: "content/a.md",
      range: SourceRange(place, length: length)
    )
    return DiagnosticFormatter { _, _ in Array(line.utf8)[...] }.format(diagnostic)
  }

  @Test func printsTheFormOfTheCompilers() {
    #expect(
      Self.printed("4.2 Keep receipts.", column: 1, length: 3) == """
        content/a.md:7:1: warning: Sentence. [Example]
        7 | 4.2 Keep receipts.
            ^~~

        """
    )
  }

  @Test func printsNotesAndFixItWithTheirPlaces() {
    let place = SourceRange(SourcePosition(line: 14, column: 1), length: 3)
    let diagnostic = Diagnostic(
      .error,
      Self.code,
      "Sentence.",
      path: "a.md",
      range: place,
      notes: [.init("First.", path: "b.md", position: SourcePosition(line: 9, column: 2))],
      fixIt: .init(place, replacement: "\n4.3")
    )
    #expect(
      DiagnosticFormatter { _, _ in nil }.format(diagnostic) == """
        a.md:14:1: error: Sentence. [Example]
        b.md:9:2: note: First.
        a.md:14:1-14:4: fixit: \\n4.3

        """
    )
  }

  @Test func showsNoLineForAFaultOfTheWholeFile() {
    let diagnostic = Diagnostic(.note, Self.code, "Sentence.", path: "a.md")
    #expect(
      DiagnosticFormatter { _, _ in Array("line".utf8)[...] }.format(diagnostic)
        == "a.md:1:1: note: Sentence. [Example]\n"
    )
  }

  @Test func setsTheCaretByCharactersAndTellsTheColumnInBytes() {
    #expect(
      Self.printed("Título 7.9", column: 9, length: 3) == """
        content/a.md:7:9: warning: Sentence. [Example]
        7 | Título 7.9
                   ^~~

        """
    )
  }

  @Test func cutsALongLineToThePartAroundThePlace() {
    let line = String(repeating: "a", count: 200) + "HERE" + String(repeating: "b", count: 200)
    let shown = Self.printed(line, column: 201, length: 4).split(separator: "\n")
    #expect(
      shown[1]
        == "7 | …\(String(repeating: "a", count: 40))HERE\(String(repeating: "b", count: 30))…"
    )
    #expect(shown[2] == "\(String(repeating: " ", count: 45))^~~~")
  }

  @Test(.timeLimit(.minutes(1)))
  func printsManyFaultsOfOneVeryLongLineInTime() {
    let line = String(repeating: "é", count: 500_000)
    for column in stride(from: 1, to: 1_000_000, by: 5_000) {
      #expect(Self.printed(line, column: column, length: 2).utf8.count < 1_000)
    }
  }

  @Test func putsTheCaretBehindTheLineForAPlaceBehindIt() {
    #expect(Self.printed("ab", column: 3, length: 1).contains("7 | ab\n      ^\n"))
    #expect(Self.printed("ab", column: 99, length: 5).contains("7 | ab\n      ^\n"))
  }

  @Test func keepsControlCharactersOffTheTerminal() {
    let message = "Key '\u{1B}[31m\u{202E}' has\na line."
    let text = Self.printed("a\u{7}b\tc", column: 1, length: 1, message: message)
    #expect(
      text == """
        content/a.md:7:1: warning: Key '\u{FFFD}[31m\u{FFFD}' has\\na line. [Example]
        7 | a\u{FFFD}b c
            ^

        """
    )
  }

  @Test func keepsControlCharactersInPathsOffTheTerminal() {
    let diagnostic = Diagnostic(.error, Self.code, "S.", path: "content/\u{1B}[2J.md")
    #expect(!DiagnosticFormatter { _, _ in nil }.format(diagnostic).contains("\u{1B}"))
  }

  @Test func summarisesByWeight() {
    func all(_ severities: Severity...) -> String {
      DiagnosticFormatter.summary(of: severities.map { Diagnostic($0, Self.code, "", path: "") })
    }
    #expect(all(.warning, .error, .error) == "2 errors, 1 warning")
    #expect(all(.note) == "1 note")
    #expect(all() == "")
  }
}
