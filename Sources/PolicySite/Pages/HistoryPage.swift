internal import PolicyLifecycle
internal import PolicyModel

/// The history of a policy: what was in force when, who decided it, and how it was reviewed.
enum HistoryPage {
  /// Returns the plan of the page.
  static func plan(_ policy: Policy, _ contents: SiteContents, templates: PageTemplates)
    -> PagePlan
  {
    let folder = SitePaths.history(policy.id)
    return PagePlan(path: folder + "index.html") {
      let frame = PageFrame(contents, path: folder)
      let schedule = ReviewSchedule(policy)
      let nextReview = contents.inForce[policy.id] == nil ? nil : schedule.due
      let title = contents.versionShown(of: policy)?.title ?? policy.id.rawValue
      let values = frame.values(
        title: "History of the \(title)",
        description: "Every version of the \(title), who approved it and when it was in force.",
        page: [
          "title": "History",
          "policyTitle": title,
          "policyLink": frame.links.page(SitePaths.policy(policy.id)),
          "allPolicies": frame.links.page("policies/"),
          "stretches": stretches(policy, contents, links: frame.links),
          "entries": entries(policy, contents, links: frame.links),
          "reviews": reviews(policy, contents, links: frame.links),
          "hasReviews": !policy.reviews.isEmpty,
          "nextReview": nextReview.map { Phrases.time($0) } ?? "",
          "nextReviewDetail": Phrases.review(schedule, on: contents.date),
          "interval": policy.settings.review.every.description,
        ]
      )
      return templates.render("history", values)
    }
  }

  /// What was in force when, newest first; stretches without any rule are told too.
  private static func stretches(_ policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    VersionTimeline(policy).stretches.reversed().map { stretch in
      let isNow =
        stretch.from <= contents.date && stretch.until.map { contents.date < $0 } ?? true
      return [
        "stretchFrom": Phrases.time(stretch.from),
        "stretchUntil": stretch.until.map { Phrases.time($0.adding(days: -1)) } ?? "",
        "stretchVersion": stretch.version?.description ?? "",
        "stretchLink": stretch.version.map { links.page(SitePaths.version($0, of: policy.id)) }
          ?? "",
        "stretchTag": isNow ? "Now" : stretch.from > contents.date ? "To come" : "",
      ]
    }
  }

  private static func entries(_ policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    let timeline = VersionTimeline(policy)
    let periods = timeline.periods
    return policy.versions.reversed().map { version in
      let status = timeline.status(of: version, on: contents.date)
      let tag = Phrases.tag(status)
      let period = periods.first { $0.version == version.label }
      let report = version.report.flatMap { contents.report($0) }
      // A version that was superseded before the policy was withdrawn was not withdrawn itself.
      let isWithdrawn = if case .withdrawn = status { true } else { false }
      let withdrawal = isWithdrawn ? timeline.withdrawal(of: version) : nil
      var entry: [String: Any] = [
        "entryClass": status == .inForce ? "now" : status == .prospective ? "next" : "",
        "period": period.map { Phrases.period($0) } ?? "Never in force",
        "entryVersion": version.label.description,
        "entryLink": links.page(SitePaths.version(version.label, of: policy.id)),
        "entryStatus": tag.word,
        "entryStatusClass": tag.cssClass,
        "approved": Phrases.time(version.approved),
        "approvedBy": version.approvedBy,
        "summary": version.facts.summary,
        "change": version.change == .material ? "Material change" : "Editorial change",
        "authority": version.facts.authority ?? "",
        "reportTitle": report?.title ?? "",
        "reportDate": report.map { Phrases.time($0.date) } ?? "",
        "reportLink": report.map { links.page(SitePaths.report($0.id)) } ?? "",
        "recommendation": version.facts.recommendation ?? "",
        "recommendationLink": recommendationLink(version, report: report, links: links),
        "consulted": version.facts.consulted.map { consulted($0) },
        "hasConsulted": !version.facts.consulted.isEmpty,
        "documents": version.facts.documents.map { document in
          [
            "documentTitle": document.title,
            "documentContact": document.contact.map { contents.roleTitle($0) } ?? "",
          ]
        },
        "hasDocuments": !version.facts.documents.isEmpty,
        "withdrawal": withdrawal.map { self.withdrawal($0) } ?? "",
      ]
      entry.merge(SealValues.values(of: version.sealPath, contents: contents)) { $1 }
      return entry
    }
  }

  private static func recommendationLink(
    _ version: PolicyVersion,
    report: Report?,
    links: SiteLinks
  ) -> String {
    guard let report, let recommendation = version.facts.recommendation,
      let clause = report.text.clause(at: recommendation)
    else { return "" }
    return links.page(SitePaths.report(report.id), address: clause.address)
  }

  private static func consulted(_ consultation: DraftFacts.Consultation) -> [String: Any] {
    [
      "body": consultation.body,
      "outcome": consultation.outcome ?? "",
      "bodyDate": consultation.date.map { Phrases.time($0) } ?? "",
    ]
  }

  private static func withdrawal(_ act: Withdrawal) -> Markup {
    "Withdrawn on \(Phrases.time(act.date)) by \(act.by): \(Phrases.sentence(act.reason))"
      + (act.replacedBy.map { " Replaced by \($0)." } ?? "")
  }

  private static func reviews(_ policy: Policy, _ contents: SiteContents, links: SiteLinks)
    -> [[String: Any]]
  {
    policy.reviews.reversed().map { review in
      let remarks = HeldReviewValues.remarks(of: review, policy, links: links)
      return [
        "reviewDue": review.due.map { Phrases.time($0) } ?? "",
        "reviewHeld": Phrases.time(review.held),
        "reviewLate": HeldReviewValues.late(review),
        "reviewBy": contents.roleTitle(review.by),
        "reviewVersion": review.version.description,
        "reviewOutcome": Phrases.outcome(review.outcome),
        "reviewReason": review.reason,
        "hasRemarks": !remarks.isEmpty,
        "remarks": remarks,
      ]
    }
  }
}
