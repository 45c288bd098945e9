/// A book with a policy of every standing on 1 September 2012.
enum CouncilBook {
  static let date = "2012-09-01"

  static let text = settings + travel + others + reports + forms + mergers

  /// A policy with more than a hundred versions, each approved before it came into force.
  static let manyVersions = (0...110).map { number -> String in
    let month = number % 12 + 1
    let day = "\(2001 + number / 12)-\(month < 10 ? "0" : "")\(month)-01"
    return SiteFixture.version("1.\(number)", inForce: day, "1.1 Words \(number).")
      .replacing("approved: 2011-12-20", with: "approved: 2000-01-01")
  }.joined()

  private static let settings = """
    -- content/book.yml --
    organisation: Fish & Chips Council
    roles:
      - { id: director, title: Director, contact: "01724 000000" }
      - { id: policy-team, title: Policy team }
      - { id: visitors, title: Visitors }
      - { id: clerk, title: Town clerk }
    audiences:
      - { id: employees, title: Employees, authorised-by: director }
      - { id: elected-members, title: Elected members, authorised-by: director }
      - { id: visitors, title: Visitors }
    topics:
      - { id: money, title: Money }
      - { id: people, title: People }
    decision-makers: [{ id: cabinet, title: The Cabinet }]
    retention: { claim: 6 years }
    -- content/policies/travel/policy.yml --
    title: Travel
    summary: What the council pays for journeys.
    owner: director
    audiences: [employees, elected-members]
    topic: money
    review: { every: 6 months, notice: 30 days }
    guidance: ["1"]
    forms: [claim, briefing]
    related:
      - { title: Rail Act 1993, relation: cites }
      - { title: Email, relation: read with }
    -- content/policies/travel/reviews.yml --
    - { due: 2012-05-01, held: 2012-05-20, by: director, version: "1.0", outcome: amend, reason: Fares rose., remarks: { "1.1": Fares too., "9.9": "Is <gone>." } }
    - { due: 2012-08-10, held: 2012-08-10, by: director, version: "1.1", outcome: extended, reason: Wait for the fares., next: 2012-09-28, authority: "Delegation 12" }
    -- content/policies/travel/draft.md --
    ---
    base: "2.0"
    summary: Secret plans.
    banner: A secret draft.
    notes: { "1.1": A secret note. }
    ---
    ## 1.0 Trains

    1.1 Walk with secret words.

    """

  private static let travel =
    SiteFixture.version(
      inForce: "2012-01-01",
      facts: """
        report: 2011-12-01-travel
        recommendation: "2.1"
        consulted: [{ body: Trade unions, date: 2011-11-10, outcome: supportive }, { body: Members }]
        documents: [{ title: Impact assessment, contact: policy-team }, { title: Risk register }]
        """,
      """
      ## 1.0 Trains

      1.1 Take the train.
      """
    )
    + SiteFixture.version(
      "1.1",
      inForce: "2012-06-01",
      facts: """
        report: 2012-05-02-fares
        recommendation: "3.9"
        authority: "Delegation 12, 4 May 2012"
        applies: { "1.1": [employees] }
        """,
      """
      ## 1.0 Trains

      1.1 Take the train, see paragraph 2.1.

      ## 2.0 Cars

      ### Shared

      ### Not shared

      2.1 Share a car.
      """
    )
    + SiteFixture.version(
      "2.0",
      inForce: "2013-01-01",
      facts: "forms: { claim: 2 }",
      """
      ## 1.0 Trains

      1.1 Walk.
      """
    )

  private static let others =
    """
    -- content/policies/email/policy.yml --
    title: Email
    summary: How we write.
    owner: policy-team
    audiences: [employees]
    topic: money
    review: { every: 1 year }
    -- content/policies/email/withdrawals/2012-08-01.yml --
    date: 2012-08-01
    by: The Cabinet
    reason: Nobody writes letters
    replaced-by: Travel

    """ + SiteFixture.version(of: "email", "1.1 Write short mails.")
      + """
      -- content/policies/desk/policy.yml --
      title: Desks
      summary: Where we sit.
      owner: director
      audiences: [employees]
      review: { every: 1 year }

      """ + SiteFixture.version(of: "desk", "## Sitting\n\nSit down.")
      + """
      -- content/policies/desk/draft.md --
      ---
      base: "1.0"
      summary: Nothing yet.
      ---
      ## Sitting

      Sit down.

      -- content/policies/hours/policy.yml --
      title: Hours
      summary: When we work.
      owner: director
      audiences: [employees]
      topic: people
      review: { every: 1 year }

      """ + SiteFixture.version(of: "hours", inForce: "2012-10-01", "1.1 From nine to five.")
      + """
      -- content/policies/gifts/policy.yml --
      title: Hidden gifts
      summary: Nothing is published.
      owner: director
      audiences: [employees]
      review: { every: 1 year }
      -- content/policies/gifts/draft.md --
      ---
      summary: First.
      ---
      1.1 Hidden words.

      """

  private static let reports = """
    -- content/reports/2011-12-01-travel.md --
    ---
    title: Report on Travel
    date: 2011-12-01
    to: [The Cabinet, The Council]
    authors: [A. Author]
    signatories: [B. Director, C. Director]
    address: "Station Road, Brigg"
    policies: [travel, desk, gifts]
    status: published
    background-papers: [Fares of 2011, Roads of 2011]
    recommendations:
      - { id: "2.1", text: That travel is approved. }
      - { id: "9.9", text: That nobody is late. }
    ---
    ## 1. Object

    1.1 To approve.

    ## 2. Recommendations

    2.1 That travel is approved, see [the policy](travel@1.0#1.1).
    -- content/reports/2012-05-02-fares.md --
    ---
    title: Confidential fares
    date: 2012-05-02
    to: [The Cabinet]
    authors: []
    signatories: [D. Director]
    policies: []
    status: draft
    recommendations: [{ id: "3.9", text: Confidential advice. }]
    ---
    ## 1. Fares

    1.1 Confidential words.

    """
}
