internal import PolicyModel

/// What clauses are: those of one family may correspond.
enum ClauseFamily {
  /// The family of headings.
  static let heading = 0
  /// The family of paragraphs, items and other running text.
  static let runningText = 4
  /// How many there are.
  static let count = 5

  /// Headings, rows and running text never correspond to one another.
  static func of(_ kind: Clause.Kind) -> Int {
    switch kind {
    case .part, .heading: heading
    case .row: 1
    case .code: 2
    case .footnote: 3
    case .paragraph, .principle, .item, .text, .quote, .table: runningText
    }
  }
}
