internal import PolicyDiagnostics
internal import PolicyMarkdown

/// A row of a table has no more cells than the table's head.
///
/// The Markdown parser drops the cells that are too many (GitHub Flavored Markdown, 4.10).
enum TableCellLost: TextCheck {
  static let code = DiagnosticCode(
    "TableCellLost",
    "A row of a table has more cells than the head of the table, and what stands in the last ones "
      + "would not be shown. Give the head a cell more, or write \\| where a bar is meant."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    rows(in: document.blocks).compactMap { row in
      let start = row.range.start
      let line = document.file.line(start.line).dropFirst(start.column - 1)
      guard let lost = lostCell(in: line, columns: row.children.count) else { return nil }
      let column = lost - document.file.line(start.line).startIndex + 1
      return document.diagnostic(
        .error,
        code,
        "The head of the table has \(row.children.count) cells, so what follows would be lost.",
        at: SourceRange(SourcePosition(line: start.line, column: column))
      )
    }
  }

  private static func rows(in blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.flatMap { block in
      if case .row = block.kind { [block] } else { rows(in: block.children) }
    }
  }

  /// The index of the first byte that belongs to no column, if there is one.
  private static func lostCell(in line: ArraySlice<UInt8>, columns: Int) -> Int? {
    var cells = 0
    var isEscaped = false
    let first = line.firstIndex { !isSpace($0) } ?? line.endIndex
    for index in line.indices {
      if line[index] == UInt8(ascii: "|"), !isEscaped, index != first {
        cells += 1
        let rest = line[(index + 1)...]
        if cells == columns { return rest.firstIndex { !isSpace($0) } }
      }
      isEscaped = line[index] == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
