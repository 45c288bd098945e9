/// Plain words written into Markdown so that they come out as the same words.
package enum MarkdownEscaping {
  /// Returns `text` on one line, with a backslash before what CommonMark could take for a mark.
  ///
  /// Backslashes are allowed before any ASCII punctuation (CommonMark 0.31, 2.4).
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": result.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
