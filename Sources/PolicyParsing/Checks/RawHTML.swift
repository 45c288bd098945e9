internal import PolicyDiagnostics
internal import PolicyMarkdown

/// Raw HTML in a text is an error, and is never output.
enum RawHTML: TextCheck {
  static let code = DiagnosticCode(
    "RawHTML",
    "HTML tags in a policy are refused: they could run scripts on the intranet, and neither a "
      + "comparison nor a printed page could say what they mean. Use Markdown, or write \\< where a "
      + "less-than sign is meant."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    blocks(document.blocks, in: document)
  }

  private static func blocks(_ blocks: [MarkdownBlock], in document: TextDocument) -> [Diagnostic] {
    blocks.flatMap { block -> [Diagnostic] in
      var found: [Diagnostic] = []
      var search = SourceSearch(document.file, in: block.range)
      if case .html(let html) = block.kind {
        found.append(diagnostic(html, block: block, in: document, &search))
      }
      block.inlines.forEachNested { inline in
        if case .html(let html) = inline {
          found.append(diagnostic(html, block: block, in: document, &search))
        }
      }
      return found + self.blocks(block.children, in: document)
    }
  }

  private static func diagnostic(
    _ html: String,
    block: MarkdownBlock,
    in document: TextDocument,
    _ search: inout SourceSearch
  ) -> Diagnostic {
    let firstLine = html.split(separator: "\n").first.map(String.init) ?? html
    let range = search.next(firstLine) ?? SourceRange(block.range.start)
    let shown = firstLine.count > 40 ? firstLine.prefix(40) + "…" : firstLine
    return document.diagnostic(
      .error,
      code,
      "HTML '\(shown)' is not allowed in a policy's text.",
      at: range
    )
  }
}
