import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyTestSupport
import Testing

/// One row more in a `reviews.yml`, and nothing else.
struct GrownReviewsTests {
  private static let path = "content/policies/travel/reviews.yml"

  private static func record(_ reason: String = "Fine.") throws -> ReviewRecord {
    ReviewRecord(
      due: CalendarDate("2012-07-26"),
      held: try #require(CalendarDate("2012-08-02")),
      by: "director",
      version: try #require(VersionLabel("1.0")),
      outcome: .noChange,
      reason: reason
    )
  }

  private static func grown(_ text: String, _ record: ReviewRecord) -> GrownReviews? {
    GrownReviews(SourceFile(path: path, text: text), at: path, adding: record)
  }

  /// The records that the book reads from `text`, and whether it has a fault.
  private static func read(_ text: String) -> (records: [ReviewRecord], isFaulty: Bool) {
    let fixture = ContentFixture(ContentFixture.version("1.0") + "-- \(path) --\n\(text)")
    return (fixture.travel?.reviews ?? [], fixture.diagnostics.hasErrors)
  }

  private static let row = """
    - due: 2012-07-26
      held: 2012-08-02
      by: director
      version: "1.0"
      outcome: no-change
      reason: "Fine."
      trigger: clock

    """
  private static let first =
    "{ held: 2012-07-19, by: director, version: \"1.0\", outcome: no-change, reason: First. }"

  @Test func `a row has every key that is known, in one order`() throws {
    var record = try Self.record("He said \"no\": \\ C:\\temp # not a comment")
    record.outcome = .extended
    record.next = CalendarDate("2012-12-31")
    record.trigger = .law
    record.authority = "Delegation 12, 4 May"
    record.remarks = [
      ReviewRemark(address: "1.1", text: "Confirmed."),
      ReviewRemark(address: "fn-café", text: "Question: who?"),
    ]
    let text = ReviewRow.text(of: record)
    #expect(
      text == """
        - due: 2012-07-26
          held: 2012-08-02
          by: director
          version: "1.0"
          outcome: extended
          reason: "He said \\"no\\": \\\\ C:\\\\temp # not a comment"
          next: 2012-12-31
          trigger: law
          authority: "Delegation 12, 4 May"
          remarks:
            "1.1": "Confirmed."
            "fn-café": "Question: who?"

        """
    )
    let read = try #require(Self.read(text).records.first)
    #expect(read.reason == record.reason)
    #expect(read.remarks.map(\.address) == ["1.1", "fn-café"])
    #expect(read.next == record.next)
  }

  @Test(
    "all that stands in the file stays, byte for byte",
    arguments: [
      "", "# A comment.\n", "# A comment without an end", "\n\n", "---\n", "---\n# Note\n",
      "- \(first)\n", "- \(first)", "- \(first)\n# After it.\n", "- \(first)\n\n\n",
      "# Before it.\n- held: 2012-07-19 # beside it\n  by: director\n  version: \"1.0\"\n  "
        + "outcome: no-change\n  reason: |\n    Two\n    lines.\n",
      "-\n  held: 2012-07-19\n  by: director\n  version: \"1.0\"\n  outcome: no-change\n  reason: F.",
    ]
  )
  func keepsEverything(text: String) throws {
    let grown = try #require(Self.grown(text, try Self.record()))
    let between = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    #expect(grown.file.text == text + between + Self.row)
    #expect(grown.row == Self.row)
    let before = Self.read(text).records.count
    let after = Self.read(grown.file.text)
    #expect(!after.isFaulty)
    #expect(after.records.count == before + 1)
    #expect(after.records.last?.reason == "Fine.")
  }

  @Test(
    "an empty list in brackets makes room, and comments beside it stay",
    arguments: [
      ("[]\n", ""), ("# None yet.\n[]\n", "# None yet.\n"), ("[]", ""), ("{}\n", ""),
      ("[ ]  # none yet\n# More.\n", "# none yet\n# More.\n"), ("~\n# x\n", "# x\n"),
    ]
  )
  func replacesAnEmptyList(text: String, kept: String) throws {
    let grown = try #require(Self.grown(text, try Self.record()))
    #expect(grown.file.text == kept + Self.row)
    #expect(Self.read(grown.file.text).records.count == 1)
  }

  @Test func `hyphens that stand further in are followed`() throws {
    let text = "  # In.\n  - \(Self.first)\n"
    let grown = try #require(Self.grown(text, try Self.record()))
    #expect(grown.file.text.hasPrefix(text + "  - due: 2012-07-26\n    held: 2012-08-02\n"))
    #expect(Self.read(grown.file.text).records.count == 2)
  }

  @Test func `a file whose lines end with CR LF keeps that, the new row too`() throws {
    let text = "# A comment.\r\n- \(Self.first)\r\n"
    let grown = try #require(Self.grown(text, try Self.record()))
    #expect(grown.file.text == text + Self.row.replacing("\n", with: "\r\n"))
    #expect(Self.read(grown.file.text).records.count == 2)
  }

  @Test(
    "records in brackets are left alone",
    arguments: ["[\(first)]\n", "[]\n[]\n", "[] - x\n", "held: 2012-07-19\n"]
  )
  func refusesOtherForms(text: String) throws {
    #expect(Self.grown(text, try Self.record()) == nil)
  }

  @Test func `a file that is not there begins with the row`() throws {
    let grown = try #require(GrownReviews(nil, at: Self.path, adding: try Self.record()))
    #expect(grown.file.text == Self.row)
  }
}
