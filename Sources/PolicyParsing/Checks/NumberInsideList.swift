internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A list that swallowed the next numbered paragraph.
enum NumberInsideList: TextCheck {
  static let code = DiagnosticCode(
    "NumberInsideList",
    "The line after a list begins with a paragraph's number, but without a blank line between "
      + "them Markdown reads it as the end of the last item. Put a blank line before it."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    let addresses = Set(document.text.addresses)
    return document.blocks.flatMap { block -> [Diagnostic] in
      switch block.kind {
      case .list, .quote:
        paragraphs(in: block).flatMap { told($0, addresses: addresses, in: document) }
      default: []
      }
    }
  }

  private static func paragraphs(in block: MarkdownBlock) -> [MarkdownBlock] {
    block.children.flatMap { child in
      child.kind == .paragraph ? [child] : paragraphs(in: child)
    }
  }

  private static func told(
    _ paragraph: MarkdownBlock,
    addresses: Set<String>,
    in document: TextDocument
  ) -> [Diagnostic] {
    BuriedNumbers.find(in: paragraph, of: document, addresses: addresses).map { buried in
      document.diagnostic(
        .error,
        code,
        "Paragraph '\(buried.label)' is read as the end of the list above; put a blank line before "
          + "it.",
        at: buried.range,
        fixIt: Diagnostic.FixIt(SourceRange(buried.range.start, length: 0), replacement: "\n")
      )
    }
  }
}
