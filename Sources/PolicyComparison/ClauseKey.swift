internal import PolicyModel

/// What must be equal for two clauses to be the same: the words, and what they are.
struct ClauseKey: Hashable {
  let text: String
  let family: Int

  /// The family of headings.
  static let heading = 0
  /// The family of paragraphs, items and other running text.
  static let runningText = 4

  /// Headings, rows and running text never correspond to one another.
  static func family(of kind: Clause.Kind) -> Int {
    switch kind {
    case .part, .heading: heading
    case .row: 1
    case .code: 2
    case .footnote: 3
    case .paragraph, .principle, .item, .text, .quote, .table: runningText
    }
  }
}
