/// Rows as comma-separated values (RFC 4180): lines end with CR LF, text in quotation marks.
enum CSVWriter {
  /// Returns `rows` as one text; the first row holds the names of the columns.
  ///
  /// A spreadsheet would run a text that begins with `=`, `+`, `-`, `@` or a control character as a
  /// formula, so such a text gets an apostrophe before it (OWASP, "CSV Injection").
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
