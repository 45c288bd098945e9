internal import PolicyEncoding
package import PolicyLifecycle
package import PolicyModel

/// A mail that reminds one role of its reviews, ready to be sent (RFC 5322).
///
/// Nothing in it comes from the clock, so the same book gives the same mail.
package struct ReminderMail: Sendable {
  /// The name of its file: the day and the role.
  package let fileName: String
  /// To whom it goes; nil where the role's contact holds no address.
  package let recipient: MailAddress?
  /// What makes it this mail and no other, also when it is written again.
  package let messageID: String
  package let subject: String
  /// The words, lines ending with LF.
  package let body: String
  private let group: ReviewReminders.Group
  private let date: CalendarDate
  private let sender: MailAddress?
  private let organisation: String

  /// Writes the mail for `group`.
  package init(
    _ group: ReviewReminders.Group,
    on date: CalendarDate,
    from sender: MailAddress?,
    _ contents: SiteContents
  ) {
    self.group = group
    self.date = date
    self.sender = sender
    organisation = contents.book.organisation
    let role = contents.book.role(group.owner)
    recipient = role?.contact.flatMap { MailAddress(in: $0, name: role?.title) }
    fileName = "\(date)-\(group.owner).eml"
    messageID = "<reviews-\(date)-\(group.owner)@\(SiteIdentity(contents).host)>"
    subject = Self.subject(group)
    body = ReminderText(group, on: date, contents).text
  }

  /// The whole mail: its head, an empty line, its words.
  package var bytes: [UInt8] {
    var header = MailHeader()
    // Outlook opens a file with this header as a draft, to be looked at and sent.
    header.append("X-Unsent", "1")
    header.append("Date", Self.mailDate(date))
    if let sender {
      header.append("From", sender)
    } else {
      // Nobody has sent it yet: an empty group is the form for that (RFC 6854).
      header.append("From", group: organisation)
    }
    if let recipient { header.append("To", recipient) }
    header.append("Subject", words: subject)
    header.append("Message-ID", messageID)
    header.append("MIME-Version", "1.0")
    header.append("Content-Type", "text/plain; charset=utf-8")
    header.append("Content-Transfer-Encoding", "quoted-printable")
    return Array((header.text + "\r\n" + QuotedPrintable.encoded(body)).utf8)
  }

  private static func subject(_ group: ReviewReminders.Group) -> String {
    guard group.items.count == 1, let item = group.items.first else {
      return "Reviews of policies: \(ReminderText.counts(group))"
    }
    let verb = item.entry.state == .overdue ? "was due" : "is due"
    return "Review \(verb) on \(item.entry.due.longForm): \(item.entry.version.title)"
  }

  /// Midnight of the day in the form of RFC 5322, 3.3.
  private static func mailDate(_ date: CalendarDate) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    // The first of January 1970 was a Thursday; days before it have negative numbers.
    let weekday = weekdays[(date.dayNumber % 7 + 7) % 7]
    let year = String(repeating: "0", count: 4 - String(date.year).count) + String(date.year)
    return "\(weekday), \(date.day) \(months[date.month - 1]) \(year) 00:00:00 +0000"
  }
}
