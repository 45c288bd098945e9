internal import PolicyLifecycle
internal import PolicyModel

/// What is due, as the home page says it: reviews that press, versions that come into force,
/// mergers that are promised.
enum DueList {
  /// How many entries the page has room for.
  private static let limit = 8

  /// Returns the entries for the template, the earliest first.
  static func values(_ contents: SiteContents, links: SiteLinks) -> [[String: Any]] {
    var entries: [(date: CalendarDate, order: String, values: [String: Any])] = []
    func add(_ date: CalendarDate, _ text: String, _ folder: String, _ tag: (String, String)) {
      let values: [String: Any] = [
        "dueDate": Phrases.time(date), "dueText": text, "dueLink": links.page(folder),
        "dueTag": tag.0, "dueTagClass": tag.1,
        "dueWhen": date == contents.date ? "" : DueDistance.words(from: contents.date, to: date),
      ]
      entries.append((date, folder, values))
    }
    for entry in ReviewAgenda(contents.policies, on: contents.date).pressing {
      let folder = SitePaths.policy(entry.policy.id)
      add(entry.due, "Review of the \(entry.version.title)", folder, Phrases.tag(entry.state))
    }
    for policy in contents.policies {
      for period in VersionTimeline(policy).periods where period.from > contents.date {
        let version = policy.version(period.version)
        add(
          period.from,
          "\(version?.title ?? policy.settings.title), version \(period.version), comes into force",
          SitePaths.version(period.version, of: policy.id),
          Phrases.tag(.prospective)
        )
      }
    }
    for plan in contents.book.mergers {
      let status = MergerStatus(MergerMap(plan, in: contents.book), on: contents.date)
      guard !status.isDone else { continue }
      let isLate = plan.due < contents.date
      add(
        plan.due,
        "Merger: \(plan.title)",
        SitePaths.merger(plan.id),
        isLate ? ("Overdue", "t-old") : ("Planned", "t-plain")
      )
    }
    return entries.sorted { ($0.date, $0.order) < ($1.date, $1.order) }
      .prefix(limit).map(\.values)
  }
}
