import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

/// The wordings of forms, read from their files.
@Suite struct FormParserTests {
  static let head = """
    -- content/policies/travel/policy.yml --
    title: Travel
    summary: What the council pays for journeys.
    owner: director
    audiences: [employees]
    review: { every: 6 months }
    forms: [claim]
    -- content/forms/claim/1.yml --

    """

  static let good = """
    title: Claim
    purpose: What a person wants back.
    applies-to: [travel]
    declaration:
      - { id: paid, text: I paid., refs: ["1.1", "1.1/2"] }
      - { id: own, text: It was mine. }
    fields:
      - { name: name, label: Your name, type: text, required: true, help: In full. }
      - { name: class, label: Class, type: choice, required: false, choices: [First, Second] }
      - { name: day, label: Day, type: date }
      - { name: home, label: Home, type: address }
      - { name: receipt, label: Receipt, type: tick }
    signatures: [Traveller, Manager]
    return-to: director
    privacy: Kept for six years.

    """

  static func fixture(_ text: String) -> ContentFixture { ContentFixture(head + text) }

  @Test func readsEveryKey() throws {
    let fixture = Self.fixture(Self.good)
    expectSilence(in: fixture)
    let wording = try #require(fixture.book.wording(FormChoice(form: "claim", number: 1)))
    #expect(wording.title == "Claim")
    #expect(wording.purpose == "What a person wants back.")
    #expect(wording.appliesTo == ["travel"])
    #expect(wording.declaration.map(\.id) == ["paid", "own"])
    #expect(wording.declaration.map(\.text) == ["I paid.", "It was mine."])
    #expect(wording.declaration.map(\.refs) == [["1.1", "1.1/2"], []])
    #expect(wording.fields.map(\.name) == ["name", "class", "day", "home", "receipt"])
    #expect(wording.fields.map(\.kind) == [.text, .choice, .date, .address, .tick])
    #expect(wording.fields.map(\.isRequired) == [true, false, false, false, false])
    #expect(wording.fields.map(\.choices) == [[], ["First", "Second"], [], [], []])
    #expect(wording.fields.first?.help == "In full.")
    #expect(wording.signatures == ["Traveller", "Manager"])
    #expect(wording.returnTo == "director")
    #expect(wording.privacy == "Kept for six years.")
    #expect(wording.sealPath == "forms/claim/1.yml")
  }

  @Test(arguments: [
    "declaration: 1️⃣[]", "declaration:1️⃣", "declaration: 1️⃣~",
  ])
  func tellsAFormWithoutADeclaration(line: String) throws {
    let rows = try #require(Self.good.firstRange(of: /declaration:\n.*\n.*\n/))
    let told: [ExpectedDiagnostic] = [
      (
        "1️⃣", .error, "FormWithoutDeclaration",
        "The form has no declaration, so signing it would say nothing."
      )
    ]
    expectDiagnostics(in: Self.fixture(Self.good.replacingCharacters(rows, line + "\n")), told)
    let absent = Self.good.replacingCharacters(rows, "")
    expectDiagnostics(
      in: Self.fixture(absent.replacing("title: Claim", with: "title: 1️⃣Claim")),
      told
    )
  }

  @Test func tellsADeclarationThatIsNoListOnce() throws {
    let rows = try #require(Self.good.firstRange(of: /declaration:\n.*\n.*\n/))
    expectDiagnostics(
      in: Self.fixture(Self.good.replacingCharacters(rows, "declaration: 1️⃣I paid.\n")),
      [("1️⃣", .error, "InvalidMetadataValue", "Key 'declaration' needs a list.")]
    )
  }

