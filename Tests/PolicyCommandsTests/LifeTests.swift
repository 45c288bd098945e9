import PolicyTestSupport
import Testing

/// The whole life of a policy, command by command, and what the site says of it on six days.
struct LifeTests {
  @Test func `a policy is begun, decided, published, amended, reviewed and withdrawn`() throws {
    let desk = try lived()
    let check = try desk.run("check", on: "2025-06-02")
    #expect(check.status == 0, "\(check.output)")
    #expect(try desk.run("verify", on: "2025-06-02").status == 0)
    let plain = try desk.book.folder.shell(
      "cd book/content && sha256sum -c --quiet seals.sha256; echo $?"
    )
    #expect(plain == "0\n")

    let page = "policies/cycling/index.html"
    let before = try site(desk, on: "2024-01-25")
    #expect(text(before, page).contains("This version is not yet in force."))
    #expect(text(before, page).contains("comes into force on 1 February 2024."))

    let first = try site(desk, on: "2024-02-10")
    #expect(text(first, page).contains("version 1.0, in force since 1 February 2024."))
    #expect(text(first, page).contains("Staff must wear a helmet."))
    #expect(text(first, "reviews/index.html").contains("1 August 2024"))

    let amended = try site(desk, on: "2024-03-15")
    #expect(text(amended, page).contains("version 1.1, in force since 1 March 2024."))
    #expect(text(amended, "policies/cycling/history/index.html").contains("Editorial change."))
    #expect(
      text(amended, "policies/cycling/1.0/index.html").contains(
        "Version 1.0 stopped applying on 1 March 2024, when version 1.1 came into force."
      )
    )

    let coming = try site(desk, on: "2024-05-20")
    #expect(text(coming, page).contains("version 1.1, in force since 1 March 2024."))
    #expect(text(coming, page).contains("Version 2.0 comes into force on 1 June 2024."))

    let second = try site(desk, on: "2024-06-10")
    #expect(text(second, page).contains("version 2.0, in force since 1 June 2024."))
    #expect(text(second, page).contains("Staff must wear a hat."))

    let ended = try site(desk, on: "2025-06-02")
    #expect(text(ended, page).contains("This policy has been withdrawn."))
    let history = text(ended, "policies/cycling/history/index.html")
    #expect(history.contains("1 June 2025 – Nothing, after a withdrawal Now"), "\(history)")
    #expect(history.contains("1 June 2024 31 May 2025 Version 2.0"))
    #expect(history.contains("1 March 2024 31 May 2024 Version 1.1"))
    #expect(history.contains("1 February 2024 29 February 2024 Version 1.0"))
    #expect(history.contains("15 February 2025 26 days late"))
  }

  /// The book after all that happened to the policy.
  private func lived() throws -> DeskBook {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.run("check", on: "2024-01-06").status == 0)
    #expect(try desk.run("propose", "cycling", on: "2024-01-10").status == 0)
    #expect(try desk.publish("1.0", approved: "2024-01-20", inForce: "2024-02-01").status == 0)

    #expect(
      try desk.run("draft", "cycling", "--summary", "In bold.", on: "2024-02-20").status == 0
    )
    try change(desk, "Staff must wear", to: "Staff should wear")
    let weaker = try desk.publish(
      "1.1",
      approved: "2024-03-01",
      inForce: "2024-03-01",
      ["--editorial"]
    )
    #expect(weaker.status == 1)
    #expect(weaker.errors.contains("“must” became “should”"))
    try change(desk, "Staff should wear", to: "Staff **must** wear")
    let proved = try desk.publish(
      "1.1",
      approved: "2024-03-01",
      inForce: "2024-03-01",
      ["--editorial"]
    )
    #expect(proved.status == 0, "\(proved.errors)")

    #expect(try desk.run("draft", "cycling", "--summary", "Hats.", on: "2024-05-01").status == 0)
    try change(desk, "helmet", to: "hat")
    #expect(try desk.publish("2.0", approved: "2024-05-10", inForce: "2024-06-01").status == 0)

    let review = [
      "review", "record", "cycling", "--outcome", "no-change", "--reason", "Still right.",
    ]
    let first = try ProgramRun(review + ["--as-of", "2024-07-20"], in: desk.book.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      try desk.run("review", "list", "--fail-on", "overdue", on: "2025-01-20").status == 0
    )
    #expect(
      try desk.run("review", "list", "--fail-on", "overdue", on: "2025-01-21").status == 1
    )
    let late = try ProgramRun(review + ["--as-of", "2025-02-15"], in: desk.book.path)
    #expect(late.status == 0, "\(late.errors)")
    let records = try desk.book.folder.text(of: "book/content/policies/cycling/reviews.yml")
    #expect(records.contains("2025-01-20"), "the day on which the late review was due is kept")

    let end = try ProgramRun(
      [
        "withdraw", "cycling", "--date", "2025-06-01", "--by", "The Board", "--reason",
        "Nobody cycles.", "--as-of", "2025-05-20",
      ],
      in: desk.book.path
    )
    #expect(end.status == 0, "\(end.errors)")
    return desk
  }

  private func change(_ desk: DeskBook, _ words: String, to others: String) throws {
    let text = try desk.book.folder.text(of: "book/\(DeskBook.draft)")
    #expect(text.contains(words))
    try desk.book.folder.write(text.replacing(words, with: others), to: "book/\(DeskBook.draft)")
  }

  private func site(_ desk: DeskBook, on date: String) throws -> [String: [UInt8]] {
    let run = try desk.run("build", "--output", "out-\(date)", on: date)
    #expect(run.status == 0, "\(run.errors)")
    return try desk.book.folder.bytes(under: "book/out-\(date)")
  }

  /// The words of a page as a reader hears them.
  private func text(_ site: [String: [UInt8]], _ path: String) -> String {
    String(decoding: site[path] ?? [], as: UTF8.self)
      .replacing(/<[^>]*>/, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(" .", with: ".")
      .replacing(" ,", with: ",")
  }
}
