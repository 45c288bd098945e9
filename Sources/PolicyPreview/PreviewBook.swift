internal import PolicyDiagnostics
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// The book as it was read last, and the files of the site that can be served of it.
struct PreviewBook: Sendable {
  /// Counts the readings of the book.
  let generation: Int
  let checked: CheckedBook
  let diagnostics: [Diagnostic]
  /// What is served, by path from the site's root.
  let plans: [String: PagePlan]
  /// Whether a site without errors is served, though the book has some now.
  let isStale: Bool
  /// Which file each page shows, by the page's path.
  let sources: [String: PageSource]
  /// The page that shows each text, by the path of its file.
  let pages: [String: PageSource]
  /// The site of the last book without errors.
  private let soundPlans: [String: PagePlan]

  /// Lays out what was read.
  ///
  /// A book with errors has no site, so the last one that had none stays; what is not published is
  /// shown as it stands now all the same, for its author wants to see it. Drafts are shown even where
  /// the built site hides them: the preview is their author's.
  init(_ parsed: Parsed<CheckedBook>, after last: PreviewBook?) {
    generation = (last?.generation ?? 0) + 1
    checked = parsed.value
    diagnostics = parsed.diagnostics
    let templates = PageTemplates.read(checked.files.templates)
    let assets = checked.files.assets
    var unpublished = checked
    unpublished.settings.showsDrafts = true
    let contents = unpublished.contents
    if diagnostics.hasErrors {
      soundPlans = last?.soundPlans ?? [:]
      isStale = !soundPlans.isEmpty
    } else {
      soundPlans = Self.byPath(
        SiteBuilder.plans(for: checked.contents, templates: templates.value, assets: assets)
      )
      isStale = false
    }
    let fresh =
      templates.diagnostics.hasErrors
      ? [:]
      : Self.byPath(
        SiteBuilder.unpublishedPlans(for: contents, templates: templates.value, assets: assets)
      )
    plans = soundPlans.merging(fresh) { $1 }
    let sources = PageSource.all(in: contents)
    self.sources = Dictionary(
      sources.map { ($0.folder + "index.html", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    pages = Dictionary(sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func byPath(_ plans: [PagePlan]) -> [String: PagePlan] {
    Dictionary(plans.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the built site leaves out what the preview shows.
  var hidesDrafts: Bool { !checked.settings.showsDrafts }

  /// "2 errors, 1 warning", or "no findings".
  var summary: String {
    let summary = DiagnosticFormatter.summary(of: diagnostics)
    return summary.isEmpty ? "no findings" : summary
  }
}
