internal import PolicyMarkdown

/// What a merger makes, as far as it is known: a published version, a draft, or only the outline.
package struct MergerTarget: Sendable {
  /// Where the paragraphs are taken from; nil while there is only the outline.
  package let basis: TextReference?
  /// The Parts in order; paragraphs that stand in none are in a Part without a number.
  package let parts: [Part]
  private let places: [String: (part: Int, paragraph: Int)]

  /// A Part of the target.
  package struct Part: Sendable {
    /// `3`; empty for paragraphs that stand in no Part.
    package var number: String
    package var title: String
    package var paragraphs: [Paragraph]
  }

  /// A paragraph of the target.
  package struct Paragraph: Sendable {
    package var address: String
    /// The text; none while there is only the outline.
    package var clause: Clause?
  }

  /// Finds the target of `plan`: the version that was published with the plan, else the draft, else
  /// the newest version, else the outline.
  ///
  /// A text that is itself a source of the plan is not what the plan makes.
  package init(of plan: MergerPlan, in policy: Policy?) {
    let sources = Set(plan.sources.map(\.document))
    let sourced = policy?.versions.filter {
      sources.contains(.text(.version($0.label), of: plan.target))
    }.map(\.label).max()
    let newest = policy?.versions.last.flatMap { version in
      sourced.map { $0 < version.label } ?? true ? version : nil
    }
    if let version = plan.published.flatMap({ policy?.version($0) }) {
      self.init(.version(version.label), parts: Self.parts(of: version.text))
    } else if let draft = policy?.draft, !sources.contains(.text(.draft, of: plan.target)) {
      self.init(.draft, parts: Self.parts(of: draft.text))
    } else if let newest {
      self.init(.version(newest.label), parts: Self.parts(of: newest.text))
    } else {
      let parts = plan.outline.map { part in
        Part(
          number: part.part,
          title: part.title,
          paragraphs: part.paragraphs.map {
            Paragraph(address: PolicyText.canonical($0.number), clause: nil)
          }
        )
      }
      self.init(nil, parts: parts)
    }
  }

  private init(_ basis: TextReference?, parts: [Part]) {
    self.basis = basis
    self.parts = parts
    var places: [String: (part: Int, paragraph: Int)] = [:]
    for (part, value) in parts.enumerated() {
      for (paragraph, entry) in value.paragraphs.enumerated() where places[entry.address] == nil {
        places[entry.address] = (part, paragraph)
      }
    }
    self.places = places
  }

  /// Every paragraph in order.
  package var paragraphs: [Paragraph] { parts.flatMap(\.paragraphs) }

  /// Returns the paragraph at `address`.
  package func paragraph(at address: String) -> Paragraph? {
    places[address].map { parts[$0.part].paragraphs[$0.paragraph] }
  }

  private static func parts(of text: PolicyText) -> [Part] {
    guard text.isNumbered else {
      let paragraphs = text.clauses.map { Paragraph(address: $0.address, clause: $0) }
      return paragraphs.isEmpty ? [] : [Part(number: "", title: "", paragraphs: paragraphs)]
    }
    var parts: [Part] = []
    var isInPart = false
    text.clauses.forEachNested { clause, depth in
      // What stands at the top level beside the Parts belongs to none of them.
      if depth == 0 { isInPart = clause.kind == .part }
      switch clause.kind {
      case .part:
        parts.append(
          Part(
            number: clause.number?.description ?? clause.label ?? "",
            title: clause.heading.plainText,
            paragraphs: []
          )
        )
      case .paragraph:
        if parts.isEmpty || !isInPart && parts.last?.number != "" {
          parts.append(Part(number: "", title: "", paragraphs: []))
        }
        parts[parts.count - 1].paragraphs.append(
          Paragraph(address: clause.address, clause: clause)
        )
      default: break
      }
    }
    return parts
  }
}
