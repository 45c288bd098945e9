package import PolicyModel

/// Who is to be reminded of which reviews, and what has changed around each policy since its last.
package struct ReviewReminders: Sendable {
  /// The day of the reminders.
  package let date: CalendarDate
  /// The roles to remind, in the order of their ids.
  package let groups: [Group]

  /// What one role is reminded of.
  package struct Group: Sendable {
    /// The id of the role that owns the policies.
    package var owner: String
    /// The reviews, the earliest first.
    package var items: [Item]
  }

  /// One review to hold, with what its holders should know.
  package struct Item: Sendable {
    package var entry: ReviewAgenda.Entry
    /// The last review on record.
    package var last: ReviewRecord?
    /// The day since which changes are told: the last review's, else the version's in-force date.
    package var since: CalendarDate
    /// The instruments that were superseded since then.
    package var lawChanged: [LawChange]
    /// The instruments that were superseded before, and that the version in force still cites.
    package var lawOutdated: [LawChange]
    /// The versions that came into force since then, or are still to come, lowest first.
    package var versions: [PolicyVersion]
  }

  /// An instrument that is no longer law.
  package struct LawChange: Hashable, Sendable {
    package var title: String
    package var superseded: CalendarDate
    package var by: String?
    /// The addresses of the clauses of the version in force that cite it.
    package var citedIn: [String]
  }

  /// Gathers the reviews of `policies` that press on `date`, and those due by `within` after it.
  package init(
    _ policies: some Sequence<Policy>,
    on date: CalendarDate,
    within: CalendarInterval? = nil
  ) {
    self.date = date
    let last = within?.date(after: date) ?? date
    let entries = ReviewAgenda(policies, on: date).entries.filter {
      $0.state != .scheduled || $0.due <= last
    }
    groups = Dictionary(grouping: entries, by: \.version.owner)
      .sorted { $0.key < $1.key }
      .map { owner, entries in
        Group(owner: owner, items: entries.map { Self.item($0, on: date) })
      }
  }

  private static func item(_ entry: ReviewAgenda.Entry, on date: CalendarDate) -> Item {
    let last = entry.policy.reviews.last
    let since = last?.held ?? entry.version.inForce
    let superseded = entry.policy.settings.related.compactMap { instrument -> LawChange? in
      guard let day = instrument.superseded, day <= date else { return nil }
      return LawChange(
        title: instrument.title,
        superseded: day,
        by: instrument.supersededBy,
        citedIn: entry.version.text.allClauses
          .filter { $0.plainText.contains(instrument.title) }.map(\.address)
      )
    }
    return Item(
      entry: entry,
      last: last,
      since: since,
      lawChanged: superseded.filter { $0.superseded > since },
      lawOutdated: superseded.filter { $0.superseded <= since && !$0.citedIn.isEmpty },
      versions: entry.policy.versions.filter { $0.inForce > since }
    )
  }
}
