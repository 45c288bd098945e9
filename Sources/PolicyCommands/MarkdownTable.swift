internal import PolicyEncoding

/// A table of plain texts as Markdown.
enum MarkdownTable {
  /// Returns the table; every text is shown as typed, whatever it holds.
  static func text(heads: [String], rows: [[String]]) -> String {
    let all = [heads.map(escaped), heads.map { _ in "---" }] + rows.map { $0.map(escaped) }
    return all.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Returns `text` with the characters that mean something in Markdown kept as characters.
  static func escaped(_ text: String) -> String {
    MarkdownEscaping.escaped(text, isInCell: true)
  }
}
