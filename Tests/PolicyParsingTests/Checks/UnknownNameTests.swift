import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct UnknownNameTests {
  static let report = """
    -- content/reports/2012-01-26-travel.md --
    ---
    title: Travel
    date: 2012-01-26
    to: Cabinet
    status: draft
    policies: [travel]
    recommendations: [{ id: "8.1", text: That it is adopted. }]
    ---

    1.1 Adopt it.
    """

  @Test func isSilentOnKnownNames() {
    expectSilence(
      in: ContentFixture(
        """
        -- content/policies/travel/policy.yml --
        title: Travel
        summary: What the council pays.
        owner: director
        audiences: [employees]
        topic: money
        review: { every: 6 months }
        forms: [acknowledgement]
        \(FormUseTests.wording("acknowledgement/1"))
        \(ContentFixture.version("1.0", head: "report: 2012-01-26-travel\nrecommendation: \"8.1\"\napplies: { \"1.1\": [employees] }"))
        \(Self.report)
        """
      )
    )
  }

  @Test func speaksOfEveryUnknownName() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/book.yml --
        organisation: Council
        roles:
          - { id: director, title: Director }
        audiences:
          - 1️⃣{ id: employees, title: Employees, authorised-by: directer }
        topics: [{ id: money, title: Money }]
        -- content/policies/travel/policy.yml --
        title: Travel
        summary: What the council pays.
        owner: 2️⃣treasurer
        audiences: 3️⃣[employes]
        topic: 4️⃣monye
        review: { every: 6 months }
        forms: 5️⃣[acknowledgment, acknowledgement]
        \(FormUseTests.wording("acknowledgement/1"))
        -- content/policies/travel/withdrawals/2013-01-01.yml --
        date: 2013-01-01
        version: 6️⃣"1.1"
        by: Cabinet
        reason: Not needed.
        """
      ),
      [
        ("1️⃣", .error, "UnknownName", "There is no role 'directer'; did you mean 'director'?"),
        ("2️⃣", .error, "UnknownName", "There is no role 'treasurer'."),
        ("3️⃣", .error, "UnknownName", "There is no audience 'employes'; did you mean 'employees'?"),
        ("4️⃣", .error, "UnknownName", "There is no topic 'monye'; did you mean 'money'?"),
        (
          "5️⃣", .error, "UnknownName",
          "There is no form 'acknowledgment'; did you mean 'acknowledgement'?"
        ),
        ("6️⃣", .error, "UnknownName", "There is no version '1.1'."),
      ]
    )
  }

  @Test func speaksOfUnknownNamesInVersionsReviewsAndReports() {
    expectDiagnostics(
      in: ContentFixture(
        """
        \(ContentFixture.version(
          "1.0",
          head: "owner: 1️⃣chief\naudiences: 2️⃣[members]\nreport: 2012-01-26-travel\nrecommendation: 3️⃣\"8.2\"\napplies: 4️⃣{ \"1.1\": staff }"
        ))
        \(ContentFixture.version("1.1", head: "report: 5️⃣2012-01-26-travels"))
        -- content/policies/travel/draft.md --
        ---
        summary: Next.
        base: "1.1"
        applies: 6️⃣{ "1.1": [nobody] }
        ---

        1.1 Walk.
        -- content/policies/travel/reviews.yml --
        - held: 7️⃣2012-06-01
          by: clerk
          version: "1.0"
          outcome: no-change
          reason: Fine.
        \(Self.report.replacing("[travel]", with: "8️⃣[travle]"))
        """
      ),
      [
        ("1️⃣", .error, "UnknownName", "There is no role 'chief'."),
        ("2️⃣", .error, "UnknownName", "There is no audience 'members'."),
        ("3️⃣", .error, "UnknownName", "There is no recommendation '8.2'; did you mean '8.1'?"),
        ("4️⃣", .error, "UnknownName", "There is no audience 'staff'."),
        (
          "5️⃣", .error, "UnknownName",
          "There is no report '2012-01-26-travels'; did you mean '2012-01-26-travel'?"
        ),
        ("6️⃣", .error, "UnknownName", "There is no audience 'nobody'."),
        ("7️⃣", .error, "UnknownName", "There is no role 'clerk'."),
        ("8️⃣", .error, "UnknownName", "There is no policy 'travle'; did you mean 'travel'?"),
      ]
    )
  }
}
