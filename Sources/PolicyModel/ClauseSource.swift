package import PolicyDiagnostics

extension SourceFile {
  /// Returns the lines in which `clause` and all under it are written, blank ones at the end left
  /// out.
  package func lines(of clause: Clause) -> [String] {
    var end = clause.range.end
    [clause].forEachNested { inner, _ in end = max(end, inner.range.end) }
    let endLine = end.column <= 1 ? end.line - 1 : end.line
    let first = clause.range.start.line
    let lines = (first...max(first, min(endLine, lineCount))).map { lineText($0) }
    return lines.reversed().drop { $0.isEmpty }.reversed()
  }
}
