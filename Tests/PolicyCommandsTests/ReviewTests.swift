import PolicyTestSupport
import Testing

/// `review list`, through the built program.
struct ReviewTests {
  private static let held = """
    -- content/policies/travel/reviews.yml --
    - { due: 2012-07-01, held: 2012-07-10, by: director, version: "1.0", outcome: no-change, reason: All well. }

    """

  @Test("the next review of every policy in force is listed, with a count")
  func list() throws {
    let run = try CommandBook().run("review", "list", asOf: "2012-06-11")
    #expect(run.status == 0)
    #expect(
      run.output == """
        1 July 2012, in 20 days, due soon: Travel (travel), version 1.0
            reviewed every 6 months; owner: Director
        1 policy to review; 0 overdue on 11 June 2012.

        """
    )
    #expect(run.errors.isEmpty)
  }

  @Test("an overdue review ends the command with 1 where it is asked to")
  func failOnOverdue() throws {
    let book = try CommandBook()
    let day = try book.run("review", "list", "--fail-on", "overdue", asOf: "2012-07-01")
    #expect(day.status == 0)
    #expect(day.output.contains("1 July 2012, due today: Travel"))
    let next = try book.run("review", "list", "--fail-on", "overdue", asOf: "2012-07-02")
    #expect(next.status == 1)
    #expect(next.output.contains("1 July 2012, 1 day overdue: Travel"))
    #expect(next.output.contains("1 policy to review; 1 overdue on 2 July 2012."))
    #expect(try book.run("review", "list", asOf: "2012-07-03").output.contains("2 days overdue"))
  }

  @Test("the reviews as data have their day, their state and what was held")
  func json() throws {
    let book = try CommandBook(Self.held + CommandBook.text)
    let run = try book.run("review", "list", "--format", "json")
    #expect(run.status == 0)
    expectGolden(run.output, "PolicyCommands/review-list.json")
  }

  @Test("the last review on record is listed too, with its lateness")
  func lastReview() throws {
    let run = try CommandBook(Self.held + CommandBook.text).run(
      "review",
      "list",
      asOf: "2012-09-01"
    )
    #expect(
      run.output == """
        10 January 2013, in 131 days: Travel (travel), version 1.0
            reviewed every 6 months; owner: Director
            last review: 10 July 2012, 9 days late; no-change
        1 policy to review; 0 overdue on 1 September 2012.

        """
    )
  }

  @Test("a day on which no policy is in force has no review")
  func nothing() throws {
    let run = try CommandBook().run("review", "list", asOf: "2011-12-31")
    #expect(run.output == "No policy is in force, so no review is due.\n")
    #expect(run.status == 0)
  }
}
