internal import PolicyMarkdown
internal import PolicyModel

/// Clauses as plain text for a terminal: numbers hang, items are indented.
struct ClauseListing {
  let width: Int
  /// What was listed so far.
  private(set) var text = ""

  init(width: Int) {
    self.width = width
  }

  /// Lists `clauses` with all under them.
  mutating func append(_ clauses: [Clause]) {
    clauses.forEachNested { clause, depth in append(clause, depth: depth) }
  }

  /// Writes the line of a heading that stands over what is shown.
  mutating func appendHeading(_ clause: Clause) {
    guard !clause.heading.isEmpty else { return }
    text += headingLine(clause) + "\n\n"
  }

  private mutating func append(_ clause: Clause, depth: Int) {
    switch clause.kind {
    case .part, .heading, .principle:
      text += headingLine(clause) + "\n\n"
      appendWords(clause, label: "", indent: "")
    case .paragraph:
      if !clause.heading.isEmpty { text += headingLine(clause) + "\n\n" }
      appendWords(clause, label: clause.heading.isEmpty ? clause.label ?? "" : "", indent: "")
    case .item:
      let margin = String(repeating: "  ", count: max(1, min(depth, 4)))
      appendWords(clause, label: clause.label ?? "•", indent: margin)
    case .quote:
      appendWords(clause, label: ">", indent: "  ")
    case .row:
      text += "  \(clause.plainText)\n\n"
    case .footnote(let name):
      appendWords(clause, label: "[\(name)]", indent: "")
    case .code:
      text +=
        clause.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    \($0)\n" }.joined() + "\n"
    case .text:
      appendWords(clause, label: "", indent: depth > 1 ? "  " : "")
    case .table:
      break
    }
  }

  private func headingLine(_ clause: Clause) -> String {
    let words = clause.heading.plainText
    return clause.label.map { "\($0) \(words)" } ?? words
  }

  private mutating func appendWords(_ clause: Clause, label: String, indent: String) {
    let words = clause.plainText
    guard !words.isEmpty || !label.isEmpty else { return }
    let hanging = label.isEmpty ? "" : String(repeating: " ", count: label.count + 1)
    let lines = Wrapping.lines(
      of: "\(label) \(words)",
      width: width - indent.count,
      indent: hanging
    )
    text += lines.split(separator: "\n").map { "\(indent)\($0)\n" }.joined() + "\n"
  }
}
