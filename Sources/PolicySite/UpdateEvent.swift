internal import PolicyLifecycle
internal import PolicyModel

/// Something that happened to the policies on a day: the news of the site and of its feed.
struct UpdateEvent: Sendable {
  let date: CalendarDate
  let kind: Kind
  /// One sentence without its full stop: "Travel, version 1.1, came into force".
  let text: String
  /// What else there is to say, in the author's words; may be empty.
  let detail: String
  /// The folder of the page that says more.
  let folder: String
  /// What tells it from others of its kind on the same page.
  var number = ""

  /// The name of the event, which stays the same whatever else happens.
  var name: String { folder + kind.rawValue + number }

  /// What happened; the order is that of events of one day.
  enum Kind: String, Sendable {
    case approved
    case inForce = "in-force"
    case withdrawn, reviewed, reported
  }

  /// Returns what happened by the day shown, newest first.
  static func all(_ contents: SiteContents) -> [UpdateEvent] {
    var events = contents.policies.flatMap { Self.events(of: $0, contents) }
    for report in contents.book.reports where report.isPublished {
      events.append(
        UpdateEvent(
          date: report.date,
          kind: .reported,
          text: "Report: \(report.title)",
          detail: "Report to \(Phrases.list(report.to))",
          folder: SitePaths.report(report.id)
        )
      )
    }
    return events.filter { $0.date <= contents.date }
      .sorted { ($1.date, $0.order) < ($0.date, $1.order) }
  }

  private var order: String {
    let rank =
      switch kind {
      case .approved: "a"
      case .inForce: "b"
      case .withdrawn: "c"
      case .reviewed: "d"
      case .reported: "e"
      }
    return rank + folder
  }

  private static func events(of policy: Policy, _ contents: SiteContents) -> [UpdateEvent] {
    let title = policy.settings.title
    let history = SitePaths.history(policy.id)
    let began = Set(VersionTimeline(policy).periods.map(\.version))
    var events: [UpdateEvent] = []
    for version in policy.versions {
      let folder = SitePaths.version(version.label, of: policy.id)
      let summary = version.facts.summary
      if version.approved < version.inForce {
        events.append(
          UpdateEvent(
            date: version.approved,
            kind: .approved,
            text: "\(title), version \(version.label), was approved; it comes into force on "
              + version.inForce.longForm,
            detail: summary,
            folder: folder
          )
        )
      }
      if began.contains(version.label) {
        events.append(
          UpdateEvent(
            date: version.inForce,
            kind: .inForce,
            text: "\(title), version \(version.label), came into force",
            detail: summary,
            folder: folder
          )
        )
      }
    }
    for act in policy.withdrawals {
      let what = act.version.map { "\(title), version \($0)," } ?? title
      events.append(
        UpdateEvent(
          date: act.date,
          kind: .withdrawn,
          text: "\(what) was withdrawn",
          detail: act.reason,
          folder: history
        )
      )
    }
    events += policy.reviews.enumerated().map { index, review in
      UpdateEvent(
        date: review.held,
        kind: .reviewed,
        text: "\(title) was reviewed: \(Phrases.result(review.outcome))",
        detail: review.reason,
        folder: history,
        number: "-\(index + 1)"
      )
    }
    return events
  }
}
