import PolicyDiagnostics
import Testing

@Suite struct DiagnosticTests {
  static let code = DiagnosticCode("Example", "An example.")

  @Test func knowsErrorsFromWarnings() {
    let warning = Diagnostic(.warning, Self.code, "A.", path: "a")
    let error = Diagnostic(.error, Self.code, "B.", path: "a")
    #expect([warning, error].hasErrors)
    #expect(![warning].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }

  @Test func ordersByPathThenPlaceThenCode() {
    func at(_ path: String, _ line: Int, _ column: Int, _ code: String) -> Diagnostic {
      Diagnostic(
        .error,
        DiagnosticCode(code, ""),
        "M.",
        path: path,
        range: SourceRange(SourcePosition(line: line, column: column))
      )
    }
    let ordered = [
      at("a", 2, 9, "Z"), at("a", 10, 1, "A"), at("a", 10, 1, "B"), at("a", 10, 2, "A"),
      at("b", 1, 1, "A"),
    ]
    #expect(Array(ordered.reversed()).inReadingOrder() == ordered)
  }

  @Test func takesCodesOfOneNameForTheSame() {
    #expect(DiagnosticCode("Example", "Other words.") == Self.code)
    #expect(Set([Self.code, DiagnosticCode("Example", "")]).count == 1)
    #expect(Self.code.description == "Example")
  }

  @Test func keepsDiagnosticsWhenAValueIsTransformed() {
    let parsed = Parsed(2, diagnostics: [Diagnostic(.note, Self.code, "N.", path: "a")])
    #expect(parsed.map { $0 * 2 }.value == 4)
    #expect(parsed.map { $0 * 2 }.diagnostics == parsed.diagnostics)
  }

  @Test func tellsAWholeFileAtItsFirstByte() {
    #expect(Diagnostic(.error, Self.code, "M.", path: "a").range.start.description == "1:1")
  }
}
