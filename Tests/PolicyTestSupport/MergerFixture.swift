internal import PolicyLifecycle
package import PolicyModel

/// A book with a merger plan: version 1.0 of `travel` (1.1, 1.2, 2.1) and the draft of `email` (1.1,
/// 1.2) are to become `joint`.
package enum MergerFixture {
  /// The outline of `joint`: 1.1 and 1.2 in Part 1, 2.1 in Part 2.
  package static let outline = """
    outline:
      - { part: "1", title: First, paragraphs: ["1.1", "1.2"] }
      - { part: "2", title: Second, paragraphs: ["2.1"] }
    """

  /// The words of the paragraphs of the draft of `email`.
  package static let mails = ["1.1": "Write short mails.", "1.2": "You must not shout."]

  /// Returns the book.
  ///
  /// - Parameters:
  ///   - rows: The rows of the plan, each on a line of its own.
  ///   - sources: What `sources` says.
  ///   - outline: The lines of the outline.
  ///   - keys: More keys of the plan.
  ///   - target: The policy that the sources become.
  ///   - date: The day of the dated checks; without one they do not run.
  ///   - more: More files of the book.
  /// - Returns: The book, with the places of its markers.
  package static func book(
    _ rows: String = "",
    sources: String = "[travel@1.0, email@draft]",
    outline: String = Self.outline,
    keys: String = "due: 2012-12-31",
    target: String = "joint",
    on date: CalendarDate? = nil,
    more: String = ""
  ) -> ContentFixture {
    var fixture = ContentFixture(
      """
      \(ContentFixture.version("1.0", body: travel))
      -- content/policies/email/policy.yml --
      title: Email
      summary: How we write.
      owner: director
      audiences: [employees]
      review: { every: 1 year }
      -- content/policies/email/draft.md --
      ---
      summary: First.
      ---
      1.1 \(mails["1.1", default: ""])

      1.2 \(mails["1.2", default: ""])

      \(more.isEmpty ? "" : more + "\n")-- content/mergers/joint.yml --
      title: Joint Policy
      target: \(target)
      \(keys)
      sources: \(sources)
      \(outline)
      \(rows.isEmpty ? "" : "map:\n" + rows)
      """
    )
    fixture.date = date
    return fixture
  }

  private static let travel = """
    ## 1.0 Trains

    1.1 Take the train.

    1.2 You should sit:

    - down
    - still.

    ## 2.0 Cars

    2.1 Share a car.
    """

  /// Returns a row about `from`.
  package static func row(_ from: String, _ rest: String) -> String {
    "  - { from: \(from), \(rest) }\n"
  }

  /// Returns a row about a paragraph of the draft of `email`, with its hash.
  package static func mailRow(_ address: String, _ rest: String) -> String {
    row("email@draft#\(address)", "\(rest), sha256: \(hash(mails[address, default: ""]))")
  }

  /// Returns the SHA-256 of words.
  package static func hash(_ words: String) -> String {
    Digest(of: Array(words.utf8)).description
  }

  /// Returns a policy `joint` with a draft, or with a version, of that text.
  package static func target(_ text: String, version: String? = nil) -> String {
    let head = """
      -- content/policies/joint/policy.yml --
      title: Joint Policy
      summary: All of it.
      owner: director
      audiences: [employees]
      review: { every: 1 year }

      """
    guard let version else {
      return head + "-- content/policies/joint/draft.md --\n---\nsummary: First.\n---\n\(text)\n"
    }
    return head
      + ContentFixture.version(version, body: text).replacing(
        "policies/travel",
        with: "policies/joint"
      )
  }
}
