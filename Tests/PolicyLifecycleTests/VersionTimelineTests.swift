import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct VersionTimelineTests {
  /// A policy with versions `label date` and withdrawals `date` or `date label`.
  static func policy(_ versions: [String], withdrawn: [String] = []) -> Policy {
    var text = ""
    for version in versions {
      let words = version.split(separator: " ").map(String.init)
      text += ContentFixture.version(words[0], inForce: words[1])
    }
    for withdrawal in withdrawn {
      let words = withdrawal.split(separator: " ").map(String.init)
      text += "-- content/policies/travel/withdrawals/\(words.joined(separator: "-")).yml --\n"
      text += "date: \(words[0])\nversion: \(words.count > 1 ? "\"\(words[1])\"" : "all")\n"
      text += "by: Cabinet\nreason: Old.\n"
    }
    return ContentFixture(text).travel ?? Policy(id: "", settings: .init(places: .init(path: "")))
  }

  /// The label in force on each day, or "none".
  static func inForce(_ policy: Policy, on days: String...) -> [String] {
    days.map { day in
      CalendarDate(day).flatMap { VersionTimeline(policy).inForce(on: $0) }?.label.description
        ?? "none"
    }
  }

  static func status(_ policy: Policy, _ label: String, on day: String) throws
    -> VersionTimeline.Status
  {
    let version = try #require(policy.version(Self.label(label)))
    return VersionTimeline(policy).status(of: version, on: try Self.date(day))
  }

  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func label(_ text: String) throws -> VersionLabel { try #require(VersionLabel(text)) }

  @Test func takesTheHighestVersionWhoseDayHasCome() throws {
    let policy = Self.policy(["1.0 2012-02-01", "1.9 2012-03-01", "1.10 2012-04-01"])
    #expect(
      Self.inForce(policy, on: "2012-01-31", "2012-02-01", "2012-03-31", "2012-04-01")
        == ["none", "1.0", "1.9", "1.10"]
    )
    #expect(try Self.status(policy, "1.10", on: "2012-03-31") == .prospective)
    #expect(try Self.status(policy, "1.9", on: "2012-03-31") == .inForce)
    #expect(
      try Self.status(policy, "1.0", on: "2012-04-01")
        == .superseded(by: Self.label("1.9"), since: Self.date("2012-03-01"))
    )
  }

  @Test func letsTheHigherOfTwoVersionsOfOneDayWin() throws {
    let policy = Self.policy(["1.0 2012-02-01", "1.1 2012-02-01", "1.2 2012-03-01"])
    #expect(Self.inForce(policy, on: "2012-01-31", "2012-02-01") == ["none", "1.1"])
    #expect(
      try Self.status(policy, "1.0", on: "2012-02-01")
        == .supersededBeforeInForce(by: Self.label("1.1"))
    )
    #expect(try Self.status(policy, "1.0", on: "2012-01-31") == .prospective)
    let periods = VersionTimeline(policy).periods
    #expect(periods.map(\.version.description) == ["1.1", "1.2"])
    #expect(periods.map(\.from.description) == ["2012-02-01", "2012-03-01"])
    #expect(periods.map(\.until?.description) == ["2012-03-01", nil])
  }

  @Test func endsAVersionByItsWithdrawalAndRevivesNoOlderOne() throws {
    let policy = Self.policy(["1.0 2012-02-01", "1.1 2012-03-01"], withdrawn: ["2012-04-01 1.1"])
    #expect(
      Self.inForce(policy, on: "2012-03-31", "2012-04-01", "2020-01-01") == ["1.1", "none", "none"]
    )
    #expect(
      try Self.status(policy, "1.1", on: "2012-04-01") == .withdrawn(since: Self.date("2012-04-01"))
    )
    #expect(try Self.status(policy, "1.1", on: "2012-03-31") == .inForce)
    #expect(
      try Self.status(policy, "1.0", on: "2012-05-01")
        == .superseded(by: Self.label("1.1"), since: Self.date("2012-03-01"))
    )
  }

  @Test func leavesOutAVersionWithdrawnBeforeItsDay() throws {
    let policy = Self.policy(["1.0 2012-02-01", "1.1 2012-04-01"], withdrawn: ["2012-03-01 1.1"])
    #expect(Self.inForce(policy, on: "2012-04-01", "2013-01-01") == ["1.0", "1.0"])
    #expect(try Self.status(policy, "1.1", on: "2012-02-15") == .prospective)
    #expect(
      try Self.status(policy, "1.1", on: "2012-03-01") == .withdrawn(since: Self.date("2012-03-01"))
    )
    #expect(try Self.status(policy, "1.0", on: "2012-05-01") == .inForce)
    let onTheDay = Self.policy(["1.0 2012-02-01", "1.1 2012-04-01"], withdrawn: ["2012-04-01 1.1"])
    #expect(Self.inForce(onTheDay, on: "2012-04-01") == ["1.0"])
  }

  @Test func endsTheWholePolicyUntilALaterVersionIsInForce() throws {
    let policy = Self.policy(
      ["1.0 2012-02-01", "1.1 2012-03-01", "2.0 2013-01-01"],
      withdrawn: ["2012-06-01"]
    )
    #expect(
      Self.inForce(policy, on: "2012-05-31", "2012-06-01", "2012-12-31", "2013-01-01")
        == ["1.1", "none", "none", "2.0"]
    )
    #expect(
      try Self.status(policy, "1.1", on: "2013-06-01") == .withdrawn(since: Self.date("2012-06-01"))
    )
    #expect(try Self.status(policy, "2.0", on: "2012-07-01") == .prospective)
    #expect(try Self.status(policy, "2.0", on: "2013-01-01") == .inForce)
    #expect(
      VersionTimeline(policy).periods.map(\.until) == [
        try Self.date("2012-03-01"), try Self.date("2012-06-01"), nil,
      ]
    )
  }

  @Test func endsTheWholePolicyOnTheDayItCameIntoForce() throws {
    let policy = Self.policy(["1.0 2012-02-01", "1.1 2012-03-01"], withdrawn: ["2012-03-01"])
    #expect(Self.inForce(policy, on: "2012-02-29", "2012-03-01") == ["1.0", "none"])
    #expect(
      try Self.status(policy, "1.1", on: "2012-03-01") == .withdrawn(since: Self.date("2012-03-01"))
    )
  }

  @Test func takesTheEarliestOfSeveralWithdrawals() throws {
    let policy = Self.policy(["1.0 2012-02-01"], withdrawn: ["2012-09-01", "2012-06-01 1.0"])
    #expect(
      try Self.status(policy, "1.0", on: "2013-01-01") == .withdrawn(since: Self.date("2012-06-01"))
    )
  }

  @Test func hasNothingInForceWithoutVersions() {
    #expect(Self.inForce(Self.policy([]), on: "2012-01-01") == ["none"])
    #expect(VersionTimeline(Self.policy([])).periods.isEmpty)
  }

  @Test func agreesWithItsStatusesAndPeriodsOnEveryDay() throws {
    let policies = [
      Self.policy(
        ["1.0 2012-01-10", "1.1 2012-01-10", "1.2 2012-01-20"],
        withdrawn: ["2012-01-25"]
      ),
      Self.policy(
        ["1.0 2012-01-10", "1.1 2012-01-15", "2.0 2012-02-01"],
        withdrawn: ["2012-01-12"]
      ),
      Self.policy(
        ["1.0 2012-01-10", "1.1 2012-01-20"],
        withdrawn: ["2012-01-15 1.1", "2012-01-18"]
      ),
      Self.policy(
        ["1.0 2012-01-10", "1.1 2012-01-20"],
        withdrawn: ["2012-01-22 1.0", "2012-01-30 1.1"]
      ),
    ]
    for policy in policies {
      let timeline = VersionTimeline(policy)
      for offset in 0..<60 {
        let day = try Self.date("2012-01-01").adding(days: offset)
        let inForce = timeline.inForce(on: day)?.label
        let byStatus = policy.versions.filter { timeline.status(of: $0, on: day) == .inForce }
        #expect(byStatus.map(\.label) == (inForce.map { [$0] } ?? []), "\(day)")
        let byPeriod = timeline.periods.filter {
          $0.from <= day && $0.until.map { day < $0 } ?? true
        }
        #expect(byPeriod.map(\.version) == (inForce.map { [$0] } ?? []), "\(day)")
      }
    }
  }
}
