import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

@Suite struct VersionParserTests {
  @Test func takesThePolicysFactsWhereTheVersionSaysNothing() throws {
    let fixture = ContentFixture(
      ContentFixture.version(
        "1.0",
        head: "forms: { briefing: 2 }\nreport: a\nauthority: Delegation 12"
      )
        + ContentFixture.version("1.1", head: "title: Journeys\nguidance: []\naudiences: []")
    )
    let versions = try #require(fixture.travel?.versions)
    #expect(versions.map(\.title) == ["Travel", "Journeys"])
    #expect(versions.map(\.owner) == ["director", "director"])
    #expect(versions.map(\.audiences) == [["employees"], []])
    #expect(versions[0].forms == ["briefing": 2])
    #expect(versions[0].facts.authority == "Delegation 12")
    #expect(versions[0].change == .material)
    #expect(versions[0].inForce.description == "2012-01-26")
  }

  @Test func tellsAFileNamedAfterAnotherVersion() {
    expectDiagnostics(
      in: ContentFixture(
        ContentFixture.version("1.0").replacing("version: \"1.0\"", with: "version: 1️⃣\"1.1\"")
      ),
      [
        (
          "1️⃣", .error, "VersionFileNameDiffers",
          "The file says version '1.1' but is named '1.0.md'."
        )
      ]
    )
  }

  @Test func readsADraft() throws {
    let draft = try #require(
      ContentFixture(
        """
        -- content/policies/travel/draft.md --
        ---
        summary: Next.
        version: "1.1"
        banner: Not agreed.
        notes: { "1.1": New. }
        applies: { "1.1": employees }
        consulted: [{ body: Unions, date: 2012-01-10, outcome: supportive }]
        documents: [{ title: Assessment, contact: director }]
        ---

        1.1 Walk.
        """
      ).travel?.draft
    )
    #expect(draft.version?.description == "1.1")
    #expect(draft.base == nil)
    #expect(draft.banner == "Not agreed.")
    #expect(draft.facts.notes == ["1.1": "New."])
    #expect(draft.facts.applies == ["1.1": ["employees"]])
    #expect(draft.facts.consulted.first?.date?.description == "2012-01-10")
    #expect(draft.facts.documents.first?.contact == "director")
    #expect(draft.text.addresses == ["1.1"])
  }

  @Test(arguments: [("", 1), ("grammar: 1", 1), ("grammar: 2", 2)])
  func `a version is read by the grammar that it names, else by the first`(
    head: String,
    grammar: Int
  ) throws {
    let fixture = ContentFixture(ContentFixture.version("1.0", head: head))
    #expect(fixture.book.policy("travel")?.versions.first?.grammar == grammar)
    expectDiagnostics(in: fixture, [])
  }

  @Test func `a grammar that there is not is an error at its place`() {
    expectDiagnostics(
      in: ContentFixture(ContentFixture.version("1.0", head: "grammar: 1️⃣3")),
      [
        (
          "1️⃣", .error, "InvalidMetadataValue",
          "'3' is not a grammar of texts; there are 1 and 2."
        )
      ]
    )
  }

  @Test func tellsATextNestedTooDeep() {
    expectDiagnostics(
      inDraft:
        "1.1 a\n\n\(String(repeating: "> ", count: 39))1️⃣\(String(repeating: "> ", count: 20))deep",
      [("1️⃣", .error, "NestedTooDeep", "Quotes, lists or emphasis are nested more than 40 deep.")]
    )
  }
}
