import PolicyTestSupport
import Testing

/// `review load`, through the built program.
struct ReviewLoadCommandTests {
  @Test func `each month has its count, and each owner`() throws {
    let run = try CommandBook().run("review", "load", "--until", "2013-02-10", asOf: "2012-07-15")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Reviews due by 10 February 2013, if each is held on its day:
          Overdue         1  #
          July 2012       0
          August 2012     0
          September 2012  0
          October 2012    0
          November 2012   0
          December 2012   0
          January 2013    1  #
          February 2013   0
        Who holds them:
          Director  2 (1 overdue)
        No month has a pile-up.

        """
    )
  }

  @Test func `months with a pile-up are named, and long bars are drawn to scale`() throws {
    let many = (1...50).map { number in
      """
      -- content/policies/p\(number)/policy.yml --
      title: P\(number)
      summary: What.
      owner: director
      audiences: [employees]
      review: { every: 1 year }

      """
        + ContentFixture.version("1.0", inForce: "2012-01-26")
        .replacing("policies/travel", with: "policies/p\(number)")
    }.joined()
    let run = try CommandBook(CommandBook.text + many).run(
      "review",
      "load",
      "--years",
      "1",
      asOf: "2012-06-29"
    )
    let bar = String(repeating: "#", count: 40)
    #expect(run.output.contains("  January 2013    51  \(bar) pile-up\n"))
    #expect(run.output.contains("  July 2012        1  #\n"))
    #expect(run.output.contains("  August 2012      0\n"))
    #expect(run.output.hasSuffix("At least 3, and twice the average: January 2013 (51).\n"))
  }

  @Test func `the load as data`() throws {
    let run = try CommandBook().run(
      "review",
      "load",
      "--until",
      "2012-08-31",
      "--format",
      "json",
      asOf: "2012-06-29"
    )
    #expect(run.status == 0)
    expectGolden(run.output, "PolicyCommands/review-load.json")
  }

  @Test func `a time without reviews says so`() throws {
    let run = try CommandBook().run("review", "load", "--until", "2012-06-30", asOf: "2012-06-29")
    #expect(run.output == "No review falls due by 30 June 2012.\n")
    #expect(run.status == 0)
  }

  @Test(
    "a wrong time ahead is a wrong command line",
    arguments: [
      (["--years", "0"], "--years is a number from 1 to 20."),
      (["--years", "21"], "--years is a number from 1 to 20."),
      (
        ["--years", "1", "--until", "2013-01-01"],
        "--years and --until say the same; give one of them."
      ),
      (
        ["--until", "2012-06-28"],
        "--until is a day from 2012-06-29 on, and at most twenty years later."
      ),
      (
        ["--until", "2032-06-30"],
        "--until is a day from 2012-06-29 on, and at most twenty years later."
      ),
      (["--until", "soon"], "'soon' is not a date of the calendar"),
    ]
  )
  func wrongTime(arguments: [String], sentence: String) throws {
    let book = try CommandBook()
    let run = try ProgramRun(
      ["review", "load"] + arguments + ["--as-of", "2012-06-29"],
      in: book.path
    )
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence))
  }
}
