package import PolicyDiagnostics
internal import PolicyModel

/// The navigation of the site must lead to pages that it has.
package enum NavigationCheck {
  package static let code = DiagnosticCode(
    "NavigationNowhere",
    "An entry of 'navigation' or 'foot-navigation' in site.yml leads to a folder that the site does "
      + "not have, so every page would have a dead link. site/README.md lists the addresses."
  )

  /// Returns the entries of the navigation that lead nowhere.
  package static func diagnostics(in contents: SiteContents, templates: PageTemplates)
    -> [Diagnostic]
  {
    let entries = contents.settings.navigation + contents.settings.footNavigation
    guard !entries.isEmpty else { return [] }
    let pages = Set(
      SiteBuilder.plans(for: contents, templates: templates, assets: []).map(\.path)
    )
    return entries.compactMap { entry in
      let folder = entry.path == "/" || entry.path == "./" ? "" : entry.path
      guard !pages.contains(folder + "index.html") else { return nil }
      return Diagnostic(
        .error,
        code,
        "The site has no page at '\(entry.path)'.",
        path: "site/site.yml",
        range: entry.range
      )
    }
  }
}
