import PolicyDiagnostics
import PolicyDrafting
import PolicyModel
import PolicyTestSupport
import Testing

/// The draft of `travel` renumbered in a small book.
struct RenumberedBook {
  let result: Renumbering
  let draft: String

  /// Renumbers the draft with that front matter and text, in a book with `more` files.
  init(
    _ body: String,
    head: String = "",
    more: String = "",
    style: Renumbering.Style = .inOrder,
    sealed: Set<String> = []
  ) throws {
    let fixture = ContentFixture(
      more + "-- content/policies/travel/draft.md --\n---\nsummary: First.\n\(head)---\n\n\(body)"
    )
    let book = fixture.book
    let policy = try #require(book.policy("travel"))
    let files = fixture.files
    result = Renumbering.of(
      policy,
      draft: try #require(policy.draft),
      style: style,
      in: book,
      editable: { path in sealed.contains(path) ? nil : files.first { $0.path == path } }
    )
    let path = "content/policies/travel/draft.md"
    let file = result.files.first { $0.path == path } ?? files.first { $0.path == path }
    let text = file?.text ?? ""
    // The fixture ends its last file with a newline of its own.
    draft = body.hasSuffix("\n") ? text : String(text.dropLast())
  }

  /// The text of the draft after its front matter.
  var body: String {
    String(draft[(draft.range(of: "---\n\n")?.upperBound ?? draft.startIndex)...])
  }

  /// The labels that change.
  var labels: [String] { result.changes.map { "\($0.from) \($0.to)" } }

  /// What is told.
  var told: [String] {
    result.told.map { "\($0.range.start.line): \($0.severity.rawValue): \($0.message)" }
  }

  /// Returns the text of another file afterwards.
  func text(of path: String) -> String? { result.files.first { $0.path == path }?.text }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}

