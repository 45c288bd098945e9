internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A sentence that begins with a figure is read as a numbered paragraph.
enum SentenceBeginsWithFigure: TextCheck {
  static let code = DiagnosticCode(
    "SentenceBeginsWithFigure",
    "A paragraph that begins with a figure such as 2.6 is taken for the paragraph of that number. "
      + "Where the figure belongs to the sentence, write it as 2\\.6."
  )

  private static func firstWord(of text: String) -> Substring? {
    let word = text.prefix { $0 != " " && $0 != "\u{A0}" }
    return word.isEmpty ? nil : word
  }

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.allClauses.compactMap { clause in
      guard clause.kind == .paragraph, clause.heading.isEmpty, let label = clause.label,
        let word = firstWord(of: clause.plainText),
        UnitOfMeasure.contains(word)
      else { return nil }
      let range = document.labelRange(of: clause)
      let escaped = label.replacing(".", with: "\\.", maxReplacements: 1)
      return document.diagnostic(
        .error,
        code,
        "'\(label) \(word)' reads as a sentence, but the figure is taken for a paragraph's number; "
          + "did you mean '\(escaped)'?",
        at: range,
        fixIt: Diagnostic.FixIt(range, replacement: escaped)
      )
    }
  }
}
