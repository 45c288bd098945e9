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
    /// The address of the innermost of them.
    var heading: String?
    /// The address of the nearest clause above it that is no heading.
    var container: String?
    /// The address of what introduces an item or a row: the text before the list, the table's head.
    var lead: String?
    /// The address of the clause before it, under the same parent.
    var previous: String?
    /// Whether items, a table or the like hang on it.
    var isLead = false
    /// Whether nothing that follows goes on with its sentence.
    var isClosed = true
  }

  private var standings: [String: Standing] = [:]

  init(_ text: PolicyText) {
    visit(text.clauses, Standing(), isClosed: true)
    visit(text.footnotes, Standing(), isClosed: true)
  }

  /// Returns the place of the clause at `address`.
  func standing(of address: String) -> Standing { standings[address] ?? Standing() }

  private mutating func visit(_ clauses: [Clause], _ standing: Standing, isClosed: Bool) {
    var lead: String?
    for (place, clause) in clauses.enumerated() {
      var own = standing
      if clause.kind == .paragraph, let number = clause.number { own.part = number.part }
      own.previous = place > 0 ? clauses[place - 1].address : nil
      own.lead = Self.hangs(clause) ? lead : nil
      own.isLead =
        clause.children.contains(where: Self.hangs)
        || !Self.hangs(clause) && place + 1 < clauses.count && Self.hangs(clauses[place + 1])
      let isContinued = Self.isContinued(clauses, after: place)
      own.isClosed = isClosed && !isContinued && clause.children.isEmpty && !own.isLead
      standings[clause.address] = own
      if !Self.hangs(clause) { lead = clause.address }
      var inner = own
      switch clause.kind {
      case .part, .heading:
        if clause.kind == .part { inner.part = clause.number }
        inner.headings.append(clause.heading.plainText)
        inner.heading = clause.address
      case .table: break
      default: inner.container = clause.address
      }
      visit(clause.children, inner, isClosed: isClosed && !isContinued)
      if clause.kind == .table { introduceRows(of: clause) }
    }
  }

  /// A row is told by the head of its table: another table's row says something else.
  private mutating func introduceRows(of table: Clause) {
    guard let head = table.children.first else { return }
    for row in table.children.dropFirst() { standings[row.address]?.lead = head.address }
  }

  /// Whether the clause belongs to what is said before it.
  private static func hangs(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .item, .table, .quote, .code: true
    default: false
    }
  }

  /// Whether text that begins with a small letter follows, items in between left aside: it goes on
  /// with the sentence.
  private static func isContinued(_ clauses: [Clause], after place: Int) -> Bool {
    let following = clauses[(place + 1)...].first { !hangs($0) }
    guard let following, case .text = following.kind else { return false }
    return following.plainText.first { $0.isLetter }?.isLowercase ?? false
  }
}
