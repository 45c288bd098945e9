/// Plain words written into Markdown so that they come out as the same words.
package enum MarkdownEscaping {
  /// Returns `text` on one line, with a backslash before what CommonMark could take for a mark.
  ///
  /// Backslashes are allowed before any ASCII punctuation (CommonMark 0.31, 2.4). Scalars are looked at,
  /// not characters, for a mark that is joined to a letter is a mark all the same.
  package static func escaped(_ text: String) -> String { escaped(text, isInCell: false) }

  /// Returns `text` as `escaped(_:)` does; in a cell of a table, where no heading can begin, without a
  /// backslash before `#`.
  package static func escaped(_ text: String, isInCell: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": result.append(" ")
      case "#" where isInCell: result.append(scalar)
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&", "~":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
