internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// The reviews of a book, for people and for programs.
struct ReviewListing {
  private let agenda: ReviewAgenda
  private let book: Book

  init(_ agenda: ReviewAgenda, of book: Book) {
    self.agenda = agenda
    self.book = book
  }

  /// The form for people: one entry of two lines for each review, and a count.
  var text: String {
    let entries = agenda.entries.map { entry in
      let settings = entry.policy.settings
      let owner = book.role(entry.version.owner)?.title ?? entry.version.owner
      let soon = entry.state == .dueSoon ? ", due soon" : ""
      return """
        \(entry.due.longForm), \(DueDistance.words(from: agenda.date, to: entry.due))\(soon): \
        \(entry.version.title) (\(entry.policy.id)), version \(entry.version.label)
            reviewed every \(settings.review.every); owner: \(owner)
        \(last(of: entry.policy))
        """
    }
    let count = entries.count
    let summary =
      count == 0
      ? "No policy is in force, so no review is due."
      : "\(count) \(count == 1 ? "policy" : "policies") to review; "
        + "\(agenda.overdue.count) overdue on \(agenda.date.longForm)."
    return entries.joined() + summary + "\n"
  }

  /// The last review on record, on a line of its own: late ones stay visible.
  private func last(of policy: Policy) -> String {
    guard let last = policy.reviews.last else { return "" }
    let late = last.daysLate.map { ", \($0) day\($0 == 1 ? "" : "s") late" } ?? ""
    return "    last review: \(last.held.longForm)\(late); \(last.outcome.rawValue)\n"
  }

  /// The form for programs: `{"format": "policybook-reviews/1", "asOf", "reviews": […]}`.
  ///
  /// A review is `{"id", "title", "version", "owner", "number", "due", "remindFrom", "state",
  /// "daysLeft", "every", "held"}`; `number` counts the policy's reviews from 1, `held` lists those
  /// on record, oldest first, as `ReviewJSON` writes them.
  var json: JSONValue {
    [
      "format": "policybook-reviews/1",
      "asOf": .string(agenda.date.description),
      "reviews": .array(agenda.entries.map(value)),
    ]
  }

  private func value(_ entry: ReviewAgenda.Entry) -> JSONValue {
    [
      "id": .string(entry.policy.id.rawValue),
      "title": .string(entry.version.title),
      "version": .string(entry.version.label.description),
      "owner": .string(entry.version.owner),
      "number": .integer(entry.number),
      "due": .string(entry.due.description),
      "remindFrom": .string(entry.remindedFrom.description),
      "state": .string(entry.state.rawValue),
      "daysLeft": .integer(entry.daysLeft),
      "every": .string(entry.policy.settings.review.every.description),
      "held": .array(entry.policy.reviews.map(ReviewJSON.value)),
    ]
  }
}
