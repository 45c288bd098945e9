internal import PolicyModel

/// The list of all policies by topic.
enum PoliciesPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "policies/index.html") {
      let frame = PageFrame(contents, path: "policies/")
      let values = frame.values(
        title: "All policies",
        description: "Every policy of \(contents.book.organisation), by topic.",
        page: [
          "topics": PolicyListing.values(contents, links: frame.links),
          "hasPolicies": !contents.listed.isEmpty,
        ]
      )
      return templates.render("policies", values)
    }
  }
}
