internal import ArgumentParser
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing

/// `review load`: how many reviews fall due in each month to come.
struct ReviewLoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Count the reviews that fall due in each month to come.",
    discussion: """
      Each policy counts on the day of its next review, and from there after every interval, as if \
      each review were held on its day; one that is overdue counts as held today, and is counted in \
      a row of its own. A month has a pile-up where at least three reviews fall due, and at least \
      twice as many as in a month on average: some of them can be held earlier.

      Examples:
        policybook review load
        policybook review load --years 5
        policybook review load --until 2013-12-31 --format json
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: ArgumentHelp("How far ahead to look; 2 unless told otherwise.", valueName: "n"))
  var years: Int?

  @Option(help: ArgumentHelp("Look ahead through this day instead.", valueName: "YYYY-MM-DD"))
  var until: String?

  @Option(help: "The form of the result.")
  var format = ResultFormat.terminal

  func validate() throws {
    if years != nil, until != nil {
      throw ValidationError("--years and --until say the same; give one of them.")
    }
    if let years, !(1...20).contains(years) {
      throw ValidationError("--years is a number from 1 to 20.")
    }
    if let until { _ = try DayOption.day(until) }
  }

  func run() throws {
    let day = try until.map { try DayOption.day($0) }
    let checked = try options.readBook(isLenient: true)
    let date = checked.date
    let end = day ?? date.adding(months: 12 * (years ?? 2))
    guard date <= end, end <= date.adding(months: 240) else {
      throw ValidationError(
        "--until is a day from \(date) on, and at most twenty years later."
      )
    }
    let load = ReviewLoad(checked.book.policies, from: date, through: end)
    let listing = ReviewLoadListing(load, of: checked.book)
    switch format {
    case .terminal: Terminal.result(listing.text)
    case .json: Terminal.result(listing.json.formatted())
    }
  }
}
