import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MetadataReaderTests {
  static func settings(_ text: String) -> ContentFixture {
    ContentFixture("-- content/policies/travel/policy.yml --\n\(text)")
  }

  @Test func tellsMissingAndEmptyKeys() {
    expectDiagnostics(
      in: Self.settings(
        "1️⃣title: 2️⃣\"  \"\nsummary:3️⃣\nowner: director\nreview: 4️⃣{ notice: 1 month }"
      ),
      [
        ("2️⃣", .error, "MissingMetadata", "Key 'title' has no value."),
        ("3️⃣", .error, "MissingMetadata", "Key 'summary' has no value."),
        ("1️⃣", .error, "MissingMetadata", "Key 'audiences' is missing."),
        ("4️⃣", .error, "MissingMetadata", "Key 'every' is missing."),
      ]
    )
  }

  @Test func tellsUnknownKeysWithTheNearest() {
    let good =
      "title: T\nsummary: S\nowner: director\naudiences: [employees]\nreview: { every: 1 year }"
    expectDiagnostics(
      in: Self.settings("\(good)\n1️⃣topik: money\n2️⃣colour: red"),
      [
        (
          "1️⃣", .warning, "UnknownMetadataKey", "Key 'topik' isn't known here; did you mean 'topic'?"
        ),
        ("2️⃣", .warning, "UnknownMetadataKey", "Key 'colour' isn't known here."),
      ]
    )
    let mended = Self.settings("\(good)\ntopik: money").applyingFixIts()
    #expect(mended.text(of: "content/policies/travel/policy.yml") == "\(good)\ntopic: money\n")
    expectSilence(in: mended)
  }

  @Test func offersNoKeyThatIsThereAlready() {
    let good =
      "title: T\nsummary: S\nowner: director\naudiences: [employees]\nreview: { every: 1 year }"
    expectDiagnostics(
      in: Self.settings("\(good)\n1️⃣titel: Other"),
      [("1️⃣", .warning, "UnknownMetadataKey", "Key 'titel' isn't known here.")]
    )
  }

  @Test func tellsValuesOfAWrongKind() {
    expectDiagnostics(
      in: Self.settings(
        """
        title: 1️⃣[Travel]
        summary: 2️⃣{ a: b }
        owner: director
        audiences: 3️⃣{ employees: yes }
        review: { every: 4️⃣often }
        related: 5️⃣Act
        guidance: ["1", 6️⃣[2]]
        """
      ),
      [
        ("1️⃣", .error, "InvalidMetadataValue", "Key 'title' needs one text."),
        ("2️⃣", .error, "InvalidMetadataValue", "Key 'summary' needs one text."),
        ("3️⃣", .error, "InvalidMetadataValue", "Key 'audiences' needs a list of texts."),
        (
          "4️⃣", .error, "InvalidMetadataValue",
          "'often' is not an interval; write it as '6 months' or '30 days'."
        ),
        ("5️⃣", .error, "InvalidMetadataValue", "Key 'related' needs a list."),
        ("6️⃣", .error, "InvalidMetadataValue", "Each entry of 'guidance' must be one text."),
      ]
    )
  }

  @Test func tellsARowThatHasNoKeysOnce() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/book.yml --
        organisation: Council
        roles: [{ id: director, title: Director }, 1️⃣clerk]
        audiences: [{ id: employees, title: Employees, authorised-by: director }]
        retention: { acknowledgement: 2️⃣long, briefing: 6 years }
        """
      ),
      [
        (
          "1️⃣", .error, "InvalidMetadataValue",
          "Keys with values are expected here, as 'key: value'."
        ),
        (
          "2️⃣", .error, "InvalidMetadataValue",
          "How long 'acknowledgement' records are kept is an interval, as '6 years'."
        ),
      ]
    )
  }

  @Test func tellsIdsLabelsChoicesAndDates() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/versions/1.0.md --
        ---
        version: 1️⃣"1"
        owner: 2️⃣The Director
        approved: 3️⃣26/01/2012
        approved-by: Cabinet
        in-force: 4️⃣2012-02-30
        change: 5️⃣materiel
        summary: A.
        notes: { "1.1": 6️⃣[a] }
        applies: { "1.1": 7️⃣{ a: b } }
        forms: { briefing: 8️⃣0 }
        consulted: 9️⃣Unions
        ---
        """
      ),
      [
        (
          "1️⃣", .error, "InvalidVersionLabel",
          "'1' is not a version label; labels are numbers, as 1.0 or 2.1."
        ),
        (
          "2️⃣", .error, "InvalidIdentifier",
          "'The Director' is not an id; ids are lower-case letters, digits and hyphens."
        ),
        (
          "3️⃣", .error, "ImpossibleDate",
          "'26/01/2012' is not a date of the calendar; dates are written year-month-day, as "
            + "2012-01-26."
        ),
        (
          "4️⃣", .error, "ImpossibleDate",
          "'2012-02-30' is not a date of the calendar; dates are written year-month-day, as "
            + "2012-01-26."
        ),
        (
          "5️⃣", .error, "InvalidMetadataValue",
          "'materiel' is not a choice for 'change' (material, editorial); did you mean 'material'?"
        ),
        ("6️⃣", .error, "InvalidMetadataValue", "The note on '1.1' must be one sentence."),
        ("7️⃣", .error, "InvalidMetadataValue", "'1.1' must apply to a list of audiences."),
        ("8️⃣", .error, "InvalidMetadataValue", "The wording of form 'briefing' is a number from 1."),
        ("9️⃣", .error, "InvalidMetadataValue", "Key 'consulted' needs a list."),
      ]
    )
  }
}
