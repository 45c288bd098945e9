import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

@Suite struct MergerParserTests {
  @Test func readsAPlanWithAllItsKeys() throws {
    let fixture = MergerFixture.book(
      MergerFixture.row("travel@1.0#1.1..1.2", "to: joint#1.1, as: combined")
        + MergerFixture.row("travel@1.0#2.1", "as: dropped, reason: Nobody drives.")
        + MergerFixture.mailRow("1.2", "to: joint#2.1, as: verbatim"),
      keys: "due: 2012-12-31\nauthority: Delegation 12"
    )
    expectSilence(in: fixture)
    let plan = try #require(fixture.book.merger("joint"))
    #expect(plan.title == "Joint Policy")
    #expect(plan.target == "joint")
    #expect(plan.due.description == "2012-12-31")
    #expect(plan.authority == "Delegation 12")
    #expect(plan.authorityAddress == nil)
    #expect(plan.sources.map(\.isDraft) == [false, true])
    #expect(plan.outline.map(\.part) == ["1", "2"])
    #expect(plan.outline.map { $0.paragraphs.map(\.number) } == [["1.1", "1.2"], ["2.1"]])
    #expect(
      plan.rows.map(\.from) == ["travel@1.0#1.1..1.2", "travel@1.0#2.1", "email@draft#1.2"]
    )
    #expect(plan.rows.map(\.destination) == ["1.1", nil, "2.1"])
    #expect(plan.rows.map(\.kind) == [.combined, .dropped, .verbatim])
    #expect(plan.rows.map(\.reason) == [nil, "Nobody drives.", nil])
    #expect(plan.rows[2].digest == MergerFixture.hash("You must not shout."))
  }

  @Test func tellsEachFaultAtItsOwnKey() {
    let fixture = MergerFixture.book(
      """
        - { from: 1️⃣travel@1.0, to: joint#1.1, as: combined }
        - { from: travel@1.0#1.1, to: 2️⃣joint, as: adapted }
        - { from: travel@1.0#1.2, to: joint#1.2, as: 3️⃣adopted }
        - { from: travel@1.0#2.1, to: joint#2.1, as: adapted, sha256: 4️⃣abc }
        - { from: travel@1.0#2.1, 5️⃣too: joint#1.1, as: dropped, reason: Old. }
        - 6️⃣{ from: travel@1.0#1.2, to: joint#1.1 }
      """,
      sources: "[7️⃣travel, travel@1.0, email@draft]"
    )
    expectDiagnostics(
      in: fixture,
      [
        (
          "1️⃣", .error, "InvalidMetadataValue",
          "'travel@1.0' names no paragraph of a source; write SOURCE#PARAGRAPH, as "
            + "email@draft#2.3, or a range of them, as email@draft#2.3..2.5."
        ),
        (
          "2️⃣", .error, "InvalidMetadataValue",
          "'joint' names no paragraph of the target; write TARGET#PARAGRAPH, as digital#3.1. Only "
            + "'from' can be a range."
        ),
        (
          "3️⃣", .error, "InvalidMetadataValue",
          "'adopted' is not a choice for 'as' (verbatim, adapted, combined, dropped); did you mean "
            + "'adapted'?"
        ),
        ("4️⃣", .error, "InvalidMetadataValue", "'abc' is not a SHA-256: 64 hexadecimal digits."),
        (
          "5️⃣", .warning, "UnknownMetadataKey", "Key 'too' isn't known here; did you mean 'to'?"
        ),
        ("6️⃣", .error, "MissingMetadata", "Key 'as' is missing."),
        (
          "7️⃣", .error, "InvalidMetadataValue",
          "'travel' is not a source; sources are one version or draft each, as social-media@1.0 "
            + "or email@draft."
        ),
      ]
    )
  }

  @Test(arguments: [
    "travel@1.0#", "travel@1.0#1.1..", "travel@1.0#..1.2", "travel@1.0#1.1..1.2..2.1", "#1.1", "",
  ])
  func knowsWhatIsNoOrigin(from: String) {
    let fixture = MergerFixture.book(
      MergerFixture.row("\"\(from)\"", "to: joint#1.1, as: combined")
    )
    #expect(fixture.diagnostics.count == 1)
    #expect(fixture.book.mergers.first?.rows.isEmpty == true)
  }

  @Test func aRangeIsOnlyForOrigins() {
    let fixture = MergerFixture.book(
      MergerFixture.row("travel@1.0#1.1", "to: joint#1.1..1.2, as: combined")
    )
    #expect(fixture.diagnostics.map(\.code.name) == ["InvalidMetadataValue"])
  }

  @Test func tellsWhatEveryPlanHas() {
    let fixture = ContentFixture("-- content/mergers/joint.yml --\n# nothing yet\n")
    #expect(
      fixture.diagnostics.map(\.message).sorted() == [
        "Key 'due' is missing.", "Key 'sources' is missing.", "Key 'target' is missing.",
        "Key 'title' is missing.",
      ]
    )
    #expect(fixture.book.mergers.isEmpty)
  }

  @Test func tellsSourcesThatAreNone() {
    let fixture = MergerFixture.book(sources: "1️⃣[]")
    expectDiagnostics(
      in: fixture,
      [("1️⃣", .error, "MissingMetadata", "Key 'sources' has no value.")]
    )
  }

  @Test func sortsPlansAndKnowsTheSealedCopyOfOne() throws {
    let plan = "title: A\ntarget: joint\ndue: 2012-12-31\nsources: travel@1.0\n"
    let book = ContentFixture(
      ContentFixture.version("1.0")
        + "-- content/mergers/b.yml --\n\(plan)-- content/mergers/a.yml --\n\(plan)"
        + "-- content/mergers/a@1.9.yml --\n\(plan)-- content/mergers/a@1.10.yml --\n\(plan)"
    )
    expectSilence(in: book)
    #expect(book.book.mergers.map(\.id) == ["a", "b"])
    #expect(book.book.mergers.map(\.published?.description) == ["1.10", nil])
  }

  @Test(arguments: ["Digital.yml", "digital.yaml", "digital@1.yml", "@1.0.yml", "notes.md"])
  func warnsOfFilesThatAreNoPlan(name: String) {
    let path = "content/mergers/\(name)"
    expectDiagnostics(
      in: ContentFixture("").replacing(path, bytes: []),
      [
        (
          path, .warning, "UnexpectedFile",
          "policybook knows no file of this name here: a merger plan is named in lower-case "
            + "letters, digits and hyphens, and ends with '.yml'."
        )
      ]
    )
  }
}
