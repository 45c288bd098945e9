/// How much a change weighs, weakest first.
///
/// A version that calls itself editorial may hold the first five only, counted from `none` to
/// `renumbering`; everything else is a change of what the policy says.
package enum ChangeClass: String, Sendable, CaseIterable, Comparable {
  /// Nothing changed.
  case none
  /// Emphasis.
  case formatting
  /// Spelling, punctuation or case that touches no number, name, negation or modal verb.
  case typographical
  /// Numbers and the references that follow them; a move inside one Part and heading; a paragraph
  /// that was split or joined with the same words.
  case renumbering
  /// A cited instrument or a contact.
  case reference
  /// Words in a Part that explains and does not oblige.
  case guidance
  /// Other words; a heading; a move across Parts; anything inserted or omitted.
  case substantive
  /// What must be done, by whom, when, how often or how much.
  case obligation

  /// Whether a version may hold such a change and still be called editorial.
  package var isEditorial: Bool { self <= .renumbering }

  /// What a change of this class does at most, as a sentence.
  package var sentence: String {
    switch self {
    case .none: "Nothing changed."
    case .formatting: "Only emphasis changed."
    case .typographical: "Only spelling, punctuation or the like changed."
    case .renumbering: "Only numbers, places and the references that follow them changed."
    case .reference: "A cited instrument or a contact changed; no rule did."
    case .guidance: "Words that explain changed; no rule did."
    case .substantive: "What the text says changed; no word of duty did."
    case .obligation: "What must be done, by whom, when or how much changed."
    }
  }

  package static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int { ChangeClass.allCases.firstIndex(of: self) ?? 0 }
}
