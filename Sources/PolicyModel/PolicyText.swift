package import PolicyDiagnostics

/// The body of a policy or report: a tree of clauses, each with its own address.
package struct PolicyText: Hashable, Sendable {
  package var clauses: [Clause]
  package var footnotes: [Clause]
  /// The words of a `# Title` at the beginning, which the page shows anyway.
  package var title: Title?
  /// Whether the text cites by number; without numbers, headings make the addresses.
  package var isNumbered: Bool
  /// Links to clauses of other documents, checked when all documents are known.
  package var links: [DocumentLink]

  /// A `# Title` with its place.
  package struct Title: Hashable, Sendable {
    package var words: String
    package var range: SourceRange

    /// Creates a title.
    package init(words: String, range: SourceRange) {
      self.words = words
      self.range = range
    }
  }

  /// Creates a text.
  package init(
    clauses: [Clause] = [],
    footnotes: [Clause] = [],
    title: Title? = nil,
    isNumbered: Bool = true,
    links: [DocumentLink] = []
  ) {
    self.clauses = clauses
    self.footnotes = footnotes
    self.title = title
    self.isNumbered = isNumbered
    self.links = links
  }

  /// Every clause in the order of the text, footnotes last.
  package var allClauses: [Clause] {
    var all: [Clause] = []
    (clauses + footnotes).forEachNested { clause, _ in all.append(clause) }
    return all
  }

  /// Every address in the order of the text.
  package var addresses: [String] {
    var addresses: [String] = []
    (clauses + footnotes).forEachNested { clause, _ in addresses.append(clause.address) }
    return addresses
  }

  /// Returns the clause at `address`, which may spell a Part as `2.0`.
  package func clause(at address: String) -> Clause? {
    let canonical = PolicyText.canonical(address)
    var exact: Clause?
    var spelled: Clause?
    (clauses + footnotes).forEachNested { clause, _ in
      if exact == nil, clause.address == address { exact = clause }
      if spelled == nil, clause.address == canonical { spelled = clause }
    }
    return exact ?? spelled
  }

  /// Returns the headings that stand over the clause at `address`, outermost first.
  package func headings(over address: String) -> [Clause] {
    func path(in clauses: [Clause]) -> [Clause]? {
      for clause in clauses {
        if clause.address == address { return [] }
        if let rest = path(in: clause.children) { return [clause] + rest }
      }
      return nil
    }
    return path(in: clauses) ?? []
  }

  /// Returns `address` as the text spells it: a lone number is a Part's, `2.0` is `part-2`.
  package static func canonical(_ address: String) -> String {
    let typed = address.hasSuffix(".") ? String(address.dropLast()) : address
    guard let number = ClauseNumber(typed) else { return address }
    return number.isPart ? "part-\(number)" : number.description
  }

  /// The number of numbered paragraphs; in a text without numbers, of top-level clauses.
  package var paragraphCount: Int {
    guard isNumbered else { return clauses.count }
    var count = 0
    clauses.forEachNested { clause, _ in
      if clause.kind == .paragraph { count += 1 }
    }
    return count
  }
}
