internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// The words of a text as a quotation in Markdown, for a report.
enum QuotedMarkdown {
  /// Returns `clauses` of `file` as one block quotation.
  ///
  /// Headings become bold lines: a heading inside a quotation would stand in the report's contents.
  /// Links within the text, `#2.1`, get `document` before them: else they would lead into the report.
  static func markdown(_ clauses: [Clause], of file: SourceFile, document: String) -> String {
    var headings: Set<Int> = []
    clauses.forEachNested { clause, _ in
      if !clause.heading.isEmpty { headings.insert(clause.range.start.line) }
    }
    var lines: [String] = []
    for clause in clauses {
      if !lines.isEmpty { lines.append("") }
      var number = clause.range.start.line
      var skipsUnderline = false
      for line in file.lines(of: clause) {
        if skipsUnderline, isUnderline(line) {
          skipsUnderline = false
        } else if headings.contains(number), !line.isEmpty {
          let isMarked = line.hasPrefix("#")
          lines.append("**\(heading(line))**")
          skipsUnderline = !isMarked
        } else {
          lines.append(ByteSearch.replacing("](#", with: "](\(document)#", in: line))
          skipsUnderline = false
        }
        number += 1
      }
    }
    return lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// The words of a heading's line, without the marks before and behind them.
  private static func heading(_ line: String) -> String {
    guard line.hasPrefix("#") else { return line.trimmed }
    let words = line.drop { $0 == "#" }
    let behind = words.reversed().drop { $0 == " " }.drop { $0 == "#" }
    let isClosed = behind.first == " "
    return isClosed ? String(behind.reversed()).trimmed : String(words).trimmed
  }

  private static func isUnderline(_ line: String) -> Bool {
    let marks = line.trimmed
    return !marks.isEmpty && (marks.allSatisfy { $0 == "=" } || marks.allSatisfy { $0 == "-" })
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
