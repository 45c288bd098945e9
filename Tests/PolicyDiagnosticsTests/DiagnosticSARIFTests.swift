import PolicyDiagnostics
import PolicyEncoding
import PolicyTestSupport
import Testing

@Suite struct DiagnosticSARIFTests {
  @Test func countsColumnsInCodePointsAndEncodesPaths() {
    let value = DiagnosticSARIF.value(of: DiagnosticJSONTests.diagnostics) { _, line in
      line == 2 ? "éx 4.2" : nil
    }
    expectGolden(value.formatted(), "PolicyDiagnostics/diagnostics.sarif")
  }
}
