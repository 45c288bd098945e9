internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A number at the start of a line inside a paragraph: a blank line is missing before it.
enum NumberInsideParagraph: TextCheck {
  static let code = DiagnosticCode(
    "NumberInsideParagraph",
    "A line inside a paragraph begins with a paragraph's number, so the number is only text and "
      + "the paragraph cannot be cited. Put a blank line before it. Where the number really belongs "
      + "to the sentence, move it away from the beginning of the line."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    let addresses = Set(document.text.addresses)
    return document.blocks.filter { $0.kind == .paragraph }.flatMap { block in
      BuriedNumbers.find(in: block, of: document, addresses: addresses).map { buried in
        document.diagnostic(
          .error,
          code,
          "'\(buried.label)' at the beginning of this line is read as part of the paragraph above; "
            + "put a blank line before it.",
          at: buried.range,
          fixIt: Diagnostic.FixIt(
            SourceRange(buried.range.start, length: 0),
            replacement: "\n"
          )
        )
      }
    }
  }
}
