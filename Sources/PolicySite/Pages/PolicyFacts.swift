internal import PolicyLifecycle
internal import PolicyModel

/// The facts under a policy's title: to whom, whose, since when, reviewed when.
enum PolicyFacts {
  /// Returns the facts for the template; values may hold marks of the program's own.
  static func values(_ version: PolicyVersion, of policy: Policy, _ contents: SiteContents)
    -> [[String: Any]]
  {
    let timeline = VersionTimeline(policy)
    let status = timeline.status(of: version, on: contents.date)
    var facts = [
      fact("Applies to", contents.audiencePhrase(version.audiences)),
      fact("Owner", contents.roleTitle(version.owner)),
    ]
    let period = timeline.periods.first { $0.version == version.label }
    switch status {
    case .inForce:
      facts.append(date("In force from", version.inForce))
      let schedule = ReviewSchedule(policy)
      if let due = schedule.due {
        facts.append(
          date("Next review", due, detail: Phrases.review(schedule, on: contents.date))
        )
      }
    case .prospective:
      facts.append(date("Comes into force on", version.inForce))
    case .superseded, .supersededBeforeInForce, .withdrawn:
      if let period {
        facts.append([
          "factName": "In force", "factHTML": Phrases.period(period), "factValue": "",
          "factDetail": "",
        ])
      } else {
        facts.append(fact("In force", "Never"))
      }
    }
    facts.append(
      date("Approved", version.approved, detail: "by \(version.approvedBy)")
    )
    return facts
  }

  /// Returns one fact in words.
  static func fact(_ name: String, _ value: String) -> [String: Any] {
    ["factName": name, "factValue": value, "factHTML": "", "factDetail": ""]
  }

  private static func date(_ name: String, _ date: CalendarDate, detail: String = "")
    -> [String: Any]
  {
    [
      "factName": name, "factHTML": Phrases.time(date), "factValue": "", "factDetail": detail,
    ]
  }
}
