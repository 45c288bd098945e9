internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel

/// Sentences that several pages say, so that each is said in one way.
enum Phrases {
  /// Returns "a, b and c".
  static func list(_ words: some Collection<String>) -> String {
    let words = Array(words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Returns an author's words with a full stop, unless they end with a mark of their own.
  static func sentence(_ words: String) -> String {
    guard let last = words.last, !".!?".contains(last) else { return words }
    return words + "."
  }

  /// Returns "1 version" or "3 versions".
  static func count(_ count: Int, _ word: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? word : plural ?? word + "s")"
  }

  /// Returns a date as HTML, with the form that machines read.
  static func time(_ date: CalendarDate) -> Markup {
    "<time datetime=\"\(date)\">\(date.longForm)</time>"
  }

  /// The word for a text or report that is still being written, and the class of its tag.
  static let draftTag = (word: "Draft", cssClass: "t-draft")

  /// Returns the word for a status, and the class of its tag.
  static func tag(_ status: VersionTimeline.Status) -> (word: String, cssClass: String) {
    switch status {
    case .prospective: ("Not yet in force", "t-next")
    case .inForce: ("In force", "t-ok")
    case .superseded, .supersededBeforeInForce: ("Superseded", "t-old")
    case .withdrawn: ("Withdrawn", "t-old")
    }
  }

  /// Returns how far away a review is: "in 27 days", "due today", "3 days overdue".
  static func review(_ schedule: ReviewSchedule, on date: CalendarDate) -> String {
    guard let due = schedule.due else { return "" }
    return DueDistance.words(from: date, to: due)
  }

  /// Returns the words for how near a review is, and the class of their tag.
  static func tag(_ state: ReviewSchedule.State) -> (word: String, cssClass: String) {
    switch state {
    case .overdue: ("Overdue", "t-old")
    case .due: ("Due today", "t-old")
    case .dueSoon: ("Due soon", "t-next")
    case .scheduled, .notScheduled: ("Scheduled", "t-plain")
    }
  }

  /// Returns the stretch in which a version was the rule: "26 January 2012 to 31 August 2018".
  static func period(_ period: VersionTimeline.Period) -> Markup {
    guard let until = period.until else { return "from \(time(period.from))" }
    return "\(time(period.from)) to \(time(until.adding(days: -1)))"
  }

  /// Returns what came of a review, after words that say that there was one: "no change".
  static func result(_ outcome: ReviewRecord.Outcome) -> String {
    outcome == .noChange ? "no change" : self.outcome(outcome).lowercased()
  }

  /// Returns what an outcome of a review is called.
  static func outcome(_ outcome: ReviewRecord.Outcome) -> String {
    switch outcome {
    case .noChange: "Reviewed, no change"
    case .amend: "To be amended"
    case .withdraw: "To be withdrawn"
    case .extended: "Review extended"
    }
  }
}
