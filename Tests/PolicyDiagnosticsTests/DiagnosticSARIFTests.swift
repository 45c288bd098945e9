import PolicyDiagnostics
import PolicyEncoding
import PolicyTestSupport
import Testing

@Suite struct DiagnosticSARIFTests {
  @Test func countsColumnsInCodePointsAndEncodesPaths() {
    let value = DiagnosticSARIF.value(of: DiagnosticJSONTests.diagnostics) { _, line in
      line == 2 ? Array("éx 4.2".utf8)[...] : nil
    }
    expectGolden(value.formatted(), "PolicyDiagnostics/diagnostics.sarif")
  }

  @Test func `counts the columns of findings in one line from any to any`() {
    let code = DiagnosticCode("Example", "An example.")
    let line = Array("éé é.é".utf8)
    let places = [(7, 1), (7, 3), (7, 6), (7, 4), (8, 3), (7, 9)]
    let findings = places.map { place in
      Diagnostic(
        .error,
        code,
        "Sentence.",
        path: "a.md",
        range: SourceRange(SourcePosition(line: place.0, column: place.1))
      )
    }
    let value = DiagnosticSARIF.value(of: findings) { _, _ in line[...] }
    let columns = value.formatted().matches(of: /"startColumn": ([0-9]+)/).map { String($0.1) }
    #expect(columns == ["1", "2", "4", "3", "2", "6"])
  }
}
