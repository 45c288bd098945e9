/// Where an instruction acts: "the second bullet in paragraph 3.2", outermost step first.
package struct Place: Hashable, Sendable {
  /// The steps from the whole text inwards; none is the whole text.
  package var steps: [Step]
  /// Whether the heading of the place is meant, and not what stands under it.
  package var isHeading = false

  /// One narrowing of a place.
  package struct Step: Hashable, Sendable {
    package var kind: Kind
    /// Which of several, from 1.
    package var ordinal: Int?
    /// The number, letter or words that it is called by.
    package var name: String?

    /// Creates a step.
    package init(_ kind: Kind, ordinal: Int? = nil, name: String? = nil) {
      self.kind = kind
      self.ordinal = ordinal
      self.name = name
    }
  }

  /// What a step leads to.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case part, paragraph, heading, principle, item, bullet, text, table, row, headingRow, quotation
    case footnote
  }

  /// Creates a place.
  package init(_ steps: [Step], isHeading: Bool = false) {
    self.steps = steps
    self.isHeading = isHeading
  }

  /// Whether the heading alone is named: "the heading to Part 2", "the heading “Be legal”".
  var namesHeading: Bool { isHeading || steps.last?.kind == .heading }

  /// The place as an instruction names it: "the second bullet in paragraph 3.2".
  package var words: String {
    guard let last = steps.last else { return "the policy" }
    let own = isHeading && last.kind != .heading ? "the heading to \(last.words)" : last.words
    return steps.dropLast().reversed().reduce(own) { words, step in
      "\(words) \(step.kind == .heading ? "under" : "in") \(step.words)"
    }
  }
}

extension Place.Step {
  /// The step as an instruction names it: "the second bullet", "paragraph 3.2".
  package var words: String {
    switch kind {
    case .part: numbered("Part")
    case .paragraph: numbered("paragraph")
    case .heading: name == nil ? "\(the)heading" : "\(the)heading \(quoted)"
    case .principle: name == nil ? "\(the)principle" : "\(the)principle headed \(quoted)"
    case .item: name.map { "\(ordinal == nil ? "" : the)item \($0)" } ?? "\(the)item"
    case .bullet: "\(the)bullet"
    case .text: name == nil ? "\(the)unnumbered paragraph" : "\(the)paragraph"
    case .table: "\(the)table"
    case .row: "\(the)row"
    case .headingRow: "the heading row"
    case .quotation: "\(the)quotation"
    case .footnote: "the footnote \(quoted)"
    }
  }

  private var the: String { ordinal.map { "the \(Ordinal.words($0)) " } ?? "the " }

  private var quoted: String { QuotationMarks.quoted(name ?? "") ?? "“\(name ?? "")”" }

  private func numbered(_ noun: String) -> String {
    let own = "\(noun) \(name ?? "")"
    return ordinal.map { "the \(Ordinal.words($0)) \(own)" } ?? own
  }
}
