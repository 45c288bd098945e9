package import PolicyEncoding

/// Diagnostics in the Static Analysis Results Interchange Format, for code-review services.
///
/// Source of the form: SARIF 2.1.0, OASIS Standard, 27 March 2020. Columns are counted in Unicode
/// code points there, so `columnKind` is declared and the columns are turned.
package enum DiagnosticSARIF {
  /// Returns one run with its rules and results.
  package static func value(
    of diagnostics: [Diagnostic],
    sourceLine: (_ path: String, _ line: Int) -> String?
  ) -> JSONValue {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
    let rules = codes.map { code -> JSONValue in
      ["id": .string(code.name), "fullDescription": ["text": .string(code.explanation)]]
    }
    let results = diagnostics.map { result(of: $0, sourceLine: sourceLine) }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": ["name": "policybook", "rules": .array(rules)]],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
  }

  private static func result(
    of diagnostic: Diagnostic,
    sourceLine: (_ path: String, _ line: Int) -> String?
  ) -> JSONValue {
    let start = diagnostic.range.start
    let line = sourceLine(diagnostic.path, start.line) ?? ""
    let column =
      String(decoding: line.utf8.prefix(start.column - 1), as: UTF8.self).unicodeScalars.count + 1
    return [
      "ruleId": .string(diagnostic.code.name),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(diagnostic.message)],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(uri(diagnostic.path))],
            "region": ["startLine": .integer(start.line), "startColumn": .integer(column)],
          ]
        ]
      ],
    ]
  }

  /// A path as a relative reference (RFC 3986): what may not stand in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"):
        String(Unicode.Scalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
