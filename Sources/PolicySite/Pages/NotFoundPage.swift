internal import PolicyModel

/// The page that a server shows for an address that the site does not have.
enum NotFoundPage {
  /// Returns the plan of the page.
  ///
  /// A server shows it at any depth, so where the site's own address is known its links are
  /// absolute; without one it works from the root.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "404.html") {
      let links = SiteLinks(root: contents.settings.url.map { "\($0)/" } ?? "")
      let frame = PageFrame(contents, path: "404.html", links: links)
      let values = frame.values(
        title: "Page not found",
        description: "There is no page at this address.",
        page: [
          "allPolicies": links.page("policies/"), "isHidden": true, "canonical": "",
        ]
      )
      return templates.render("not-found", values)
    }
  }
}
