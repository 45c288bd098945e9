import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct YAMLDocumentTests {
  static let path = "content/policies/travel/policy.yml"

  static func settings(_ text: String) -> ContentFixture {
    ContentFixture("-- \(path) --\n\(text)")
  }

  static let good = """
    title: Travel
    summary: What the council pays.
    owner: director
    audiences: [employees]
    review: { every: 6 months }
    """

  @Test(arguments: [
    "", "# only a comment\n", "\u{FEFF}", "--- # a document\n",
    "guidance: &parts [\"1\"]\nforms: []\n",
  ])
  func isSilentOnGoodText(head: String) {
    expectSilence(in: Self.settings(head + Self.good))
    expectSilence(in: Self.settings((head + Self.good).replacing("\n", with: "\r\n")))
  }

  @Test func keepsValuesAsTyped() {
    let fixture = Self.settings(Self.good.replacing("Travel", with: "1.10"))
    #expect(fixture.travel?.settings.title == "1.10")
    let truth = Self.settings(Self.good.replacing("Travel", with: "yes"))
    #expect(truth.travel?.settings.title == "yes")
  }

  @Test func tellsTextThatIsNotWellFormed() {
    expectDiagnostics(
      in: Self.settings("title: Travel\nsummary: Pay1️⃣: what"),
      [
        (
          "1️⃣", .error, "InvalidYAML",
          "The metadata is not well-formed YAML: mapping values are not allowed in this context."
        )
      ]
    )
    expectDiagnostics(
      in: Self.settings("title: Tráv\n1️⃣\tsummary: x"),
      [
        (
          "1️⃣", .error, "InvalidYAML",
          "The metadata is not well-formed YAML: found a tab character that violates "
            + "indentation."
        )
      ]
    )
  }

  @Test func countsPlacesOfMetadataInTheWholeFileAndInBytes() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/draft.md --
        ---
        summary: First.
        # ééé
        consulted: [ { body: "Zoë’s", date: 1️⃣2012-02-30 }, { body: "社", 2️⃣dat: 2012-01-01 } ]
        ---
        """
      ),
      [
        (
          "1️⃣", .error, "ImpossibleDate",
          "'2012-02-30' is not a date of the calendar; dates are written year-month-day, as "
            + "2012-01-26."
        ),
        (
          "2️⃣", .warning, "UnknownMetadataKey", "Key 'dat' isn't known here; did you mean 'date'?"
        ),
      ]
    )
  }

  @Test func countsPlacesBehindAByteOrderMark() {
    expectDiagnostics(
      in: Self.settings("\u{FEFF}1️⃣titel: Travel\n\(Self.good)"),
      [("1️⃣", .warning, "UnknownMetadataKey", "Key 'titel' isn't known here.")]
    )
  }

  @Test func tellsTheSecondOfTwoKeysOfOneMapping() {
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nrelated:\n  - title: Code\n1️⃣title: Journeys"),
      [("1️⃣", .error, "DuplicateMetadataKey", "Key 'title' stands twice.")]
    )
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nrelated:\n  - title: Code\n  - title: Act\n    1️⃣title: Law"),
      [("1️⃣", .error, "DuplicateMetadataKey", "Key 'title' stands twice.")]
    )
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nrelated: [ { title: Act, by: title, 1️⃣title: Law } ]"),
      [("1️⃣", .error, "DuplicateMetadataKey", "Key 'title' stands twice.")]
    )
    expectDiagnostics(
      in: Self.settings("\(Self.good)\n1️⃣\"title\": Law"),
      [("1️⃣", .error, "DuplicateMetadataKey", "Key 'title' stands twice.")]
    )
  }

  @Test func tellsTooManyAliases() {
    let aliases = Array(repeating: "*a", count: 20).joined(separator: ", ")
    expectSilence(
      in: Self.settings("\(Self.good)\nforms: []\nguidance: [&a \"1\", \(aliases)]")
    )
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nguidance: [&a \"1\", \(aliases), 1️⃣*a]"),
      [
        (
          "1️⃣", .error, "TooManyAliases",
          "More than 20 YAML aliases (*name) in one file are refused."
        )
      ]
    )
  }

  @Test(.timeLimit(.minutes(1)))
  func refusesAliasesOfAliases() {
    let base = Array(repeating: "x", count: 500).joined(separator: ", ")
    var text = "a0: &a0 [\(base)]\n"
    for level in 1...10 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    expectDiagnostics(
      in: Self.settings("\(Self.good)\n\(text)"),
      [
        (
          Self.path, .error, "TooManyAliases",
          "The YAML aliases (*name) repeat more than the file itself holds."
        )
      ]
    )
  }

  @Test(arguments: ["note: |\n  \"\n", "note: text\n  \"more\n", "note: 'it''s # x'\n"])
  func isNotBlindToAliasesBehindQuotationMarks(head: String) {
    let aliases = Array(repeating: "*a", count: 30).joined(separator: ", ")
    let told = Self.settings("\(head)a: &a [x]\nb: [\(aliases)]").diagnostics
    #expect(told.map(\.code.name) == ["TooManyAliases"])
  }

  @Test("a control character is told at its value, and other escapes are fine")
  func controlCharacter() {
    let head = "organisation: Council\nroles: [{ id: director, title: "
    let tail =
      " }]\naudiences: [{ id: employees, title: Staff, authorised-by: director }]\n"
      + "topics: [{ id: money, title: Money }]\n"
    expectDiagnostics(
      in: ContentFixture("-- content/book.yml --\n" + head + "1️⃣\"A\\u0007b\"" + tail),
      [
        (
          "1️⃣", .error, "MetadataControlCharacter",
          "The value holds a control character, which no page can show."
        )
      ]
    )
    expectSilence(
      in: ContentFixture("-- content/book.yml --\n" + head + "\"A\\u00e9 \\t b\"" + tail)
    )
  }

  @Test func tellsMetadataNestedTooDeep() {
    let open = String(repeating: "[", count: 40)
    let close = String(repeating: "]", count: 41)
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nguidance: \(open)1️⃣[\(close)"),
      [("1️⃣", .error, "MetadataTooDeep", "Metadata is nested more than 40 levels deep.")]
    )
    let dashes = String(repeating: "- ", count: 40)
    expectDiagnostics(
      in: Self.settings("\(dashes)1️⃣- x"),
      [("1️⃣", .error, "MetadataTooDeep", "Metadata is nested more than 40 levels deep.")]
    )
    expectDiagnostics(
      in: Self.settings("\(Self.good)\nguidance:\n\(String(repeating: " ", count: 400))1️⃣ - x"),
      [("1️⃣", .error, "MetadataTooDeep", "Metadata is nested more than 40 levels deep.")]
    )
  }

  @Test func takesARuleOfHyphensAndBracketsInQuotesForText() {
    let rule = String(repeating: "-", count: 80)
    let brackets = String(repeating: "[", count: 80)
    expectSilence(
      in: Self.settings(
        Self.good.replacing(
          "summary: What the council pays.",
          with: "summary: |\n  Pay\n  \(rule)\n  \"\(brackets)\""
        )
      )
    )
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a: &a [*a]", "a: *b", "? [a, b]\n: c", "? ? ? a", "&a a: *a", "<<: *x", "!!binary x",
      "%YAML 9.9\n---\na: b",
      "a: b\n---\nc: d", "...", "--- |", "- a\nb: c", "a: \"\\x0", "\u{85}a: b", "\u{2028}title: b",
      "{", "[",
      "'", "\"", "|", ">", "@a", "`a", "a: b\n...\nc", "!<tag:yaml.org,2002:int> 1", "? a", ": b",
      "*",
      "a: |\n  \"\nb: \(String(repeating: "[", count: 100_000))",
      "a: |\n  \"\nb: \(String(repeating: "{a: ", count: 100_000))",
      "\(String(repeating: "? ", count: 100_000))", "{\(String(repeating: "a,", count: 50_000))}",
    ]
  )
  func survivesHostileText(text: String) {
    for path in [
      Self.path, "content/book.yml", "content/policies/travel/reviews.yml",
      "content/policies/travel/withdrawals/2012-01-01.yml",
    ] {
      let told = ContentFixture("").replacing(path, bytes: Array(text.utf8)).diagnostics
      #expect(!told.isEmpty || path.hasSuffix("reviews.yml"))
    }
  }
}
