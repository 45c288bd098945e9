package import PolicyDiagnostics

/// A book with a value of `JoiningValues` in every place of every kind of file that takes words.
package struct JoiningBook {
  /// The book in one string, for `ContentFixture`.
  package private(set) var text = ""
  /// The settings of the site.
  package private(set) var site = ""
  /// The attachment that its texts show.
  package let attachment: SourceFile

  /// Makes the book; without an offset it is the clean twin.
  package init(offset: Int?) {
    var values = JoiningValues(offset: offset)
    let picture = values.name() + ".png"
    attachment = SourceFile(path: "content/policies/travel/files/\(picture)", bytes: [1])
    site = """
      title: \(values.yaml())
      drafts: shown
      as-of: 2012-09-01
      navigation: [{ title: \(values.yaml()), path: / }, { title: \(values.yaml()), path: policies/ }]
      foot-navigation: [{ title: \(values.yaml()), path: who-to-ask/ }]
      synonyms: [{ words: [\(values.yaml()), \(values.yaml())] }]

      """
    // The texts say the same, but for whole paragraphs, so that their comparisons have one structure.
    let shared = Self.body(picture, &values)
    let longer = "\(shared)\n\n2.2 \(values.words())"
    let bodies = [shared, longer, "\(longer)\n\n2.3 \(values.words())"]
    text =
      Self.settings(&values) + Self.forms(&values) + Self.records(&values)
      + Self.version("1.0", inForce: "2012-01-01", bodies[0], &values)
      + Self.version("1.1", inForce: "2012-06-01", bodies[1], &values)
      + Self.version("2.0", inForce: "2012-10-01", bodies[2], &values)
        + """
        -- content/policies/travel/draft.md --
        ---
        base: "2.0"
        summary: \(values.yaml())
        banner: \(values.yaml())
        notes: { "1.1": \(values.yaml()) }
        ---
        \(bodies[0])
        """
  }

  private static func settings(_ values: inout JoiningValues) -> String {
    """
    -- content/book.yml --
    organisation: \(values.yaml())
    roles:
      - { id: director, title: \(values.yaml()), contact: \(values.yaml()) }
      - { id: clerk, title: \(values.yaml()), contact: "clerk@example.org" }
    audiences:
      - { id: employees, title: \(values.yaml()), authorised-by: director }
      - { id: members, title: \(values.yaml()), authorised-by: clerk }
    topics:
      - { id: money, title: \(values.yaml()) }
    decision-makers: [{ id: cabinet, title: \(values.yaml()) }]
    retention: { acknowledgement: 6 years }
    -- content/policies/travel/policy.yml --
    title: \(values.yaml())
    summary: \(values.yaml())
    owner: clerk
    audiences: [employees, members]
    topic: money
    guidance: ["2"]
    review: { every: 6 months, notice: 60 days }
    forms: [claim]
    related:
      - { title: \(values.yaml()), relation: \(values.yaml()), superseded: 2012-02-01, by: \(values.yaml()) }
    -- content/policies/email/policy.yml --
    title: \(values.yaml())
    summary: \(values.yaml())
    owner: clerk
    audiences: [members]
    review: { every: 1 month }
    -- content/policies/joint/policy.yml --
    title: \(values.yaml())
    summary: \(values.yaml())
    owner: director
    audiences: [employees]
    review: { every: 1 year }

    """
  }

  private static func forms(_ values: inout JoiningValues) -> String {
    let fields = ["text", "date", "address", "tick"].map { type in
      "  - { name: \(type), label: \(values.yaml()), type: \(type), help: \(values.yaml()) }\n"
    }.joined()
    return """
      -- content/forms/claim/1.yml --
      title: \(values.yaml())
      purpose: \(values.yaml())
      applies-to: [travel]
      declaration: [{ id: paid, text: \(values.yaml()), refs: ["1.1"] }]
      fields:
      \(fields)  - { name: choice, label: \(values.yaml()), type: choice, choices: [\(values.yaml()), \(values.yaml())] }
      signatures: [\(values.yaml())]
      return-to: director
      privacy: \(values.yaml())
      -- content/guidance/start.md --
      ---
      title: \(values.yaml())
      audience: employees
      ---
      ## \(values.words())

      \(values.words()) See [\(values.words())](travel#1.1 "\(values.words())").

      """
  }

  private static func records(_ values: inout JoiningValues) -> String {
    """
    -- content/policies/travel/reviews.yml --
    - { due: 2012-05-01, held: 2012-05-20, by: director, version: "1.0", outcome: amend, reason: \(values.yaml()), next: 2012-09-20, remarks: { "1.1": \(values.yaml()) } }
    -- content/policies/email/versions/1.0.md --
    ---
    version: "1.0"
    title: \(values.yaml())
    approved: 2011-12-20
    approved-by: \(values.yaml())
    in-force: 2012-01-01
    change: material
    summary: \(values.yaml())
    ---
    \(values.words())

    ## \(values.words())

    \(values.words())
    -- content/policies/email/withdrawals/2012-08-01.yml --
    date: 2012-08-01
    by: \(values.yaml())
    reason: \(values.yaml())
    replaced-by: \(values.yaml())
    -- content/mergers/one.yml --
    title: \(values.yaml())
    target: joint
    due: 2012-12-31
    authority: \(values.yaml())
    sources: [travel@1.1]
    outline:
      - { part: "1", title: \(values.yaml()), paragraphs: ["1.1"] }
    map:
      - { from: travel@1.1#1.1, to: joint#1.1, as: adapted }
      - { from: travel@1.1#1.2, as: dropped, reason: \(values.yaml()) }
    -- content/reports/2011-12-01-travel.md --
    ---
    title: \(values.yaml())
    date: 2011-12-01
    to: [\(values.yaml()), \(values.yaml())]
    authors: [\(values.yaml())]
    signatories: [\(values.yaml())]
    address: \(values.yaml())
    policies: [travel]
    status: published
    background-papers: [\(values.yaml())]
    recommendations:
      - { id: "1.1", text: \(values.yaml()) }
    ---
    1.1 \(values.words())

    """
  }

  private static func version(
    _ label: String,
    inForce: String,
    _ body: String,
    _ values: inout JoiningValues
  ) -> String {
    """
    -- content/policies/travel/versions/\(label).md --
    ---
    version: "\(label)"
    title: \(values.yaml())
    approved: 2011-12-20
    approved-by: \(values.yaml())
    in-force: \(inForce)
    change: material
    summary: \(values.yaml())
    notes: { "1.1": \(values.yaml()) }
    applies: { "1.1": [employees] }
    consulted: [{ body: \(values.yaml()), date: 2011-10-01, outcome: \(values.yaml()) }]
    documents: [{ title: \(values.yaml()), contact: \(values.yaml()) }]
    recommendation: "1.1"
    authority: \(values.yaml())
    report: 2011-12-01-travel
    ---
    \(body)

    """
  }

  private static func body(_ picture: String, _ values: inout JoiningValues) -> String {
    let link = picture.unicodeScalars.map {
      "<>&\"'".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
    }
    let note = values.name()
    return """
      ## 1.0 \(values.words())

      1.1 \(values.words()) `\(values.code())` **\(values.words())** *\(values.words())*[^\(note)]

      1.2 [\(values.words())](https://example.org/?\(values.name().filter { !"<>".contains($0) }) "\(values.words())")
      ![\(values.words())](<files/\(link.joined())> "\(values.words())") See paragraph 1.1.

      - \(values.words())
      - (a) \(values.words())

      > \(values.words())

      | \(values.words()) | Head |
      |---|---|
      | \(values.words()) | `\(values.code())` |

      ```
      \(values.code())
      ```

      #### \(values.words())

      \(values.words())

      ## 2.0 \(values.words())

      2.1 \(values.words())

      [^\(note)]: \(values.words())
      """
  }
}