struct RenumberingTests {
  @Test func `labels keep their forms and everything else its bytes`() throws {
    let book = try RenumberedBook(
      "## 1. A\r\n\r\n1.1. a  b\r\n\r\n1.+ **new**,\tsee paragraph 1.2\r\n\r\n1.2 (a) old\r\n\r\n"
        + "- (a) item 1.2\r\n\r\n1. one\r\n2. two\r\n\r\n## + B\r\n\r\n+.+. x\r\n\r\n## 2 C\r\n"
    )
    #expect(
      book.body
        == "## 1. A\r\n\r\n1.1. a  b\r\n\r\n1.2 **new**,\tsee paragraph 1.3\r\n\r\n1.3 (a) old\r\n\r\n"
        + "- (a) item 1.2\r\n\r\n1. one\r\n2. two\r\n\r\n## 2. B\r\n\r\n2.1. x\r\n\r\n## 3 C\r\n"
    )
    #expect(book.labels == ["1.+ 1.2", "1.2 1.3", "+ 2.", "+.+. 2.1.", "2 3"])
    #expect(book.told == [])
  }

  @Test func `numbers that change places are exchanged at once`() throws {
    let book = try RenumberedBook("1.2 a, see paragraph 1.1\n\n1.1 b, see paragraph 1.2 and 1.1")
    #expect(book.body == "1.1 a, see paragraph 1.2\n\n1.2 b, see paragraph 1.1 and 1.2")
  }

  @Test func `each form of reference follows, and no other number`() throws {
    let book = try RenumberedBook(
      """
      ## 1.0 A

      1.+ New.

      1.1 See paragraph 1.1, paragraphs 1.1, 1.2 and 1.1 to 1.2, *section 1.2*, Part 2.0, Parts 1 and 2;
      sub-paragraph
      1.2.1. Not section 1.2 of the Data Protection Act, section\\ 1.2, `paragraph 1.2`, version 1.2,
      or paragraph&nbsp;1.2 – that does.

      1.2 Links: [x](#1.2), [paragraph 1.2](#1.2/be-legal), [Part 2](#part-2), [y](<#2.0>),
      [z](travel@draft#1.1 "1.1"), [v](https://example.org/#1.1), [section 1.2](https://a.example).

      1.2.1 Nested.

      #### Be legal

      See paragraph 1.2.

      | paragraph 1.1 | [1.1](#1.1) |
      |---|---|
      | paragraph 1.2 | – |

      > Quoted paragraph 1.2.

      - item, paragraph 1.2[^n]

      ## + Between

      ## 2.0 B

      [^n]: Note on paragraph 1.2.

      """
    )
    #expect(book.told == [])
    expectGolden(book.body, "PolicyDrafting/renumbered.md")
    let followed = try #require(book.result.followed.first)
    #expect(followed.path == "content/policies/travel/draft.md")
  }

  @Test func `notes and audiences follow, however their keys are written`() throws {
    let book = try RenumberedBook(
      "1.+ a\n\n1.1 b\n\n#### Be legal\n\nc\n\n1.2 d",
      head: """
        notes:
          "1.1/be-legal": One 1.1.
          '1.2': Two.
        applies: { 1.1: [employees], part-1: [employees] }

        """
    )
    #expect(book.draft.contains("  \"1.2/be-legal\": One 1.1.\n  '1.3': Two.\n"))
    #expect(book.draft.contains("applies: { 1.2: [employees], part-1: [employees] }\n"))
  }

  @Test func `other drafts, guidance, draft reports and merger plans follow, sealed files stay`()
    throws
  {
    let more = """
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
      1.1 See [Travel 1.1](travel@draft#1.1), [in force](travel#1.1) and paragraph 1.1.
      -- content/guidance/page.md --
      ---
      title: Page
      audience: [employees]
      ---
      [x](travel@draft#1.2)
      -- content/reports/2012-01-01-open.md --
      ---
      title: Open
      date: 2012-01-01
      to: [Cabinet]
      status: draft
      ---
      {{quote travel@draft#1.2}}

      <!-- policybook:begin {{quote travel@draft#1.1}} -->

      1.1

      <!-- policybook:end -->
      -- content/reports/2012-01-01-shut.md --
      ---
      title: Shut
      date: 2012-01-01
      to: [Cabinet]
      status: published
      ---
      {{quote travel@draft#1.2}}
      -- content/mergers/joint.yml --
      title: Joint
      target: joint
      due: 2012-12-31
      sources: [travel@draft, email@draft]
      map:
        - { from: travel@draft#1.1..1.2, to: joint#1.1, as: combined }
        - { from: "travel@draft#1.2", to: joint#1.1, as: combined }
        - { from: email@draft#1.1, to: joint#1.1, as: combined }
      -- content/mergers/travel.yml --
      title: Travel
      target: travel
      due: 2012-12-31
      sources: [email@draft]
      map:
        - { from: email@draft#1.1, to: 'travel#1.1', as: adapted }

      """
    let book = try RenumberedBook("1.+ new\n\n1.1 a\n\n1.2 b", more: more)
    #expect(book.told == [])
    #expect(
      book.text(of: "content/policies/email/draft.md")?.hasSuffix(
        "1.1 See [Travel 1.2](travel@draft#1.2), [in force](travel#1.1) and paragraph 1.1.\n"
      ) == true
    )
    #expect(book.text(of: "content/guidance/page.md")?.contains("[x](travel@draft#1.3)") == true)
    let report = try #require(book.text(of: "content/reports/2012-01-01-open.md"))
    #expect(report.contains("{{quote travel@draft#1.3}}\n"))
    #expect(report.contains("begin {{quote travel@draft#1.2}} -->\n\n1.1\n"))
    #expect(book.text(of: "content/reports/2012-01-01-shut.md") == nil)
    let plan = try #require(book.text(of: "content/mergers/joint.yml"))
    #expect(plan.contains("from: travel@draft#1.2..1.3, to: joint#1.1"))
    #expect(plan.contains("from: \"travel@draft#1.3\", to"))
    #expect(plan.contains("from: email@draft#1.1, to: joint#1.1"))
    #expect(
      book.text(of: "content/mergers/travel.yml")?.contains("to: 'travel#1.2', as") == true
    )
    let sealed = try RenumberedBook(
      "1.+ new\n\n1.1 a\n\n1.2 b",
      more: more,
      sealed: ["content/mergers/joint.yml"]
    )
    #expect(sealed.text(of: "content/mergers/joint.yml") == nil)
  }

  @Test func `a reference to a number that stands twice stops it`() throws {
    let book = try RenumberedBook("1.1 a, see paragraph 1.2\n\n1.2 b\n\n1.2 c")
    #expect(
      book.told == [
        "5: error: There are two of paragraph 1.2, so nobody can say which one this means; give the "
          + "new one the number '+', as in 2.+, and number again."
      ]
    )
    #expect(book.result.told.allSatisfy { $0.code.name == "ReferenceNotFollowed" })
    let unnamed = try RenumberedBook("1.1 a\n\n1.2 b\n\n1.2 c")
    #expect(unnamed.labels == ["1.2 1.3"])
    #expect(unnamed.told == [])
  }

  @Test func `a reference to nothing stays, and stops it where it would mean something`() throws {
    let nothing = try RenumberedBook("1.+ a, see paragraph 9.9\n\n1.1 b")
    #expect(nothing.body == "1.1 a, see paragraph 9.9\n\n1.2 b")
    let misleading = try RenumberedBook("1.+ a, see paragraph 1.2\n\n1.1 b")
    #expect(
      misleading.told == [
        "5: error: There is no paragraph 1.2 now, and there would be one after renumbering; correct "
          + "this first."
      ]
    )
  }

  @Test func `a reference in a form that cannot be changed stops it, if it has to follow`() throws {
    let hidden = try RenumberedBook("1.+ a, see paragraph 1\\.1\n\n1.1 b")
    #expect(
      hidden.told == [
        "5: error: The reference to paragraph 1.1 here is written in a form that cannot be changed in "
          + "its place; write it plainly, as 'paragraph 2.6', then number again."
      ]
    )
    #expect(try RenumberedBook("1.1 a, see paragraph 1\\.1\n\n1.+ b").told == [])
    let link = try RenumberedBook("1.+ a, see [b][b]\n\n1.1 b\n\n[b]: #1.1")
    #expect(
      link.told == [
        "5: error: This leads to paragraph 1.1 in a form that cannot be changed here; write it "
          + "plainly, then number again."
      ]
    )
  }

  @Test func `a range that covers more is told`() throws {
    let book = try RenumberedBook("1.1 a, see paragraphs 1.2 to 1.3\n\n1.2 b\n\n1.+ c\n\n1.3 d")
    #expect(book.body == "1.1 a, see paragraphs 1.2 to 1.4\n\n1.2 b\n\n1.3 c\n\n1.4 d")
    #expect(
      book.told == [
        "5: warning: '1.2 to 1.3' covers 2 paragraphs now; as '1.2 to 1.4' it covers 3 paragraphs."
      ]
    )
    #expect(book.result.told.map(\.code.name) == ["ReferenceReachChanged"])
  }

  @Test func `what means the version in force stays, and is told`() throws {
    let more = ContentFixture.version("1.0", body: "1.1 a")
    let book = try RenumberedBook("1.+ a, [x](travel#1.1)\n\n1.1 b", more: more)
    #expect(book.body == "1.1 a, [x](travel#1.1)\n\n1.2 b")
    #expect(
      book.told == [
        "5: note: 'travel#1.1' means the version in force, so it stays; in this draft the paragraph "
          + "is 1.2, for which '#1.2' is written."
      ]
    )
  }

  @Test func `a level without a paragraph of its own is counted`() throws {
    let book = try RenumberedBook("## 3 A\n\n3.1.1 a\n\n3.1.2 b\n\n3.4.1 c\n\n3.4.+ d\n\n3.9 e")
    #expect(book.labels == ["3.4.1 3.2.1", "3.4.+ 3.2.2", "3.9 3.3"])
  }

  @Test func `a paragraph that was moved gets the number of its place`() throws {
    let book = try RenumberedBook(
      "## 1 A\n\n1.1 a\n\n2.1 was there\n\n1.2 b\n\n## 2 B\n\n2.2 c, see paragraph 2.1\n"
    )
    #expect(book.body.hasSuffix("1.2 was there\n\n1.3 b\n\n## 2 B\n\n2.1 c, see paragraph 1.2\n"))
  }

  @Test func `insertions keep what was published, and use no number again`() throws {
    let body = """
      ## 1 A

      1.1 Take the train wherever it goes.

      1.2 Share a car with others where there is none.

      1.3 Keep every receipt of the journey for a year.

      1.4 Ask your manager before you fly.

      """
    let more = ContentFixture.version("1.0", body: body)
    let book = try RenumberedBook(
      """
      ## 1 A

      1.+ Plan each journey before it begins.

      1.1 Take the train wherever it goes.

      1.+ Book a seat where that costs nothing.

      1.+ Sit down, please, if anyhow possible; see paragraph 1.2.

      1.2 Keep every receipt of the journey for a year.

      1.3 Ask your manager before you fly.

      1.+ Nobody travels on Sundays, unless it is urgent.

      ## + Z

      +.+ Walking is healthy and costs nothing at all.

      """,
      head: "base: \"1.0\"\n",
      more: more,
      style: .insertions
    )
    #expect(book.told == [])
    #expect(
      book.labels == [
        "1.+ 1.A1", "1.+ 1.1A", "1.+ 1.1B", "1.2 1.3", "1.3 1.4", "1.+ 1.5", "+ 2", "+.+ 2.1",
      ]
    )
    #expect(book.body.contains("if anyhow possible; see paragraph 1.3."))
  }

  @Test func `no Part can be inserted before the first`() throws {
    let more = ContentFixture.version("1.0", body: "## 1 A\n\n1.1 Take the train.\n")
    let book = try RenumberedBook(
      "## + Z\n\n## 1 A\n\n1.1 Take the train.\n",
      head: "base: \"1.0\"\n",
      more: more,
      style: .insertions
    )
    #expect(
      book.told == [
        "6: error: There is no insertion number left for Part '+' here; move it, or number without "
          + "--insertions."
      ]
    )
  }

  @Test func `Parts that the policy's facts name are told`() throws {
    let settings = """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays for journeys.
      owner: director
      audiences: [employees]
      review: { every: 6 months }
      guidance: ["2"]

      """
    let book = try RenumberedBook("## 1 A\n\n## + B\n\n## 2 C\n", more: settings)
    #expect(
      book.told == [
        "6: warning: 'guidance' names Part 2, which becomes Part 3 in the draft; the published "
          + "versions still have it as 2, so change this when the draft is published."
      ]
    )
  }

  @Test func `wordings of forms that the draft would have are told, sealed ones are not`() throws {
    let more = """
      -- content/policies/travel/policy.yml --
      title: Travel
      summary: What the council pays for journeys.
      owner: director
      audiences: [employees]
      review: { every: 6 months }
      forms: [claim]
      -- content/forms/claim/1.yml --
      title: Claim
      applies-to: [travel]
      declaration:
        - { id: paid, text: I paid., refs: ["1.2"] }
      privacy: Kept.
      -- content/forms/claim/2.yml --
      title: Claim
      applies-to: [travel]
      declaration:
        - { id: first, text: I ask., refs: ["1.1"] }
        - { id: paid, text: I paid., refs: ["1.2", "1.3/1", "1.5", "1.4"] }
      privacy: Kept.

      """
    let body = "1.1 a\n\n1.+ new\n\n1.2 b\n\n1.3 c\n\n- d\n\n1.5 e\n\n1.5 f"
    let book = try RenumberedBook(body, more: more)
    let rest = "wordings of forms are not followed, so change 'refs' here."
    #expect(
      book.told == [
        "5: warning: Statement 'paid' rests on 1.2, which becomes 1.3 in the draft; \(rest)",
        "5: warning: Statement 'paid' rests on 1.3/1, which becomes 1.4/1 in the draft; \(rest)",
        "5: warning: Statement 'paid' rests on 1.5, which stands twice in the draft; \(rest)",
        "5: warning: Statement 'paid' rests on 1.4, which is not in the draft now and would be after "
          + "renumbering; \(rest)",
      ]
    )
    #expect(
      book.result.told.allSatisfy {
        $0.code.name == "ReferenceReachChanged" && $0.path == "content/forms/claim/2.yml"
      }
    )
    #expect(book.result.files.map(\.path) == ["content/policies/travel/draft.md"])
    let sealed = try RenumberedBook(body, more: more, sealed: ["content/forms/claim/2.yml"])
    #expect(sealed.told == [])
  }

  @Test func `a range that covers as many others is told, one that covers the same is not`() throws
  {
    let book = try RenumberedBook(
      "1.1 a, see paragraphs 1.2 to 1.4\n\n1.2 b\n\n1.2.1 b\n\n1.5 e\n\n1.4 d\n\n1.3 c"
    )
    #expect(
      book.told == [
        "5: warning: '1.2 to 1.4' covers 3 paragraphs now; as '1.2 to 1.4' it covers 3 paragraphs."
      ]
    )
    let same = try RenumberedBook(
      "1.+ a, see paragraphs 1.1 to 1.2 and 1.2 to 1.1\n\n1.1 b\n\n1.1.+ c\n\n1.2 d"
    )
    #expect(same.told == [])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (1...4_000).map { "1.\($0) See paragraphs 1.1 to 1.4000.\n\n" }.joined(),
      "1.1 See paragraph 1.1 " + String(repeating: "\\`` x ", count: 10_000),
    ]
  )
  func `a large draft is renumbered in seconds`(text: String) throws {
    let book = try RenumberedBook("1.+ New.\n\n" + text)
    #expect(book.labels.first == "1.+ 1.1")
    #expect(book.result.followed.count == 1)
  }

  @Test(arguments: [
    ("5", ["5", "6"], "5A"), ("5", ["5"], "6"), ("5", ["5", "5A", "6"], "5ZA"),
    ("", ["1", "2"], "A1"), ("", [], "1"), ("3", ["3.1", "4.1"], "3A"),
  ])
  func `the next number knows its neighbours`(
    after: String,
    others: [String],
    expected: String
  ) throws {
    let used = Set(try others.map { try #require(ClauseNumber("2.\($0)")) })
    let number = try #require(ClauseNumber(after.isEmpty ? "2" : "2.\(after)"))
    #expect(NextNumber.after(number, used: used)?.description == "2.\(expected)")
  }

  @Test func `the next Part comes after all of a Part`() throws {
    let used = Set(["1", "2", "2.1", "3"].compactMap { ClauseNumber($0) })
    let part = try #require(ClauseNumber("2"))
    #expect(NextNumber.after(part, used: used, isForPart: true)?.description == "2A")
    let last = try #require(ClauseNumber("3"))
    #expect(NextNumber.after(last, used: used, isForPart: true)?.description == "4")
  }
}
