internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The words of a reminder: each review to hold, and what has changed around the policy.
struct ReminderText {
  private let group: ReviewReminders.Group
  private let date: CalendarDate
  private let contents: SiteContents

  init(_ group: ReviewReminders.Group, on date: CalendarDate, _ contents: SiteContents) {
    self.group = group
    self.date = date
    self.contents = contents
  }

  /// The words, lines ending with LF.
  var text: String {
    let items = group.items.map { lines(of: $0).map { "\($0)\n" }.joined() }
    return """
      For the \(contents.roleTitle(group.owner))

      On \(date.longForm): \(Self.counts(group)).

      \(items.joined(separator: "\n"))
      A review that changes nothing is recorded too; lateness stays on record.

      """
  }

  /// Returns how many reviews stand how: "1 overdue, 2 due soon".
  static func counts(_ group: ReviewReminders.Group) -> String {
    let names: [(ReviewSchedule.State, String)] = [
      (.overdue, "overdue"), (.due, "due today"), (.dueSoon, "due soon"), (.scheduled, "due later"),
    ]
    return names.compactMap { state, name in
      let count = group.items.count { $0.entry.state == state }
      return count == 0 ? nil : "\(count) \(name)"
    }.joined(separator: ", ")
  }

  private func lines(of item: ReviewReminders.Item) -> [String] {
    let entry = item.entry
    let version = entry.version
    let verb = entry.state == .overdue ? "was due" : "is due"
    var lines = [
      "\(version.title), version \(version.label)",
      "- The review \(verb) on \(entry.due.longForm): "
        + "\(DueDistance.words(from: date, to: entry.due)). It is reviewed every "
        + "\(entry.policy.settings.review.every).",
      "- The version has been in force since \(version.inForce.longForm).",
    ]
    lines += lastReview(item)
    for version in item.versions where version.label != entry.version.label || item.last != nil {
      let verb = version.inForce <= date ? "came" : "comes"
      lines.append(
        "- Version \(version.label) \(verb) into force on \(version.inForce.longForm): "
          + Phrases.sentence(version.facts.summary)
      )
    }
    lines += item.lawChanged.map { "- Law that has changed since: \(sentence($0, in: item))" }
    lines += item.lawOutdated.map { "- Law that changed before: \(sentence($0, in: item))" }
    if let url = contents.settings.url {
      lines.append("- Read it: \(url)/\(SitePaths.policy(entry.policy.id))")
    }
    lines.append(
      "- Record the review: policybook review record \(entry.policy.id) --outcome no-change --reason "
        + "\"…\""
    )
    return lines
  }

  private func lastReview(_ item: ReviewReminders.Item) -> [String] {
    guard let last = item.last else { return ["- No review is on record yet."] }
    let late = HeldReviewValues.late(last)
    let text = item.entry.policy.version(last.version)?.text
    let remarks = last.remarks.map { remark in
      let name = text.flatMap { PlaceName.find(remark.address, in: $0)?.name } ?? remark.address
      return "  On \(name): \(Phrases.sentence(remark.text))"
    }
    return [
      "- The last review was held on \(last.held.longForm)\(late.isEmpty ? "" : ", \(late)"): "
        + "\(Phrases.result(last.outcome)). \(Phrases.sentence(last.reason))"
    ] + remarks
  }

  private func sentence(_ change: ReviewReminders.LawChange, in item: ReviewReminders.Item)
    -> String
  {
    let by = change.by.map { " by the \($0)" } ?? ""
    let places = change.citedIn.compactMap {
      PlaceName.find($0, in: item.entry.version.text)?.name
    }
    let cited =
      places.isEmpty
      ? "The text does not cite it by its title."
      : "It is still cited in \(Phrases.list(places))."
    return "the \(change.title) was superseded\(by) on \(change.superseded.longForm). \(cited)"
  }
}
