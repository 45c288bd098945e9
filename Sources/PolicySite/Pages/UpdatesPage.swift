internal import PolicyModel

/// What happened to the policies, newest first, by year.
enum UpdatesPage {
  /// How many events the page has room for; each policy's history has them all.
  static let limit = 200

  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "updates/index.html") {
      let frame = PageFrame(contents, path: "updates/")
      let events = UpdateEvent.all(contents)
      let years = Dictionary(grouping: events.prefix(limit), by: \.date.year)
      let values = frame.values(
        title: "Updates",
        description: "What came into force, was reviewed, withdrawn or reported, newest first.",
        page: [
          "hasUpdates": !events.isEmpty,
          "years": years.keys.sorted(by: >).map { year -> [String: Any] in
            [
              "year": String(year),
              "updates": years[year, default: []].map { self.values(of: $0, links: frame.links) },
            ]
          },
          "feedLink": frame.links.file(UpdatesFeed.path),
          "updatesLeftOut": events.count > limit
            ? "The \(limit) newest are shown; the history of each policy has the earlier ones." : ""
            ,
        ]
      )
      return templates.render("updates", values)
    }
  }

  /// Returns one event for a template.
  static func values(of event: UpdateEvent, links: SiteLinks) -> [String: Any] {
    [
      "newsDate": event.date.longForm, "newsISODate": event.date.description,
      "newsText": event.text, "newsLink": links.page(event.folder),
      "newsDetail": Phrases.sentence(event.detail),
    ]
  }
}
