internal import PolicyDiagnostics
internal import PolicyModel

/// A `# Title` at the beginning must equal the title in the metadata.
enum TitleDiffers: TextCheck {
  static let code = DiagnosticCode(
    "TitleDiffers",
    "The text begins with a title that is not the document's. The page shows the title of the "
      + "metadata, so the line can be left out; where it stands, it must be the same."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    guard let shown = document.text.title, let title = document.title, !title.isEmpty,
      shown.words != title
    else { return [] }
    return [
      document.diagnostic(
        .error,
        code,
        "The title '\(shown.words)' differs from '\(title)' in the metadata.",
        at: shown.range
      )
    ]
  }
}
