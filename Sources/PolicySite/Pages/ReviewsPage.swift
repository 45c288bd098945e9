internal import PolicyLifecycle
internal import PolicyModel

/// When each policy is reviewed next, and which reviews were held.
enum ReviewsPage {
  /// Returns the plan of the page.
  static func plan(_ contents: SiteContents, templates: PageTemplates) -> PagePlan {
    PagePlan(path: "reviews/index.html") {
      let frame = PageFrame(contents, path: "reviews/")
      let agenda = ReviewAgenda(contents.policies, on: contents.date)
      let held = held(contents, links: frame.links)
      let values = frame.values(
        title: "Reviews",
        description: "When each policy is reviewed next, and which reviews were held.",
        page: [
          "reviewsSentence": sentence(agenda),
          "calendarLink": frame.links.file(ReviewCalendar.path),
          "hasReviews": !agenda.entries.isEmpty,
          "reviews": agenda.entries.map { due($0, contents, links: frame.links) },
          "hasHeld": !held.isEmpty,
          "held": held,
        ]
      )
      return templates.render("reviews", values)
    }
  }

  /// How many reviews there are, and how many press, in one sentence.
  static func sentence(_ agenda: ReviewAgenda) -> String {
    guard !agenda.entries.isEmpty else { return "No policy is in force, so no review is due." }
    let count = agenda.entries.count
    let start = count == 1 ? "1 policy is" : "\(count) policies are"
    let dueToday = agenda.entries.count { $0.state == .due }
    let soon = agenda.entries.count { $0.state == .dueSoon }
    let parts = [
      agenda.overdue.isEmpty ? nil : "\(agenda.overdue.count) overdue",
      dueToday == 0 ? nil : "\(dueToday) due today",
      soon == 0 ? nil : "\(soon) due soon",
    ].compactMap { $0 }
    let rest = parts.isEmpty ? "none due yet" : Phrases.list(parts)
    return "\(start) reviewed regularly: \(rest)."
  }

  private static func due(
    _ entry: ReviewAgenda.Entry,
    _ contents: SiteContents,
    links: SiteLinks
  ) -> [String: Any] {
    let tag = Phrases.tag(entry.state)
    let schedule = ReviewSchedule(entry.policy)
    return [
      "reviewTitle": entry.version.title,
      "reviewLink": links.page(SitePaths.policy(entry.policy.id)),
      "reviewVersion": entry.version.label.description,
      "reviewOwner": contents.roleTitle(entry.version.owner),
      "reviewDue": Phrases.time(entry.due),
      "reviewWhen": Phrases.review(schedule, on: contents.date),
      "reviewState": tag.word,
      "reviewStateClass": tag.cssClass,
      "reviewEvery": entry.policy.settings.review.every.description,
    ]
  }

  /// Every review on record by the day shown, newest first.
  private static func held(_ contents: SiteContents, links: SiteLinks) -> [[String: Any]] {
    let records = contents.policies.flatMap { policy in
      policy.reviews.filter { $0.held <= contents.date }.map { (policy: policy, review: $0) }
    }
    let newest = records.sorted {
      ($1.review.held, $0.policy.id) < ($0.review.held, $1.policy.id)
    }
    return newest.map { policy, review in
      let remarks = HeldReviewValues.remarks(of: review, policy, links: links)
      return [
        "heldOn": Phrases.time(review.held),
        "heldDue": review.due.map { Phrases.time($0) } ?? "",
        "heldLate": HeldReviewValues.late(review),
        "heldTitle": policy.settings.title,
        "heldLink": links.page(SitePaths.history(policy.id)),
        "heldVersion": review.version.description,
        "heldBy": contents.roleTitle(review.by),
        "heldOutcome": Phrases.outcome(review.outcome),
        "heldReason": review.reason,
        "hasRemarks": !remarks.isEmpty,
        "remarks": remarks,
      ]
    }
  }
}
