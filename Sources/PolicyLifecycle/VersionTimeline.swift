package import PolicyModel

/// Which version of a policy was the rule on which day, computed from dates alone.
///
/// In force on a day is the highest version whose in-force date has come, leaving out versions
/// withdrawn on or before that date of theirs; none, where that version or the whole policy was
/// withdrawn by then. An older version is not revived; a later one in force ends a withdrawal.
package struct VersionTimeline: Sendable {
  /// The versions that ever could be in force, lowest first.
  private let eligible: [PolicyVersion]
  private let policy: Policy
  /// The version that takes the place of each; one pass finds them all.
  private let successors: [VersionLabel: PolicyVersion]

  /// What a version is on some day.
  package enum Status: Hashable, Sendable {
    /// Approved, and coming into force later.
    case prospective
    case inForce
    /// Replaced by the version `by` from the day `since`.
    case superseded(by: VersionLabel, since: CalendarDate)
    /// A higher version came into force on the same day.
    case supersededBeforeInForce(by: VersionLabel)
    case withdrawn(since: CalendarDate)
  }

  /// A stretch of days in which one version was in force.
  package struct Period: Hashable, Sendable {
    package var version: VersionLabel
    package var from: CalendarDate
    /// The first day on which it was no longer in force; nil while nothing ends it.
    package var until: CalendarDate?
  }

  /// A stretch of days with the version that was in force, or with none.
  package struct Stretch: Hashable, Sendable {
    package var version: VersionLabel?
    package var from: CalendarDate
    /// The first day after it; nil while nothing ends it.
    package var until: CalendarDate?
  }

  /// Reads the dates of `policy`.
  package init(_ policy: Policy) {
    self.policy = policy
    eligible = policy.versions.filter { version in
      !policy.withdrawals.contains { $0.version == version.label && $0.date <= version.inForce }
    }
    var successors: [VersionLabel: PolicyVersion] = [:]
    var next: PolicyVersion?
    let labels = Set(eligible.map(\.label))
    for version in policy.versions.reversed() {
      successors[version.label] = next
      // Of two that come into force on one day, the higher took the place of what was before.
      if labels.contains(version.label), next.map({ version.inForce < $0.inForce }) ?? true {
        next = version
      }
    }
    self.successors = successors
  }

  /// Returns the version in force on `date`.
  package func inForce(on date: CalendarDate) -> PolicyVersion? {
    guard let highest = eligible.last(where: { $0.inForce <= date }),
      !(withdrawal(of: highest).map { $0.date <= date } ?? false)
    else { return nil }
    return highest
  }

  /// Returns what `version` is on `date`.
  package func status(of version: PolicyVersion, on date: CalendarDate) -> Status {
    let end = withdrawal(of: version)?.date
    if let end, end <= date, end <= version.inForce { return .withdrawn(since: end) }
    if version.inForce > date { return .prospective }
    if let next = successor(of: version), next.inForce <= date, next.inForce <= end ?? next.inForce
    {
      return next.inForce == version.inForce
        ? .supersededBeforeInForce(by: next.label)
        : .superseded(by: next.label, since: next.inForce)
    }
    if let end, end <= date { return .withdrawn(since: end) }
    return .inForce
  }

  /// Returns the act that ends `version`, the earliest where there are several.
  package func withdrawal(of version: PolicyVersion) -> Withdrawal? {
    policy.withdrawals.first { withdrawal in
      if let label = withdrawal.version { return label == version.label }
      return withdrawal.date >= version.inForce
    }
  }

  /// The stretches in which versions are in force, oldest first, days to come included.
  package var periods: [Period] {
    eligible.compactMap { version in
      let next = successor(of: version)?.inForce
      let end = withdrawal(of: version)?.date
      let until = [next, end].compactMap { $0 }.min()
      guard until.map({ $0 > version.inForce }) ?? true else { return nil }
      return Period(version: version.label, from: version.inForce, until: until)
    }
  }

  /// The days from the first version on, oldest first, with the version in force on them; none where a
  /// withdrawal left nothing in force.
  package var stretches: [Stretch] {
    var stretches: [Stretch] = []
    for period in periods {
      if let end = stretches.last?.until, end < period.from {
        stretches.append(Stretch(version: nil, from: end, until: period.from))
      }
      stretches.append(Stretch(version: period.version, from: period.from, until: period.until))
    }
    if let end = stretches.last?.until {
      stretches.append(Stretch(version: nil, from: end, until: nil))
    }
    return stretches
  }

  /// The first higher version that comes into force.
  private func successor(of version: PolicyVersion) -> PolicyVersion? {
    successors[version.label]
  }
}
