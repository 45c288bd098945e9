internal import ArgumentParser
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// `review remind`: a mail for each role that has reviews to hold.
struct ReviewRemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Write a mail for each role that has reviews to hold.",
    discussion: """
      Writes one file YYYY-MM-DD-ROLE.eml into DIR for each role that owns a policy whose review is \
      overdue, due, or inside its notice: what is due, what came of the last review, what has \
      changed in the law that the policy cites and in the policy since, and how to record the \
      review. Nothing is sent: a mail program opens the file as a draft. It is addressed where the \
      role's contact in book.yml holds an e-mail address. Run again on the same day, it writes the \
      same files; it writes over nothing else.

      Examples:
        policybook review remind --output mails
        policybook review remind --output mails --within "2 months" --dry-run
        policybook review remind --output mails --from "Policy team <policy@example.org>"
      """
  )

  @OptionGroup var options: BookOptions

  @Option(help: ArgumentHelp("The folder for the mails; made when absent.", valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Remind of reviews due within this time too, whatever their notice.",
      valueName: "interval"
    ),
    transform: IntervalOption.interval
  )
  var within: CalendarInterval?

  @Option(
    help: ArgumentHelp("Who sends the mails; else whoever opens them.", valueName: "address"),
    transform: Self.address
  )
  var from: MailAddress?

  @Flag(help: "Say which mails would be written, and write none.")
  var dryRun = false

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() throws {
    let checked = try options.readBook(isLenient: true)
    let reminders = ReviewReminders(checked.book.policies, on: checked.date, within: within)
    guard !reminders.groups.isEmpty else {
      Terminal.result(
        "No review presses on \(checked.date.longForm), so there is nobody to remind.\n"
      )
      return
    }
    let contents = checked.contents
    let mails = reminders.groups.map {
      ReminderMail($0, on: checked.date, from: from, contents)
    }
    let folder = ReminderFolder(path: output, bookPath: options.book)
    let changes = try Failures.told { try folder.write(mails, isDryRun: dryRun) }
    for (mail, change) in zip(mails, changes) {
      let place = "\(output)/\(mail.fileName)"
      let to = mail.recipient.map { "to \($0.address)" } ?? "without an address"
      Terminal.result(
        "\(place): \(mail.subject) (\(to)\(Self.words(change)))\n"
      )
    }
    if options.quiet { return }
    if dryRun { Terminal.message("Nothing was written.\n") }
    for (group, mail) in zip(reminders.groups, mails) where mail.recipient == nil {
      Terminal.message(
        "The contact of '\(group.owner)' in book.yml holds no e-mail address, so its mail has no "
          + "recipient yet.\n"
      )
    }
  }

  private static func words(_ change: ReminderFolder.Change) -> String {
    switch change {
    case .written: ""
    case .rewritten: ", in the place of an earlier one"
    case .unchanged: ", unchanged"
    }
  }

  private static func address(_ text: String) throws -> MailAddress {
    guard let address = MailAddress(text) else {
      throw ValidationError(
        "'\(text)' is not an e-mail address; write it as policy@example.org, or as "
          + "\"Policy team <policy@example.org>\"."
      )
    }
    return address
  }
}
