/// The small style sheet that puts a document's name and seal at the foot of each printed page.
///
/// One file for each page, because a content security policy without inline styles is worth it.
enum PrintStyle {
  /// Returns the style sheet that prints `footer` at the bottom left.
  ///
  /// - Parameters:
  ///   - footer: What the foot of each sheet says.
  ///   - margin: The margins of the sheet, where they are not those of the site's style sheet.
  /// - Returns: The style sheet.
  static func css(footer: String, margin: String = "") -> String {
    "@page {\n" + (margin.isEmpty ? "" : "  margin: \(margin);\n\n")
      + "  @bottom-left {\n    content: \"\(escaped(footer))\";\n"
      + "    font: 7.5pt Arial, sans-serif;\n    text-align: left;\n  }\n}\n"
  }

  /// Text inside a CSS string: quotation marks, backslashes and control characters are written as
  /// code points (CSS Syntax Level 3, "consume an escaped code point").
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", "\u{00}"..."\u{1F}", "\u{7F}":
        "\\\(String(scalar.value, radix: 16)) "
      default: String(scalar)
      }
    }.joined()
  }
}
