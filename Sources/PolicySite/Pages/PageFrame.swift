internal import PolicyLifecycle
internal import PolicyModel

/// What stands around every page: head, masthead, navigation, foot.
struct PageFrame {
  let contents: SiteContents
  let links: SiteLinks
  /// The page's folder from the site's root, with a slash; empty for the home page.
  let path: String

  /// Creates the frame of the page in folder `path`.
  init(_ contents: SiteContents, path: String, links: SiteLinks? = nil) {
    self.contents = contents
    self.path = path
    self.links = links ?? SiteLinks(from: path)
  }

  /// Returns the values of the frame's template, with those of the page itself.
  func values(title: String, description: String, page: [String: Any]) -> [String: Any] {
    let settings = contents.settings
    var values: [String: Any] = [
      "language": settings.language,
      "pageTitle": title.isEmpty
        ? "\(settings.title) – \(contents.book.organisation)"
        : "\(title) – \(contents.book.organisation)",
      "description": description,
      "root": links.root,
      "home": links.page(""),
      "feed": links.file(UpdatesFeed.path),
      "organisation": contents.book.organisation,
      "siteTitle": settings.title,
      "navigation": entries(settings.navigation),
      "footNavigation": entries(settings.footNavigation),
      "hasFootNavigation": !settings.footNavigation.isEmpty,
      "date": contents.date.longForm,
      "isoDate": contents.date.description,
      "isPinned": contents.isPinned,
      "usesSystemFonts": settings.usesSystemFonts,
      "checkpoint": contents.register.checkpoint?.description ?? "",
      "canonical": settings.url.map { "\($0)/\(path)" } ?? "",
      "isHidden": false,
      "printStyle": "",
    ]
    values.merge(page) { $1 }
    return values
  }

  private func entries(_ navigation: [SiteSettings.NavigationEntry]) -> [[String: Any]] {
    navigation.map { entry in
      let folder = entry.path == "/" || entry.path == "./" ? "" : entry.path
      let isCurrent = folder.isEmpty ? path.isEmpty : path.hasPrefix(folder)
      return [
        "entryTitle": entry.title, "entryLink": links.page(folder), "isCurrent": isCurrent,
      ]
    }
  }
}
