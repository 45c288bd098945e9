import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

/// Who is reminded of what, and what has changed around a policy.
struct ReviewRemindersTests {
  private static func reminders(
    reviews: String = "",
    more: String = "",
    body: String = "1.1 See the Data Protection Act 1998.",
    on day: String,
    within: String? = nil
  ) throws -> ReviewReminders {
    let fixture = ContentFixture(
      """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What.
      owner: director
      audiences: [employees]
      review: { every: 6 months, notice: 2 weeks }
      related:
        - { title: Rail Act 1993, superseded: 2012-03-01, by: Rail Act 2012 }
        - { title: Data Protection Act 1998, superseded: 2011-05-25, by: Data Protection Act 2018 }
        - { title: Old Act 1900, superseded: 2000-01-01 }
        - { title: Future Act 2010, superseded: 2030-01-01 }
        - { title: Code of Conduct }

      """ + ContentFixture.version("1.0", inForce: "2012-01-31", body: body)
        + (reviews.isEmpty ? "" : "-- content/policies/travel/reviews.yml --\n\(reviews)\n") + more
    )
    return ReviewReminders(
      fixture.book.policies,
      on: try #require(CalendarDate(day)),
      within: within.flatMap { CalendarInterval($0) }
    )
  }

  @Test(
    "a review is told of inside its notice, or within the time that was asked for",
    arguments: [
      ("2012-07-16", nil, 0), ("2012-07-17", nil, 1), ("2012-07-31", nil, 1),
      ("2013-01-01", nil, 1),
      ("2012-06-30", "1 month", 0), ("2012-07-01", "30 days", 1), ("2012-01-30", "2 years", 0),
    ] as [(String, String?, Int)]
  )
  func selection(day: String, within: String?, count: Int) throws {
    #expect(try Self.reminders(on: day, within: within).groups.count == count)
  }

  @Test func `law that changed is told since the version, what is still cited apart`() throws {
    let item = try #require(try Self.reminders(on: "2012-07-31").groups.first?.items.first)
    #expect(item.last == nil)
    #expect(item.since.description == "2012-01-31")
    #expect(item.lawChanged.map(\.title) == ["Rail Act 1993"])
    #expect(item.lawChanged.first?.by == "Rail Act 2012")
    #expect(item.lawChanged.first?.citedIn == [])
    #expect(item.lawOutdated.map(\.title) == ["Data Protection Act 1998"])
    #expect(item.lawOutdated.first?.citedIn == ["1.1"])
  }

  @Test func `after a review only what happened since it is told`() throws {
    let record = """
      - { held: 2012-07-01, by: director, version: "1.0", outcome: amend, reason: Fares., next: 2012-07-20 }
      """
    let version = ContentFixture.version("1.1", inForce: "2012-07-10", body: "1.1 Walk.")
    let item = try #require(
      try Self.reminders(reviews: record, more: version, on: "2012-07-31").groups.first?.items.first
    )
    #expect(item.last?.reason == "Fares.")
    #expect(item.since.description == "2012-07-01")
    #expect(item.versions.map(\.label.description) == ["1.1"])
    #expect(item.lawChanged == [])
    // Version 1.1 is in force and does not cite it any more.
    #expect(item.lawOutdated == [])
    #expect(item.entry.version.label.description == "1.1")
  }

  @Test func `each owner has a group, with the earliest review first`() throws {
    let other = """
      -- content/policies/email/policy.yml --
      title: Email
      summary: What.
      owner: clerk
      audiences: [employees]
      review: { every: 5 months }

      """ + ContentFixture.version("1.0").replacing("/travel/", with: "/email/")
    let third = other.replacing("/email/", with: "/desk/").replacing("clerk", with: "director")
    let groups = try Self.reminders(more: other + third, on: "2012-07-31").groups
    #expect(groups.map(\.owner) == ["clerk", "director"])
    #expect(groups.last?.items.map(\.entry.policy.id) == ["desk", "travel"])
  }
}
