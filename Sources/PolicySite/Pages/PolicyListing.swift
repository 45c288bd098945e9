internal import PolicyLifecycle
internal import PolicyModel

/// The policies by topic, as the home page and the list of policies show them.
enum PolicyListing {
  /// Returns the topics that have policies, each with its policies by title.
  static func values(_ contents: SiteContents, links: SiteLinks) -> [[String: Any]] {
    let topics =
      contents.book.topics.map { ($0.id, $0.title) } + [("", "Other policies")]
    let known = Set(contents.book.topics.map(\.id))
    let byTopic = Dictionary(grouping: contents.listed) { policy in
      policy.settings.topic.flatMap { known.contains($0) ? $0 : nil } ?? ""
    }
    return topics.compactMap { id, title in
      guard let unsorted = byTopic[id] else { return nil }
      let policies = unsorted.sorted { ($0.settings.title, $0.id) < ($1.settings.title, $1.id) }
      return [
        "topicTitle": title,
        "topicId": id.isEmpty ? "page-other-policies" : "page-topic-\(id)",
        "policies": policies.map { value(of: $0, contents: contents, links: links) },
      ]
    }
  }

  private static func value(of policy: Policy, contents: SiteContents, links: SiteLinks)
    -> [String: Any]
  {
    let timeline = VersionTimeline(policy)
    let inForce = contents.inForce[policy.id]
    let schedule = ReviewSchedule(policy)
    let shown = contents.versionShown(of: policy)
    let status = shown.map { timeline.status(of: $0, on: contents.date) } ?? .prospective
    let tag = shown == nil ? Phrases.draftTag : Phrases.tag(status)
    let hasDraft = shown != nil && contents.draft(policy.id) != nil
    var review: Markup = ""
    if inForce != nil, let due = schedule.due {
      let when = Phrases.review(schedule, on: contents.date)
      review = "review due \(Phrases.time(due)), \(when)"
    }
    var coming: Markup = ""
    if inForce != nil, let next = timeline.periods.first(where: { $0.from > contents.date }) {
      coming = "version \(next.version) from \(Phrases.time(next.from))"
    }
    return [
      "policyTitle": inForce?.title ?? policy.settings.title,
      "policyLink": links.page(SitePaths.policy(policy.id)),
      "policySummary": policy.settings.summary,
      "statusWord": tag.0,
      "statusClass": tag.1,
      "draftLink": hasDraft ? links.page(SitePaths.draft(policy.id)) : "",
      "versionSentence": sentence(shown, status: status),
      "reviewSentence": review,
      "comingSentence": coming,
    ]
  }

  private static func sentence(_ version: PolicyVersion?, status: VersionTimeline.Status)
    -> Markup
  {
    guard let version else { return "no version has been published yet" }
    switch status {
    case .inForce: return "version \(version.label), in force from \(Phrases.time(version.inForce))"
    case .prospective:
      return "version \(version.label), coming into force on \(Phrases.time(version.inForce))"
    case .withdrawn(let since):
      return "version \(version.label), withdrawn on \(Phrases.time(since))"
    case .superseded, .supersededBeforeInForce: return "version \(version.label)"
    }
  }
}
