internal import PolicyLifecycle
internal import PolicyModel

/// The days on which reviews are due, for anybody's calendar: `reviews.ics`.
enum ReviewCalendar {
  static let path = "reviews.ics"

  /// Returns the plan of the file.
  static func plan(_ contents: SiteContents) -> PagePlan {
    PagePlan(path: path) {
      let identity = SiteIdentity(contents)
      var calendar = CalendarFile(
        name: "Reviews of policies, \(contents.book.organisation)"
      )
      for entry in ReviewAgenda(contents.policies, on: contents.date).entries {
        calendar.append(event(entry, contents, identity))
      }
      return calendar.bytes
    }
  }

  private static func event(
    _ entry: ReviewAgenda.Entry,
    _ contents: SiteContents,
    _ identity: SiteIdentity
  ) -> CalendarFile.Event {
    let version = entry.version
    let folder = SitePaths.policy(entry.policy.id)
    return CalendarFile.Event(
      id: "review-\(entry.number)-of-\(entry.policy.id)@\(identity.host)",
      date: entry.due,
      stamp: entry.policy.reviews.last?.held ?? version.inForce,
      summary: "Review due: \(version.title)",
      description: "Version \(version.label), in force from \(version.inForce.longForm). "
        + "Reviewed every \(entry.policy.settings.review.every). "
        + "Owner: \(contents.roleTitle(version.owner)).",
      url: contents.settings.url.map { "\($0)/\(folder)" },
      alarmDays: entry.remindedFrom.days(until: entry.due)
    )
  }
}
