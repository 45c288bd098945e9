import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicySite
import PolicyTestSupport
import Testing

/// The mails that remind of reviews: their bytes, for they leave the house.
struct ReminderMailTests {
  private static let travel = """
    -- content/policies/travel/policy.yml --
    title: Travel
    summary: What the council pays for journeys.
    owner: director
    audiences: [employees]
    review: { every: 6 months, notice: 2 weeks }
    related:
      - { title: Rail Act 1993, superseded: 2012-07-15, by: Rail Act 2012 }
      - { title: Road Act 1988, superseded: 2012-07-16 }
      - { title: Code of 2001, superseded: 2011-03-01, by: Code of 2011 }
    -- content/policies/travel/reviews.yml --
    - due: 2012-06-30
      held: 2012-07-02
      by: director
      version: "1.0"
      outcome: amend
      reason: Fares rose
      next: 2012-07-31
      remarks: { "1.1": "Is the Director still right?", "x": Lost. }

    """

  private static let roles = """
    -- content/book.yml --
    organisation: North Lincolnshire Council
    roles:
      - { id: director, title: "Director of Größe & Übergänge, a title that is longer than one line", contact: "Room 2; e-mail: director@example.org." }
    audiences:
      - { id: employees, title: Employees, authorised-by: director }

    """

  /// The mails of a book on a day.
  private static func mails(
    _ text: String,
    on day: String,
    from sender: String? = nil,
    url: String? = nil
  ) throws -> [ReminderMail] {
    let date = try #require(CalendarDate(day))
    let fixture = ContentFixture(text)
    for fault in fixture.diagnostics where fault.severity == .error {
      Issue.record("\(fixture.printed(fault))")
    }
    let contents = SiteContents(
      book: fixture.book,
      settings: SiteSettings(title: "Policies", url: url),
      register: SealRegister.read(nil).value,
      date: date,
      isPinned: true
    )
    return ReviewReminders(fixture.book.policies, on: date).groups.map {
      ReminderMail($0, on: date, from: sender.flatMap { MailAddress($0) }, contents)
    }
  }

  private static func lines(_ mail: ReminderMail) -> [String] {
    String(decoding: mail.bytes, as: UTF8.self).split(
      separator: "\r\n",
      omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `a mail says what is due, what came of the last review, and what has changed`() throws
  {
    let text =
      Self.roles + Self.travel
      + SiteFixture.version(
        inForce: "2012-01-31",
        "1.1 See the Code of 2001.\n\n1.2 And the Rail Act 1993."
      )
      + SiteFixture.version(
        "1.1",
        inForce: "2012-07-20",
        "1.1 See the Code of 2001. Rail Act 1993."
      )
    let mail = try #require(
      try Self.mails(
        text,
        on: "2012-08-01",
        from: "Policy team <policy@example.org>",
        url: "https://intranet.example.org"
      ).first
    )
    #expect(mail.fileName == "2012-08-01-director.eml")
    #expect(mail.recipient?.address == "director@example.org")
    expectGolden(String(decoding: mail.bytes, as: UTF8.self), "PolicySite/reminder.eml")
    expectGolden(mail.body, "PolicySite/reminder.txt")
  }

  @Test func `several reviews are grouped in one mail to their owner`() throws {
    let email =
      SiteFixture.version(of: "email", inForce: "2012-01-10", "1.1 Words.") + """
        -- content/policies/email/policy.yml --
        title: Email
        summary: How we write.
        owner: director
        audiences: [employees]
        review: { every: 6 months }

        """
    let text = Self.travel + SiteFixture.version(inForce: "2012-01-31", "1.1 Words.") + email
    let mails = try Self.mails(text, on: "2012-07-31")
    let mail = try #require(mails.first)
    #expect(mails.count == 1)
    #expect(mail.subject == "Reviews of policies: 1 overdue, 1 due today")
    #expect(mail.recipient == nil)
    let body = mail.body.split(separator: "\n").filter {
      !$0.hasPrefix("- ") && !$0.hasPrefix("  ")
    }
    #expect(
      body == [
        "For the Director", "On 31 July 2012: 1 overdue, 1 due today.", "Email, version 1.0",
        "Travel, version 1.0",
        "A review that changes nothing is recorded too; lateness stays on record.",
      ]
    )
    #expect(mail.body.contains("- No review is on record yet.\n"))
  }

