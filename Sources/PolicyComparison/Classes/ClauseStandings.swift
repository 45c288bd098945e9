internal import PolicyMarkdown
internal import PolicyModel

/// Where the clauses of a text stand: in which Part, under which headings, in which paragraph.
struct ClauseStandings {
  /// The place of one clause.
  struct Standing: Hashable {
    /// The number of the Part, where the text has Parts.
    var part: ClauseNumber?
    /// The words of the headings above it, outermost first.
    var headings: [String] = []
    /// The address of the nearest clause above it that is no heading.
    var container: String?
  }

  private var standings: [String: Standing] = [:]

  init(_ text: PolicyText) {
    visit(text.clauses, Standing())
    visit(text.footnotes, Standing())
  }

  /// Returns the place of the clause at `address`.
  func standing(of address: String) -> Standing { standings[address] ?? Standing() }

  private mutating func visit(_ clauses: [Clause], _ standing: Standing) {
    for clause in clauses {
      var own = standing
      if clause.kind == .paragraph, let number = clause.number { own.part = number.part }
      standings[clause.address] = own
      var inner = own
      switch clause.kind {
      case .part:
        inner.part = clause.number
        inner.headings.append(clause.heading.plainText)
      case .heading: inner.headings.append(clause.heading.plainText)
      case .table: break
      default: inner.container = clause.address
      }
      visit(clause.children, inner)
    }
  }
}
