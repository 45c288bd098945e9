import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

/// How many reviews fall due in each month to come.
struct ReviewLoadTests {
  /// Policies `p0`, `p1`, … each in force from a day and reviewed at an interval.
  private static func book(_ policies: [(inForce: String, every: String)], more: String = "")
    -> Book
  {
    ContentFixture(
      policies.enumerated().map { number, policy in
        """
        -- content/policies/p\(number)/policy.yml --
        title: P\(number)
        summary: What.
        owner: \(number % 2 == 0 ? "director" : "clerk")
        audiences: [employees]
        review: { every: \(policy.every) }

        """
          + ContentFixture.version("1.0", inForce: policy.inForce)
          .replacing("policies/travel", with: "policies/p\(number)")
      }.joined() + more
    ).book
  }

  private static func load(_ book: Book, from start: String, through end: String) throws
    -> ReviewLoad
  {
    ReviewLoad(
      book.policies,
      from: try #require(CalendarDate(start)),
      through: try #require(CalendarDate(end))
    )
  }

  @Test func `each month from the first day to the last is there, empty ones too`() throws {
    let book = Self.book([("2012-08-31", "6 months")])
    let load = try Self.load(book, from: "2012-12-15", through: "2013-09-01")
    #expect(
      load.months.map { "\($0.year)-\($0.month): \($0.count)" } == [
        "2012-12: 0", "2013-1: 0", "2013-2: 1", "2013-3: 0", "2013-4: 0", "2013-5: 0", "2013-6: 0",
        "2013-7: 0", "2013-8: 1", "2013-9: 0",
      ]
    )
    #expect(load.total == 2)
    #expect(load.overdue.isEmpty)
    #expect(load.owners.map { "\($0.owner) \($0.count) \($0.overdue)" } == ["director 2 0"])
  }

  @Test func `overdue reviews are counted by themselves, and as held on the day`() throws {
    let book = Self.book([("2012-01-31", "1 year"), ("2012-01-31", "1 month")])
    let load = try Self.load(book, from: "2012-06-15", through: "2012-08-31")
    #expect(load.overdue == ["clerk": 1])
    #expect(load.months.map(\.count) == [0, 1, 1])
    #expect(load.owners.map { "\($0.owner) \($0.count) \($0.overdue)" } == ["clerk 3 1"])
  }

  @Test func `the first day and the last count`() throws {
    let book = Self.book([("2012-01-10", "10 days")])
    let load = try Self.load(book, from: "2012-01-20", through: "2012-02-09")
    #expect(load.months.map(\.count) == [2, 1])
  }

  @Test func `a review counts only where a version is in force on its day`() throws {
    let withdrawn = """
      -- content/policies/p0/withdrawals/2013-01-01.yml --
      date: 2013-01-01
      by: Cabinet
      reason: Merged.

      """
    let book = Self.book([("2012-08-31", "3 months")], more: withdrawn)
    let load = try Self.load(book, from: "2012-09-01", through: "2013-12-31")
    #expect(load.total == 1)
    // One that is to come into force is counted from then on.
    let early = try Self.load(book, from: "2012-01-01", through: "2012-12-31")
    #expect(early.total == 1)
  }

  @Test func `a pile-up is at least three, and twice the average`() throws {
    let book = Self.book([
      ("2012-01-05", "1 year"), ("2012-01-15", "1 year"), ("2012-01-25", "1 year"),
      ("2012-03-01", "1 year"),
    ])
    let load = try Self.load(book, from: "2012-06-01", through: "2013-05-31")
    #expect(load.months.filter(load.isPileUp).map { "\($0.year)-\($0.month)" } == ["2013-1"])
    // Three in every month are no pile-up: they are the average.
    let monthly = Self.book(Array(repeating: ("2012-01-05", "1 month"), count: 3))
    let even = try Self.load(monthly, from: "2012-02-01", through: "2012-12-31")
    #expect(even.months.allSatisfy { $0.count == 3 && !even.isPileUp($0) })
  }
}
