internal import PolicyDiagnostics
internal import PolicyModel

/// Images and links have words: for a screen reader, and for the reader of a printed page.
enum MissingAlternativeText: TextCheck {
  static let code = DiagnosticCode(
    "MissingAlternativeText",
    "An image without a description says nothing to somebody who cannot see it, nor a link "
      + "without words to anybody. Write what it shows in the square brackets "
      + "(WCAG 2.2, success criteria 1.1.1 and 2.4.4)."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    document.text.links.compactMap { link in
      guard !link.hasText else { return nil }
      return document.diagnostic(
        .error,
        code,
        link.isImage
          ? "The image '\(link.destination)' has no description."
          : "The link to '\(link.destination)' has no words.",
        at: link.range
      )
    }
  }
}
