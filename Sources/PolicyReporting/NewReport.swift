package import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
package import PolicyModel

/// A report that asks to decide on a change of a policy, begun from what the book knows.
///
/// It has the council's eight sections in the council's order. What only its author can say stands as a
/// gap, which `report publish` refuses.
package struct NewReport {
  private let id: String
  private let date: CalendarDate
  private let title: String
  private let policy: Policy
  private let range: VersionRange
  private let base: PolicyVersion
  private let book: Book

  /// Begins a report.
  ///
  /// - Parameters:
  ///   - id: The name of its file, which begins with `date`.
  ///   - date: The day of the decision.
  ///   - title: Its title, or nil for one that names the policy and the texts.
  ///   - policy: The policy that it is about.
  ///   - range: The texts, from the version `base` to the proposed one, which are there.
  ///   - base: The version that would be amended.
  ///   - book: The book.
  package init(
    _ id: String,
    date: CalendarDate,
    title: String?,
    policy: Policy,
    range: VersionRange,
    base: PolicyVersion,
    book: Book
  ) {
    self.id = id
    self.date = date
    self.policy = policy
    self.range = range
    self.base = base
    self.book = book
    self.title = title ?? "\(policy.settings.title): \(Self.proposed(range, policy))"
  }

  /// The file of the report.
  package var file: SourceFile {
    SourceFile(path: BookPath.report(id).path, text: head + body)
  }

  // MARK: - Metadata

  private var head: String {
    let to = book.decisionMakers.isEmpty ? [base.approvedBy] : book.decisionMakers.map(\.title)
    let owner = book.role(policy.settings.owner).map { [$0.title] } ?? []
    let recommendations = self.recommendations.enumerated().map { index, text in
      "  - { id: \"8.\(index + 1)\", text: \(YAMLEscaping.quoted(text)) }\n"
    }
    return "---\ntitle: \(YAMLEscaping.quoted(title))\ndate: \(date)\n" + list("to", to)
      + (owner.isEmpty ? "" : list("signatories", owner)) + "policies: [\(policy.id)]\n"
      + "status: draft\n" + list("background-papers", papers) + "recommendations:\n"
      + recommendations.joined() + "---\n"
  }

  private func list(_ key: String, _ texts: [String]) -> String {
    "\(key):\n" + texts.map { "  - \(YAMLEscaping.quoted($0))\n" }.joined()
  }

  /// The text that is amended, and the published reports about the policy before this one.
  private var papers: [String] {
    let reports = book.reports.filter {
      $0.isPublished && $0.policies.contains(policy.id.rawValue) && $0.date <= date && $0.id != id
    }
    return ["\(base.title), \(Citation.Side(range.base, of: policy).words)"]
      + reports.map { "Report of \($0.date.longForm): \($0.title)" }
  }

  /// What is asked, by number from 8.1.
  private var recommendations: [String] {
    let review = "That the next review is held within \(policy.settings.review.every)."
    if case .version(let label) = range.revised, let version = policy.version(label) {
      return [
        "That the amendment of \(base.title) by version \(label), approved on "
          + "\(version.approved.longForm), is noted.", review,
      ]
    }
    return [
      "That \(base.title) is amended as set out in paragraph 2.4, and approved and adopted as amended.",
      review,
    ]
  }

  // MARK: - Text

  private var body: String {
    sections.map { heading, paragraphs in
      "\n## \(heading)\n\n" + paragraphs.map { "\($0)\n" }.joined(separator: "\n")
    }.joined()
  }

  /// The council's sections, in its order and with its headings.
  private var sections: [(heading: String, paragraphs: [String])] {
    let options = self.options
    return [
      ("1. OBJECT AND KEY POINTS IN THIS REPORT", ["1.1 \(object)", "1.2 \(Placeholder.text)"]),
      ("2. BACKGROUND INFORMATION", background),
      (
        "3. OPTIONS FOR CONSIDERATION",
        ["3.1 The options presented for consideration are as follows."]
          + options.enumerated().map { "3.1.\($0 + 1) **Option \($1.name)** - \($1.words)" }
      ),
      (
        "4. ANALYSIS OF OPTIONS",
        options.enumerated().map { "4.\($0 + 1) **Option \($1.name)** - \(Placeholder.text)" }
      ),
      (
        "5. RESOURCE IMPLICATIONS (FINANCIAL, STAFFING, PROPERTY, IT)",
        ["Financial", "Staffing", "Property", "IT"].enumerated().flatMap {
          ["### 5.\($0 + 1) \($1)", "5.\($0 + 1).1 \(Placeholder.text)"]
        }
      ),
      (
        "6. OTHER IMPLICATIONS (STATUTORY, ENVIRONMENTAL, DIVERSITY, SECTION 17 - CRIME AND DISORDER, "
          + "RISK AND OTHER)",
        ["6.1 \(Placeholder.text)"]
      ),
      ("7. OUTCOMES OF CONSULTATION", consultation),
      (
        "8. RECOMMENDATIONS",
        recommendations.enumerated().map { "8.\($0 + 1) \(MarkdownEscaping.escaped($1))" }
      ),
    ]
  }

  private var object: String {
    let proposed = Self.proposed(range, policy)
    return MarkdownEscaping.escaped(
      isDecided
        ? "To report \(proposed) of \(base.title), which amends version \(base.label)."
        : "To propose \(proposed) of \(base.title), which amends version \(base.label)."
    )
  }

  private var background: [String] {
    let came = base.inForce <= date ? "came into force" : "comes into force"
    let summary = facts?.summary ?? ""
    let told = summary.isEmpty || Placeholder.isIn(summary)
    return [
      "2.1 "
        + MarkdownEscaping.escaped(
          "Version \(base.label) of \(base.title) was approved on \(base.approved.longForm) by "
            + "\(base.approvedBy) and \(came) on \(base.inForce.longForm)."
        ),
      "2.2 " + (told ? Placeholder.text : MarkdownEscaping.escaped(summary)),
      "2.3 What changes between the two texts is this:",
      ReportDirective.changes(policy: policy.id, range).description,
      "2.4 The words of amendment are these:",
      ReportDirective.schedule(policy: policy.id, range).description,
      "2.5 With these amendments the policy reads:",
      ReportDirective.keeling(policy: policy.id, range).description,
    ]
  }

  private var options: [(name: String, words: String)] {
    let proposed = Self.proposed(range, policy)
    let third = "To recommend further amendments."
    return isDecided
      ? [
        ("one", "To note \(proposed)."), ("two", "To ask for a further review of \(proposed)."),
        ("three", third),
      ]
      : [
        ("one", "To approve \(proposed)."), ("two", "To keep version \(base.label)."),
        ("three", third),
      ]
  }

  private var consultation: [String] {
    let bodies = (facts?.consulted ?? []).map { consulted in
      let day = consulted.date.map { " (\($0.longForm))" } ?? ""
      return MarkdownEscaping.escaped(
        "\(consulted.body)\(day): \(consulted.outcome ?? "consulted")."
      )
    }
    let told = bodies.isEmpty ? [Placeholder.text] : bodies
    let count = told.count
    return told.enumerated().map { "7.\($0 + 1) \($1)" } + [
      "7.\(count + 1) The texts of this report can be cited as follows, so that anybody can prove "
        + "later which texts they were.",
      ReportDirective.citation(policy: policy.id, range).description,
      "7.\(count + 2) The newest checkpoint of the register of seals is:",
      ReportDirective.checkpoint.description,
    ]
  }

  // MARK: - Names

  /// Whether the later text was decided on already.
  private var isDecided: Bool { range.revised != .draft }

  private var facts: DraftFacts? {
    if case .version(let label) = range.revised {
      policy.version(label)?.facts
    } else {
      policy.draft?.facts
    }
  }

  /// "version 1.1", or "a new version" while the draft has no number.
  private static func proposed(_ range: VersionRange, _ policy: Policy) -> String {
    guard range.revised == .draft else { return range.revised.name }
    return policy.draft?.version.map { "version \($0)" } ?? "a new version"
  }
}