  @Test func tellsWhatIsWrongWithFields() {
    expectDiagnostics(
      in: Self.fixture(
        """
        title: Claim
        applies-to: [travel]
        declaration:
          - { id: paid, text: I paid. }
          - 1️⃣{ id: paid, text: Again. }
        fields:
          - 2️⃣{ name: name, type: text }
          - { name: day, label: Day, type: 3️⃣datum }
          - 4️⃣{ name: class, label: Class, type: choice }
          - { name: kind, label: Kind, type: choice, choices: 5️⃣[One, One] }
          - { name: size, label: Size, type: choice, choices: 6️⃣[A, B, A] }
          - { name: cost, label: Cost, type: text, choices: 7️⃣[A, B] }
          - 8️⃣{ name: name, label: Name, type: text, required: true }
          - { name: last, label: Last, type: text, required: 9️⃣ja }
        privacy: Kept.
        """
      ),
      [
        ("1️⃣", .error, "FormFieldFault", "The name 'paid' stands for two statements."),
        ("2️⃣", .error, "MissingMetadata", "Key 'label' is missing."),
        (
          "3️⃣", .error, "InvalidMetadataValue",
          "'datum' is not a choice for 'type' (text, date, choice, tick, address)."
        ),
        (
          "4️⃣", .error, "FormFieldFault",
          "Field 'class' is a choice and needs at least two choices that differ."
        ),
        (
          "5️⃣", .error, "FormFieldFault",
          "Field 'kind' is a choice and needs at least two choices that differ."
        ),
        ("6️⃣", .error, "FormFieldFault", "Field 'size' has the same choice twice."),
        ("7️⃣", .error, "FormFieldFault", "Field 'cost' has choices, but its type is 'text'."),
        ("8️⃣", .error, "FormFieldFault", "The name 'name' stands for two fields."),
        (
          "9️⃣", .error, "InvalidMetadataValue", "'ja' is not a choice for 'required' (true, false)."
        ),
      ]
    )
  }

  @Test func guessesWhichTypeWasMeant() {
    expectDiagnostics(
      in: Self.fixture(
        Self.good.replacing("Day, type: date", with: "Day, type: 1️⃣dat")
          .replacing("return-to: director", with: "return-to: 2️⃣directer")
          .replacing("purpose:", with: "3️⃣purpos:")
      ),
      [
        (
          "1️⃣", .error, "InvalidMetadataValue",
          "'dat' is not a choice for 'type' (text, date, choice, tick, address); did you mean "
            + "'date'?"
        ),
        ("2️⃣", .error, "UnknownName", "There is no role 'directer'; did you mean 'director'?"),
        (
          "3️⃣", .warning, "UnknownMetadataKey",
          "Key 'purpos' isn't known here; did you mean 'purpose'?"
        ),
      ]
    )
  }

  @Test(arguments: [
    "forms/claim/01.yml", "forms/claim/0.yml", "forms/claim/one.yml", "forms/claim/1.yaml",
    "forms/claim/-1.yml", "forms/Claim/1.yml", "forms/claim/+1.yml",
    "forms/claim/99999999999999999999.yml",
  ])
  func tellsNamesThatAreNoNumber(path: String) {
    expectDiagnostics(
      in: ContentFixture("").replacing("content/\(path)", bytes: Array("title: A\n".utf8)),
      [
        (
          "content/\(path)", .warning, "UnexpectedFile",
          "policybook knows no file of this name here: the wordings of a form are "
            + "'forms/ID/1.yml', 'forms/ID/2.yml' and so on, the id in lower-case letters, digits "
            + "and hyphens."
        )
      ]
    )
  }

  @Test func sortsWordingsByFormAndNumber() {
    let files = ["b/10", "b/9", "a/1"].map { path in
      "-- content/forms/\(path).yml --\n\(Self.good)"
    }
    let book = ContentFixture(files.joined()).book
    #expect(book.forms.map(\.sealPath) == ["forms/a/1.yml", "forms/b/9.yml", "forms/b/10.yml"])
    #expect(book.wordings(of: "b").map(\.number) == [9, 10])
    #expect(book.wordings(of: "c").isEmpty)
    #expect(book.wording(FormChoice(form: "b", number: 1)) == nil)
  }
}

extension String {
  /// Returns the text with other characters in `range`.
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
