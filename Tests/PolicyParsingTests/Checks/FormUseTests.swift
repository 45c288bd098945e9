import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// Numbers of wordings, and which policy has which.
@Suite struct FormUseTests {
  static func policy(_ forms: String, id: String = "travel") -> String {
    """
    -- content/policies/\(id)/policy.yml --
    title: \(id)
    summary: What the council pays for journeys.
    owner: director
    audiences: [employees]
    review: { every: 6 months }
    forms: \(forms)

    """
  }

  static func wording(
    _ name: String,
    appliesTo: String = "[travel]",
    refs: String = "[]",
    text: String = "I paid."
  ) -> String {
    """
    -- content/forms/\(name).yml --
    title: Claim
    applies-to: \(appliesTo)
    declaration:
      - { id: paid, text: \(text), refs: \(refs) }
    fields: [{ name: name, label: Your name, type: text }]
    privacy: Kept.

    """
  }

  @Test func isSilentOnWordingsInARow() {
    expectSilence(
      in: ContentFixture(
        Self.policy("[claim, briefing]") + Self.wording("claim/1") + Self.wording("claim/2")
          + Self.wording("briefing/1") + ContentFixture.version("1.0")
          + ContentFixture.version("1.1", head: "forms: { claim: 2 }")
      )
    )
  }

  @Test func speaksOfGaps() {
    expectDiagnostics(
      in: ContentFixture(
        Self.policy("[claim, briefing]") + Self.wording("claim/1") + Self.wording("claim/3")
          + Self.wording("claim/6") + Self.wording("briefing/2")
      ),
      [
        (
          "content/forms/briefing/2.yml", .error, "MissingFormWording",
          "Form 'briefing' has wording 2 but no wording 1."
        ),
        (
          "content/forms/claim/3.yml", .error, "MissingFormWording",
          "Form 'claim' has wording 3 but no wording 2."
        ),
        (
          "content/forms/claim/6.yml", .error, "MissingFormWording",
          "Form 'claim' has wording 6 but no wording 4."
        ),
      ]
    )
  }

  @Test func speaksOfAFormOrWordingThatAVersionCannotHave() {
    expectDiagnostics(
      in: ContentFixture(
        Self.policy("[claim]") + Self.wording("claim/1")
          + ContentFixture.version(
            "1.0",
            head: "forms:\n  1️⃣claim: 2\n  2️⃣clam: 1\n  briefing: 3️⃣x"
          )
      ),
      [
        ("1️⃣", .error, "MissingFormWording", "Form 'claim' has no wording 2."),
        ("2️⃣", .error, "UnknownName", "There is no form 'clam'; did you mean 'claim'?"),
        (
          "3️⃣", .error, "InvalidMetadataValue",
          "The wording of form 'briefing' is a number from 1."
        ),
      ]
    )
  }

  @Test func speaksOfAWordingForOtherPolicies() {
    expectDiagnostics(
      in: ContentFixture(
        Self.policy("1️⃣[claim]") + Self.policy("[claim]", id: "email")
          + Self.wording("claim/1", appliesTo: "2️⃣[email]")
          + Self.wording("claim/2", appliesTo: "3️⃣[email]")
          + ContentFixture.version("1.0") + ContentFixture.version("1.1")
          + ContentFixture.version("1.2", head: "forms: { 4️⃣claim: 2 }")
      ),
      [
        (
          "1️⃣", .error, "FormDoesNotApply",
          "Wording 1 of form 'claim' was not written for 'travel'."
        ),
        (
          "4️⃣", .error, "FormDoesNotApply",
          "Wording 2 of form 'claim' was not written for 'travel'."
        ),
      ],
      notes: [
        ("2️⃣", "The wording says here for which policies it is."),
        ("3️⃣", "The wording says here for which policies it is."),
      ]
    )
  }

  @Test func speaksOfAFormForOtherPoliciesBeforeTheFirstVersion() {
    expectDiagnostics(
      in: ContentFixture(
        Self.policy("1️⃣[claim]") + Self.policy("[claim]", id: "email")
          + Self.wording("claim/1", appliesTo: "[email]")
      ),
      [("1️⃣", .error, "FormDoesNotApply", "No wording of form 'claim' was written for 'travel'.")]
    )
  }

  @Test func speaksOfFormsThatNobodyNames() {
    expectDiagnostics(
      in: ContentFixture(
        Self.wording("claim/1", appliesTo: "1️⃣[travle]") + Self.wording("claim/2")
      ),
      [
        ("1️⃣", .error, "UnknownName", "There is no policy 'travle'; did you mean 'travel'?"),
        (
          "content/forms/claim/1.yml", .note, "UnusedForm",
          "No policy names the form 'claim', so it is shown nowhere."
        ),
      ]
    )
  }

  @Test func givesVersionsTheWordingsThatBelongToThem() throws {
    let book = ContentFixture(
      Self.policy("[claim, briefing, training]") + Self.wording("claim/1")
        + Self.wording("claim/2") + Self.wording("claim/3", appliesTo: "[email]")
        + Self.wording("briefing/1") + ContentFixture.version("1.0")
        + ContentFixture.version("1.1", head: "forms: { zebra: 1, briefing: 1, claim: 2 }")
        + ContentFixture.version("1.2", head: "forms: {}")
          + """
          -- content/policies/travel/draft.md --
          ---
          base: "1.2"
          summary: Next.
          ---
          1.1 Run.
          """
    ).book
    let travel = try #require(book.policy("travel"))
    func names(_ choices: [FormChoice]) -> [String] { choices.map { "\($0.form) \($0.number)" } }
    #expect(
      travel.versions.map { names(travel.forms(of: $0)) } == [
        ["claim 1", "briefing 1", "training 1"], ["claim 2", "briefing 1", "zebra 1"], [],
      ]
    )
    #expect(names(book.formsOfDraft(of: travel)) == ["claim 2", "briefing 1"])
  }
}
