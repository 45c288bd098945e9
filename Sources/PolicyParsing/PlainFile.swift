package import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel

/// Any Markdown file as a text to compare: no book is needed, and no fault of it stops anything.
package enum PlainFile {
  /// Returns the text of `file`; metadata at its beginning is skipped, whatever it says.
  package static func text(of file: SourceFile) -> PolicyText { parsed(file).value }

  /// Returns the text of `file`, and what of it could not be read: what is nested too deep is left out.
  package static func parsed(_ file: SourceFile) -> Parsed<PolicyText> {
    let file = file.held
    let blocks = MarkdownParser.blocks(of: file, fromLine: bodyLine(of: file))
    return Parsed(
      ClauseBuilder.text(from: blocks.value, in: file),
      diagnostics: blocks.diagnostics
    )
  }

  /// Returns why the text of `file` cannot be read at all, or nil.
  package static func refusal(of file: SourceFile) -> Diagnostic? {
    MarkdownParser.refusal(of: file, fromLine: bodyLine(of: file))
  }

  /// Returns the text of `file` with its blocks and the line on which it begins.
  package static func document(of file: SourceFile) -> TextDocument {
    let file = file.held
    let bodyLine = bodyLine(of: file)
    let blocks = MarkdownParser.blocks(of: file, fromLine: bodyLine).value
    return TextDocument(
      file: file,
      bodyLine: bodyLine,
      blocks: blocks,
      text: ClauseBuilder.text(from: blocks, in: file),
      kind: .policy,
      title: nil
    )
  }

  /// Returns the line on which the text begins, after the metadata.
  package static func bodyLine(of file: SourceFile) -> Int {
    FrontMatter.closingLine(of: file.held).map { $0 + 1 } ?? 1
  }
}
