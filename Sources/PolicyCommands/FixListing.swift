internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyPublishing

/// What `check --fix` mended, for people and for programs.
struct FixListing {
  private let fixes: BookFixes
  private let original: CheckedBook
  private let isDryRun: Bool

  init(_ fixes: BookFixes, over original: CheckedBook, isDryRun: Bool) {
    self.fixes = fixes
    self.original = original
    self.isDryRun = isDryRun
  }

  /// A line for each mending, `path:line:column: 'Code': what was put there`; of a dry run, the lines
  /// that would change first.
  var terminal: String {
    (isDryRun ? ChangedLines.text(of: fixes.files, over: original) : "")
      + fixes.fixed.map { Self.line(of: $0) + "\n" }.joined()
  }

  /// What was not mended, and why; and how much was.
  var remarks: String {
    var text = ""
    for finding in fixes.sealed {
      text += "\(Self.line(of: finding)) is not put there, for the file is sealed.\n"
    }
    for finding in fixes.takenBack {
      text += "\(Self.line(of: finding)) would make new errors, so it was taken back.\n"
    }
    if !fixes.untried.isEmpty {
      text += "\(fixes.untried.count) more were not tried, for too many had to be taken back.\n"
    }
    let count = fixes.fixed.count
    guard count > 0 else { return text + "Nothing was mended.\n" }
    let places = "\(count) \(count == 1 ? "place" : "places")"
    let files = "\(fixes.files.count) \(fixes.files.count == 1 ? "file" : "files")"
    return text
      + (isDryRun ? "Would mend \(places) in \(files).\n" : "Mended \(places) in \(files).\n")
  }

  /// The form for programs: `{"format": "policybook-fixes/1", "written", "fixed", …, "left"}`.
  var json: JSONValue {
    [
      "format": "policybook-fixes/1",
      "written": .bool(!isDryRun && !fixes.files.isEmpty),
      "fixed": .array(fixes.fixed.map(Self.json)),
      "takenBack": .array(fixes.takenBack.map(Self.json)),
      "sealed": .array(fixes.sealed.map(Self.json)),
      "untried": .array(fixes.untried.map(Self.json)),
      "left": DiagnosticJSON.value(of: fixes.book.diagnostics),
    ]
  }

  private static func line(of finding: Diagnostic) -> String {
    let start = finding.fixIt?.range.start ?? finding.range.start
    let replacement = finding.fixIt?.replacement ?? ""
    // An empty line is what most insertions of a line break are.
    let shown = replacement == "\n" ? "an empty line" : DiagnosticFormatter.printable(replacement)
    return "\(DiagnosticFormatter.printable(finding.path)):\(start): '\(finding.code)': \(shown)"
  }

  private static func json(_ finding: Diagnostic) -> JSONValue {
    let start = finding.fixIt?.range.start ?? finding.range.start
    return [
      "path": .string(finding.path), "line": .integer(start.line),
      "column": .integer(start.column), "code": .string(finding.code.name),
      "replacement": .string(finding.fixIt?.replacement ?? ""),
    ]
  }
}
