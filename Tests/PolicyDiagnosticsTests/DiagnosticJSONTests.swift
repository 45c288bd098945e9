import PolicyDiagnostics
import PolicyEncoding
import PolicyTestSupport
import Testing

@Suite struct DiagnosticJSONTests {
  /// One error with everything, one warning with nothing.
  static let diagnostics = [
    Diagnostic(
      .error,
      DiagnosticCode("Example", "What the rule is."),
      "Sentence.",
      path: "content/policies/a b/naïve.md",
      range: SourceRange(SourcePosition(line: 2, column: 4), length: 3),
      notes: [
        .init("First.", path: "content/book.yml", position: SourcePosition(line: 9, column: 2))
      ],
      fixIt: .init(SourceRange(SourcePosition(line: 2, column: 4), length: 3), replacement: "4.3")
    ),
    Diagnostic(
      .warning,
      DiagnosticCode("Another", "Another rule."),
      "Look.",
      path: "content/book.yml"
    ),
  ]

  @Test func writesCountsAndPlaces() {
    expectGolden(
      DiagnosticJSON.value(of: Self.diagnostics).formatted(),
      "PolicyDiagnostics/diagnostics.json"
    )
  }

  @Test func writesAnEmptyListForAGoodBook() {
    #expect(
      DiagnosticJSON.value(of: [])
        == [
          "format": "policybook-diagnostics/1", "errors": 0, "warnings": 0, "diagnostics": [],
        ]
    )
  }
}
