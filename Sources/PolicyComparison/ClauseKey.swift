internal import PolicyModel

/// What must be equal for two clauses to be the same: the words, and what they are.
struct ClauseKey: Hashable {
  let text: String
  let family: Int

  init(_ clause: ComparedClause) {
    text = clause.text
    family = ClauseKey.family(of: clause.clause.kind)
  }

  /// Whether the clause is a heading.
  var isHeading: Bool { family == 0 }

  /// Headings, rows and running text never correspond to one another.
  static func family(of kind: Clause.Kind) -> Int {
    switch kind {
    case .part, .heading: 0
    case .row: 1
    case .code: 2
    case .footnote: 3
    case .paragraph, .principle, .item, .text, .quote, .table: 4
    }
  }
}
