internal import PolicyDiagnostics
internal import PolicyMarkdown

/// A tree of clauses as indented text: what tests compare and what a maintainer looks at.
package enum ClauseTreeDump {
  /// Returns one line for each clause: kind, address, label, place, heading, words.
  ///
  /// Long words are shown by their beginning and end, with the count of their characters.
  package static func text(of text: PolicyText) -> String {
    var lines: [String] = []
    if let title = text.title {
      lines.append("title @\(title.range.start) \(shown(title.words))")
    }
    (text.clauses + text.footnotes).forEachNested { clause, depth in
      lines.append(String(repeating: "  ", count: depth) + line(for: clause))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(for clause: Clause) -> String {
    var words = ["\(name(of: clause.kind))", clause.address.isEmpty ? "-" : clause.address]
    if let label = clause.label { words.append("[\(label)]") }
    words.append("@\(clause.range.start)")
    if !clause.heading.isEmpty { words.append("heading \(shown(clause.heading.plainText))") }
    if !clause.plainText.isEmpty { words.append(shown(clause.plainText)) }
    return words.joined(separator: " ")
  }

  private static func name(of kind: Clause.Kind) -> String {
    switch kind {
    case .item(let list, let isOrdered): "\(isOrdered ? "ordered " : "")item of list \(list)"
    case .row(let isHeader): isHeader ? "header row" : "row"
    case .code(let language): "code \(language.debugDescription)"
    case .footnote(let name): "footnote \(name.debugDescription)"
    default: kind.name
    }
  }

  private static func shown(_ text: String) -> String {
    let line = text.replacing("\n", with: "\\n")
    guard line.count > 70 else { return "\"\(line)\"" }
    return "\"\(line.prefix(40))…\(line.suffix(20))\" (\(line.count))"
  }
}
