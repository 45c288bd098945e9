package import PolicyEncoding

/// Diagnostics in the Static Analysis Results Interchange Format, for code-review services.
///
/// Source of the form: SARIF 2.1.0, OASIS Standard, 27 March 2020. Columns are counted in Unicode
/// code points there, so `columnKind` is declared and the columns are turned.
package enum DiagnosticSARIF {
  /// Returns one run with its rules and results.
  package static func value(
    of diagnostics: [Diagnostic],
    sourceLine: (_ path: String, _ line: Int) -> ArraySlice<UInt8>?
  ) -> JSONValue {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
    let rules = codes.map { code -> JSONValue in
      ["id": .string(code.name), "fullDescription": ["text": .string(code.explanation)]]
    }
    var counted = CountedColumns()
    let results = diagnostics.map { diagnostic in
      let start = diagnostic.range.start
      let line = sourceLine(diagnostic.path, start.line) ?? []
      return result(of: diagnostic, column: counted.column(of: start, in: line, diagnostic.path))
    }
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

  /// Columns in code points; of one behind another in a long line only the rest is counted.
  private struct CountedColumns {
    private var path = ""
    private var place = SourcePosition(line: 1, column: 1)
    private var column = 1

    mutating func column(of start: SourcePosition, in line: ArraySlice<UInt8>, _ path: String)
      -> Int
    {
      if self.path != path || place.line != start.line || place.column > start.column {
        self.path = path
        place = SourcePosition(line: start.line, column: 1)
        column = 1
      }
      let between = line.prefix(start.column - 1).dropFirst(place.column - 1)
      column += between.count { $0 & 0xC0 != 0x80 }
      place = start
      return column
    }
  }

  private static func result(of diagnostic: Diagnostic, column: Int) -> JSONValue {
    [
      "ruleId": .string(diagnostic.code.name),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(diagnostic.message)],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(uri(diagnostic.path))],
            "region": [
              "startLine": .integer(diagnostic.range.start.line), "startColumn": .integer(column),
            ],
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