  @Test func `without addresses a mail is a draft from nobody to nobody`() throws {
    let text = Self.travel + SiteFixture.version(inForce: "2012-01-31", "1.1 Words.")
    let lines = Self.lines(try #require(try Self.mails(text, on: "2012-08-01").first))
    #expect(
      lines.prefix(9) == [
        "X-Unsent: 1", "Date: Wed, 1 Aug 2012 00:00:00 +0000",
        "From: \"North Lincolnshire Council\":;",
        "Subject: Review was due on 31 July 2012: Travel",
        "Message-ID:",
        " <reviews-2012-08-01-director@north-lincolnshire-council.policybook.invalid>",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
      ]
    )
    #expect(lines[9] == "")
  }

  @Test func `lines are short, ASCII and end with CR LF, and no title begins a header`() throws {
    let title =
      "Ärger \\r\\nBcc: everybody@example.org \(String(repeating: "ü", count: 200)) =?x?= "
    let text =
      Self.travel.replacing("title: Travel", with: "title: \"\(title)\"")
      .replacing(
        "reason: Fares rose",
        with: "reason: \"From here.\\n.\\nÜber\(String(repeating: "😀", count: 99)) = \""
      )
      + SiteFixture.version(inForce: "2012-01-31", "1.1 Words.")
    let mail = try #require(try Self.mails(text, on: "2012-08-01").first)
    let lines = Self.lines(mail)
    for line in lines {
      #expect(line.utf8.count <= 76, "\(line)")
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    let head = lines.prefix { !$0.isEmpty }
    let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "X-Unsent", "Date", "From", "Subject", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
      ]
    )
  }

  @Test(arguments: ["x", "é", "漢", "\u{600}", "x y", "=?", "\\\"\u{301}"])
  func `no name is too long for a line of the head`(letters: String) throws {
    let name = "\"" + String(repeating: letters, count: 3000) + "\""
    let book = """
      -- content/book.yml --
      organisation: \(name)
      roles:
        - { id: director, title: \(name), contact: director@example.org }
      audiences:
        - { id: employees, title: Employees, authorised-by: director }

      """
    let text =
      book + SiteFixture.version(inForce: "2012-01-31", facts: "title: \(name)", "1.1 Words.")
    for sender in [nil, "Team <team@example.org>"] {
      for url in [nil, "https://" + String(repeating: "x", count: 3000) + "/"] {
        let mail = try Self.mails(text, on: "2012-08-01", from: sender, url: url).first
        let head = Self.lines(try #require(mail)).prefix { !$0.isEmpty }
        for line in head where !line.hasPrefix(" <reviews-") {
          #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
        // The name of a mail cannot be folded.
        #expect(head.allSatisfy { $0.utf8.count <= 400 })
      }
    }
  }

  @Test(
    "the day of the week is the calendar's",
    arguments: [
      ("2012-02-29", "Wed, 29 Feb 2012"), ("2000-01-01", "Sat, 1 Jan 2000"),
      ("1969-12-31", "Wed, 31 Dec 1969"), ("1970-01-01", "Thu, 1 Jan 1970"),
      ("9999-12-30", "Thu, 30 Dec 9999"),
    ]
  )
  func weekdays(day: String, written: String) throws {
    let text = SiteFixture.version(inForce: "0901-01-31", "1.1 Words.")
      .replacing("approved: 2011-12-20", with: "approved: 0900-01-01")
    let lines = Self.lines(try #require(try Self.mails(text, on: day).first))
    #expect(lines[1] == "Date: \(written) 00:00:00 +0000")
  }

  @Test(
    "an address is found in a contact, and nothing else is taken for one",
    arguments: [
      ("policy.team@example.org", "policy.team@example.org"),
      ("Call 01724 000000 or mailto:team@council.example.org.", "team@council.example.org"),
      ("Team <o'brien+x@example.org>, Room 2", "o'brien+x@example.org"),
      ("Hewson House, Station Road", nil), ("@example.org", nil), ("me@here", nil),
      ("a@b@example.org", nil), ("jörg@example.org", nil), ("a..b@example.org", nil),
      ("me@-example.org", nil), ("me@example..org", nil), ("see @director on x.org", nil),
    ] as [(String, String?)]
  )
  func addresses(contact: String, address: String?) {
    #expect(MailAddress(in: contact)?.address == address)
  }

  @Test(
    "a sender is an address, with or without a name",
    arguments: [
      ("policy@example.org", nil, true), ("Policy team <policy@example.org>", "Policy team", true),
      ("\"Policy, team\" <policy@example.org>", "Policy, team", true),
      ("<policy@example.org>", nil, true), ("Policy team", nil, false),
      ("policy@example.org, other@example.org", nil, false), ("", nil, false),
      ("A <not an address>", nil, false),
    ] as [(String, String?, Bool)]
  )
  func senders(text: String, name: String?, isAddress: Bool) {
    let address = MailAddress(text)
    #expect((address != nil) == isAddress)
    #expect(address?.name == name)
  }
}
