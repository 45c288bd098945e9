internal import PolicyModel

/// The home page: every policy in force, what is due, and what happened lately.
enum HomePage {
  /// How many pieces of news the page has room for.
  private static let newsLimit = 8

  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "index.html") {
      let frame = PageFrame(contents, path: "")
      let news = UpdateEvent.all(contents).prefix(newsLimit)
        .map { UpdatesPage.values(of: $0, links: frame.links) }
      let due = DueList.values(contents, links: frame.links)
      let values = frame.values(
        title: "",
        description: "The policies of \(contents.book.organisation), version by version.",
        page: [
          "topics": PolicyListing.values(contents, links: frame.links),
          "hasPolicies": !contents.listed.isEmpty,
          "news": news,
          "hasNews": !news.isEmpty,
          "allNews": frame.links.page("updates/"),
          "due": due,
          "hasDue": !due.isEmpty,
          "allReviews": frame.links.page("reviews/"),
          "allPolicies": frame.links.page("policies/"),
          "policyCount": Phrases.count(
            contents.listed.count,
            "policy",
            plural: "policies"
          ),
        ]
      )
      return templates.render("home", values)
    }
  }
}
