package import PolicyDiagnostics
package import PolicyMarkdown
package import PolicyModel

/// A text under check: its file, its blocks and the clauses that were made of them.
package struct TextDocument: Sendable {
  package var file: SourceFile
  /// The line on which the text begins, after the metadata.
  package var bodyLine: Int
  package var blocks: [MarkdownBlock]
  package var text: PolicyText
  package var kind: Kind
  /// The title that a `# Title` must equal, where it is known.
  package var title: String?

  /// What the text is: reports and guidance speak of paragraphs of other documents.
  package enum Kind: Sendable {
    case policy, report, guidance
  }

  /// Reads the text of `file` from line `bodyLine` on.
  static func read(_ file: SourceFile, bodyLine: Int, kind: Kind, title: String?) -> Parsed<
    TextDocument
  > {
    let blocks = MarkdownParser.blocks(of: file, fromLine: bodyLine)
    let text = ClauseBuilder.text(from: blocks.value, in: file)
    let document = TextDocument(
      file: file,
      bodyLine: bodyLine,
      blocks: blocks.value,
      text: text,
      kind: kind,
      title: title
    )
    return Parsed(document, diagnostics: blocks.diagnostics)
  }

  /// Returns the text as a book keeps it, put into `store`; `source` is its file, whose bytes need not
  /// be in memory.
  func stored(as source: SourceFile, in store: TextStore) -> StoredText {
    StoredText(
      text,
      source: source,
      facts: TextFacts(
        text,
        reviewPromises: kind == .policy ? ReviewPromises.all(in: text, of: file) : []
      ),
      store: store
    )
  }

  /// Returns a diagnostic at a place of this text.
  func diagnostic(
    _ severity: Severity,
    _ code: DiagnosticCode,
    _ message: String,
    at range: SourceRange,
    notes: [Diagnostic.Note] = [],
    fixIt: Diagnostic.FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity,
      code,
      message,
      path: file.path,
      range: range,
      notes: notes,
      fixIt: fixIt
    )
  }

  /// Returns the place of the label of a numbered clause.
  func labelRange(of clause: Clause) -> SourceRange {
    guard let label = clause.label else { return SourceRange(clause.range.start) }
    let line = clause.range.start.line
    return file.range(of: label, inLines: line, through: line) ?? SourceRange(clause.range.start)
  }
}
