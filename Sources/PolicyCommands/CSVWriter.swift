internal import PolicyEncoding

/// Rows as comma-separated values (RFC 4180): lines end with CR LF, text in quotation marks.
///
/// All is decided by scalars: a quotation mark that is joined to an accent ends a field all the same.
enum CSVWriter {
  /// What makes a spreadsheet run a text as a formula, or stands before what does (OWASP, "CSV
  /// Injection"): wide forms, too, for some programs take them for the narrow ones.
  private static let formulaBeginnings = "=+-@＝＋－＠\t\r\n".unicodeScalars

  /// Returns `rows` as one text; the first row holds the names of the columns.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe before it.
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in row.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map(formulaBeginnings.contains) ?? false
    let text = SteeringCharacters.shown(in: isFormula ? "'" + text : text, isOneLine: false)
    guard text.unicodeScalars.contains(where: "\",\r\n".unicodeScalars.contains) else {
      return text
    }
    return "\"" + ByteSearch.replacing("\"", with: "\"\"", in: text) + "\""
  }
}
