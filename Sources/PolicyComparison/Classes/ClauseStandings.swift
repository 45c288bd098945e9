internal import PolicyMarkdown
internal import PolicyModel

/// Where the clauses of a text stand: in which Part, under which headings, in which paragraph.
///
/// Clauses are named by their place among all of the text (`ComparedClause.ordinal`).
struct ClauseStandings {
  /// The place of one clause.
  struct Standing {
    /// The number of the Part, where the text has Parts.
    var part: ClauseNumber?
    /// The innermost heading above it.
    var heading: Int?
    /// The nearest clause above it that is no heading.
    var container: Int?
    /// What introduces an item or a row: the text before the list, the table's head.
    var lead: Int?
    /// The clause before it, under the same parent.
    var previous: Int?
    /// Whether items, a table or the like hang on it.
    var isLead = false
    /// Whether nothing that follows goes on with its sentence.
    var isClosed = true
  }

  private var standings: [Standing] = []
  /// The words of the headings down to each heading, outermost first.
  private var headings: [Int: [String]] = [:]
  /// What stands directly under each heading.
  private var children: [Int: [Int]] = [:]

  init(_ text: PolicyText) {
    visit(text.clauses, Standing(), isClosed: true)
    visit(text.footnotes, Standing(), isClosed: true)
  }

  /// Returns the place of `clause`, which must be of this text.
  func standing(of clause: ComparedClause) -> Standing { standings[clause.ordinal] }

  /// Returns the words of the headings above a place, outermost first.
  func headings(above standing: Standing) -> [String] {
    standing.heading.flatMap { headings[$0] } ?? []
  }

  /// Returns what stands directly under a heading.
  func children(of heading: ComparedClause) -> [Int] { children[heading.ordinal] ?? [] }

  /// Notes where `clauses` stand, and returns their ordinals.
  @discardableResult
  private mutating func visit(
    _ clauses: [Clause],
    _ standing: Standing,
    isClosed: Bool,
    inTable: Bool = false
  ) -> [Int] {
    var ordinals: [Int] = []
    var lead: Int?
    let isContinued = Self.continued(clauses)
    let first = standings.count
    for place in clauses.indices {
      let ordinal = standings.count
      let kind = clauses[place].kind
      let hangs = Self.hangs(kind)
      var own = standing
      if kind == .paragraph, let number = clauses[place].number,
        own.part?.components.first != number.components.first
      {
        own.part = number.part
      }
      own.previous = ordinals.last
      // A row is told by the head of its table: another table's row says something else.
      own.lead = inTable ? (place > 0 ? first : nil) : hangs ? lead : nil
      let children = clauses[place].children
      own.isLead =
        children.indices.contains { Self.hangs(children[$0].kind) }
        || !hangs && place + 1 < clauses.count && Self.hangs(clauses[place + 1].kind)
      own.isClosed = isClosed && !isContinued[place] && children.isEmpty && !own.isLead
      standings.append(own)
      ordinals.append(ordinal)
      if !hangs { lead = ordinal }
      guard !children.isEmpty else { continue }
      let below = visit(
        children,
        inner(of: clauses[place], ordinal, own),
        isClosed: isClosed && !isContinued[place],
        inTable: kind == .table
      )
      if kind == .part || kind == .heading { self.children[ordinal] = below }
    }
    return ordinals
  }

  /// Where what is under a clause stands.
  private mutating func inner(of clause: Clause, _ ordinal: Int, _ own: Standing) -> Standing {
    var inner = own
    switch clause.kind {
    case .part, .heading:
      if clause.kind == .part { inner.part = clause.number }
      headings[ordinal] = headings(above: own) + [clause.heading.plainText]
      inner.heading = ordinal
    case .table: break
    default: inner.container = ordinal
    }
    return inner
  }

  /// Whether the clause belongs to what is said before it.
  private static func hangs(_ kind: Clause.Kind) -> Bool {
    switch kind {
    case .item, .table, .quote, .code: true
    default: false
    }
  }

  /// Whether text that begins with a small letter follows each clause, items in between left aside:
  /// it goes on with the sentence.
  private static func continued(_ clauses: [Clause]) -> [Bool] {
    var continued = [Bool](repeating: false, count: clauses.count)
    var goesOn = false
    for place in clauses.indices.reversed() {
      continued[place] = goesOn
      let kind = clauses[place].kind
      guard !hangs(kind) else { continue }
      goesOn =
        kind == .text
        && clauses[place].plainText.first { $0.isLetter }?.isLowercase ?? false
    }
    return continued
  }
}
