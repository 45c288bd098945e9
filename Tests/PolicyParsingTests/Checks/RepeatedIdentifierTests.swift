import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct RepeatedIdentifierTests {
  @Test func speaksOfTheSecond() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/book.yml --
        organisation: Council
        roles:
          - { id: director, title: Director }
          - 1️⃣{ id: director, title: Another }
        audiences:
          - { id: employees, title: Employees, authorised-by: director }
          - 2️⃣{ id: employees, title: Staff, authorised-by: director }
        """
      ),
      [
        ("1️⃣", .error, "RepeatedIdentifier", "Id 'director' names two roles."),
        ("2️⃣", .error, "RepeatedIdentifier", "Id 'employees' names two audiences."),
      ]
    )
  }

  @Test func speaksOfAFormAndAnAudienceThatAPolicyNamesTwice() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/policy.yml --
        title: Travel
        summary: What the council pays.
        owner: director
        audiences: 1️⃣[employees, employees]
        review: { every: 6 months }
        forms: 2️⃣[claim, claim]
        \(FormUseTests.wording("claim/1"))
        """
      ),
      [
        (
          "1️⃣", .error, "RepeatedIdentifier",
          "The audience 'employees' stands twice in 'audiences'."
        ),
        ("2️⃣", .error, "RepeatedIdentifier", "The form 'claim' stands twice in 'forms'."),
      ]
    )
  }

  @Test func isSilentOnARoleAndAnAudienceOfOneName() {
    expectSilence(
      in: ContentFixture(
        """
        -- content/book.yml --
        organisation: Council
        roles:
          - { id: director, title: Director }
          - { id: employees, title: Employees }
        audiences:
          - { id: employees, title: Employees, authorised-by: director }
        """
      )
    )
  }
}
