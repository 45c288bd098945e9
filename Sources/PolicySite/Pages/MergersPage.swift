internal import PolicyModel

/// The list of mergers, the next due first.
enum MergersPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "mergers/index.html") {
      let frame = PageFrame(contents, path: "mergers/")
      let plans = contents.book.mergers.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
      let values = frame.values(
        title: "Mergers",
        description: "Which policies become one, by when, and how far that is.",
        page: [
          "hasMergers": !plans.isEmpty,
          "mergers": plans.map { plan in
            let shown = ShownMerger(plan, contents, links: frame.links)
            return [
              "mergerTitle": plan.title,
              "mergerLink": frame.links.page(SitePaths.merger(plan.id)),
              "mergerDue": Phrases.time(plan.due),
              "mergerCountdown": shown.countdown,
              "mergerProgress": shown.sources.isEmpty ? "" : shown.progress,
            ]
          },
        ]
      )
      return templates.render("mergers", values)
    }
  }
}
