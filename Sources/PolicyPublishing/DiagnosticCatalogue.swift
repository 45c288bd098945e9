package import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyLifecycle
internal import PolicyMarkdown
internal import PolicyParsing
internal import PolicyReporting
internal import PolicySite

/// Every code that a diagnostic can have, for `explain` and for the list in content/README.md.
package enum DiagnosticCatalogue {
  /// The codes by name.
  package static let all: [DiagnosticCode] =
    (MarkdownParser.codes + ParsingCodes.all + DraftingCodes.all + LifecycleCodes.all
    + ReportProof.codes
    + [
      PageTemplates.broken, NavigationCheck.code, Publisher.unknownZone, BookFolder.refusedLink,
      BookFolder.refusedFile,
    ])
    .sorted { $0.name < $1.name }
}
