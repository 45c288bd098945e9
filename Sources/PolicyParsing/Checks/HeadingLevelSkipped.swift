internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// Headings go down one level at a time, but for principles, which are always level 4.
enum HeadingLevelSkipped: TextCheck {
  static let code = DiagnosticCode(
    "HeadingLevelSkipped",
    "A heading is more than one level below the heading before it, so a reader of the outline "
      + "misses a step. Named principles (####) under a numbered paragraph are exempt."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    var last = 1
    var found: [Diagnostic] = []
    for block in document.blocks {
      guard case .heading(let level) = block.kind else { continue }
      if level > last + 1, !(document.text.isNumbered && level == 4) {
        let marks = String(repeating: "#", count: last + 1)
        found.append(
          document.diagnostic(
            .warning,
            code,
            "Heading of level \(level) follows one of level \(last); did you mean '\(marks)'?",
            at: SourceRange(block.range.start, length: level),
            fixIt: Diagnostic.FixIt(
              SourceRange(block.range.start, length: level),
              replacement: marks
            )
          )
        )
      }
      last = level
    }
    return found
  }
}
