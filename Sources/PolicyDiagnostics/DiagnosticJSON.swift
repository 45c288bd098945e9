package import PolicyEncoding

/// Diagnostics as JSON, for scripts.
package enum DiagnosticJSON {
  /// Returns `{"format": "policybook-diagnostics/1", "errors", "warnings", "diagnostics": […]}`.
  package static func value(of diagnostics: [Diagnostic]) -> JSONValue {
    [
      "format": "policybook-diagnostics/1",
      "errors": .integer(diagnostics.count { $0.severity == .error }),
      "warnings": .integer(diagnostics.count { $0.severity == .warning }),
      "diagnostics": .array(diagnostics.map(value)),
    ]
  }

  private static func value(of diagnostic: Diagnostic) -> JSONValue {
    [
      "severity": .string(diagnostic.severity.rawValue),
      "code": .string(diagnostic.code.name),
      "message": .string(diagnostic.message),
      "path": .string(diagnostic.path),
      "start": position(diagnostic.range.start),
      "end": position(diagnostic.range.end),
      "notes": .array(
        diagnostic.notes.map {
          [
            "message": .string($0.message), "path": .string($0.path),
            "position": position($0.position),
          ]
        }
      ),
      "fixIt": diagnostic.fixIt.map {
        [
          "start": position($0.range.start), "end": position($0.range.end),
          "replacement": .string($0.replacement),
        ]
      } ?? .null,
    ]
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    ["line": .integer(position.line), "column": .integer(position.column)]
  }
}
