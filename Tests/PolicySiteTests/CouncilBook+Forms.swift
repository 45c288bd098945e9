extension CouncilBook {
  /// A form with every kind of field, one with little, their drafts, and guidance.
  static let forms = claims + briefing + guidance

  private static let claims = """
    -- content/forms/claim/1.yml --
    title: Claim for a journey
    purpose: What a person paid & wants back.
    applies-to: [travel]
    declaration:
      - { id: paid, text: I paid for it., refs: ["1.1", "2.1"] }
      - { id: true-claim, text: "All of this is true & complete.", refs: [] }
    fields:
      - { name: name, label: Your name, type: text, required: true, help: As on your pass. }
      - { name: day, label: Day, type: date, help: Of the journey. }
      - { name: address, label: Home, type: address, help: Where it began. }
      - { name: class, label: Class, type: choice, required: true, choices: [First, Second], help: Ask. }
      - { name: receipt, label: I add the receipt, type: tick, help: Or a copy. }
      - { name: cost, label: Cost, type: text }
    signatures: [Traveller, Manager]
    return-to: director
    privacy: Kept for six years.
    -- content/forms/claim/2.yml --
    title: Claim for a walk
    applies-to: [travel]
    declaration: [{ id: walked, text: I walked., refs: ["part-1"] }]
    fields: [{ name: name, label: Your name, type: text, required: true }]
    privacy: Kept for a year.
    -- content/forms/claim/3.yml --
    title: Secret claim
    applies-to: [travel]
    declaration: [{ id: secret, text: Secret statement., refs: ["1.1"] }]
    fields: [{ name: name, label: Secret name, type: text }]
    privacy: Secret.

    """

  private static let briefing = """
    -- content/forms/briefing/1.yml --
    title: Record of briefing
    applies-to: [travel]
    declaration: [{ id: told, text: I told them. }]
    fields: [{ name: person, label: Person, type: text, required: true }]
    privacy: Kept.

    """

  private static let guidance = """
    -- content/guidance/take-the-train.md --
    ---
    title: Take the train
    audience: [employees, elected-members]
    order: 2
    ---
    See [paragraph 1.1](travel#1.1) of the [policy](travel) & [the report](report:2011-12-01-travel).

    ## Tickets

    1. Buy one.
    -- content/guidance/ask-first.md --
    ---
    title: Ask first
    audience: employees
    order: 1
    ---
    Ask, see paragraph 9.9 of nothing.
    -- content/guidance/secret.md --
    ---
    title: Secret guidance
    audience: employees
    ---
    Secret words on [the draft](travel@draft#1.1).
    -- content/guidance/fares.md --
    ---
    title: Confidential guidance
    audience: employees
    ---
    Confidential words on [fares](report:2012-05-02-fares).

    """
}
