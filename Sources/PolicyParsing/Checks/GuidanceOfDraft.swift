internal import PolicyDiagnostics
internal import PolicyModel

/// Guidance explains what is published; a page that speaks of a draft is itself none yet.
enum GuidanceOfDraft: BookCheck {
  static let code = DiagnosticCode(
    "GuidanceOfDraft",
    "A page of guidance links to a draft, or to a report that is not published. A site that hides "
      + "drafts leaves the whole page out, for its words may be the draft's. Once the text is "
      + "published, link to the version in force."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.guidance.flatMap { guidance in
      book.linksToDrafts(in: guidance).map { link in
        Diagnostic(
          .warning,
          code,
          "The page links to '\(link.destination)', which is a draft; a site that hides drafts "
            + "leaves the page out.",
          path: guidance.source.path,
          range: link.range
        )
      }
    }
  }
}
