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

  package static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int { ChangeClass.allCases.firstIndex(of: self) ?? 0 }
}
