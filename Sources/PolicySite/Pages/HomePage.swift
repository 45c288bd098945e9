internal import PolicyLifecycle
internal import PolicyModel

/// The home page: every policy in force, and what happened lately.
enum HomePage {
  /// How many pieces of news the page has room for.
  private static let newsLimit = 8

  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "index.html") {
      let frame = PageFrame(contents, path: "")
      let news = news(contents, links: frame.links)
      let values = frame.values(
        title: "",
        description: "The policies of \(contents.book.organisation), version by version.",
        page: [
          "topics": PolicyListing.values(contents, links: frame.links),
          "hasPolicies": !contents.listed.isEmpty,
          "news": news,
          "hasNews": !news.isEmpty,
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

  /// What came into force, was withdrawn, reviewed or reported by the day shown, newest first.
  private static func news(_ contents: SiteContents, links: SiteLinks) -> [[String: Any]] {
    var events: [(date: CalendarDate, order: String, text: String, link: String)] = []
    for policy in contents.policies {
      let title = policy.settings.title
      for period in VersionTimeline(policy).periods where period.from <= contents.date {
        events.append(
          (
            period.from, "a\(policy.id)", "\(title), version \(period.version), came into force",
            links.page(SitePaths.version(period.version, of: policy.id))
          )
        )
      }
      for withdrawal in policy.withdrawals where withdrawal.date <= contents.date {
        let what = withdrawal.version.map { "\(title), version \($0)," } ?? title
        events.append(
          (
            withdrawal.date, "b\(policy.id)", "\(what) was withdrawn",
            links.page(SitePaths.history(policy.id))
          )
        )
      }
      for review in policy.reviews where review.held <= contents.date {
        events.append(
          (
            review.held, "c\(policy.id)",
            "\(title) was reviewed: \(Phrases.outcome(review.outcome).lowercased())",
            links.page(SitePaths.history(policy.id))
          )
        )
      }
    }
    for report in contents.book.reports where report.isPublished && report.date <= contents.date {
      events.append(
        (
          report.date, "d\(report.id)", "Report: \(report.title)",
          links.page(SitePaths.report(report.id))
        )
      )
    }
    let newest = events.sorted { ($1.date, $0.order) < ($0.date, $1.order) }.prefix(newsLimit)
    return newest.map { event in
      [
        "newsDate": event.date.longForm, "newsISODate": event.date.description,
        "newsText": event.text, "newsLink": event.link,
      ]
    }
  }
}
