internal import PolicyDiagnostics
internal import PolicyModel

/// Each row of a merger plan must speak of paragraphs that its sources have.
enum MergerOriginUnknown: BookCheck {
  static let code = DiagnosticCode(
    "MergerOriginUnknown",
    "A row of a merger plan speaks of a text that is no source of the plan, or of a paragraph that "
      + "the source does not have. Rows speak of whole numbered paragraphs: a paragraph that is "
      + "cut in two has two rows, and a range (1.1..1.4) runs in the order of the text."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      let map = MergerMap(plan, in: book)
      let named = Set(plan.sources.map(\.document))
      return plan.rows.compactMap { row in
        fault(of: row, in: map, named: named).map {
          Diagnostic(.error, code, $0, path: plan.places.path, range: row.place(of: "from"))
        }
      }
    }
  }

  private static func fault(
    of row: MergerRow,
    in map: MergerMap,
    named: Set<ScopedAddress.Document>
  ) -> String? {
    guard named.contains(row.source) else { return stranger(row.source, in: map) }
    // A source that the book does not have was told where the sources stand.
    guard let source = map.source(row.source), source.indices(of: row) == nil else { return nil }
    for end in row.isRange ? [row.first, row.last] : [row.first]
    where source.index(of: end) == nil {
      return unknown(end, in: source)
    }
    return "The range '\(row.first)..\(row.last)' runs backwards; '\(row.last)' stands first."
  }

  private static func stranger(_ document: ScopedAddress.Document, in map: MergerMap) -> String {
    let name = "\(document)"
    let names = map.plan.sources.map { $0.document.description }
    let id = name.prefix { $0 != "@" }
    // Another version of the same policy is what was probably meant.
    let meant = names.first { $0.hasPrefix("\(id)@") } ?? Nearest.to(name, in: names)
    return "'\(name)' is not among the sources of the plan"
      + (meant.map { "; did you mean '\($0)'?" } ?? ".")
  }

  private static func unknown(_ address: String, in source: MergerMap.Source) -> String {
    let known = source.paragraphs.map(\.clause.address)
    let canonical = PolicyText.canonical(address)
    if let number = ClauseNumber(address), number.isPart {
      let inside = source.paragraphs.filter { $0.clause.number?.part == number }
      if let first = inside.first?.clause.address, let last = inside.last?.clause.address {
        return "'\(address)' is a whole Part; rows speak of paragraphs: write '\(first)..\(last)'."
      }
    }
    if let whole = known.last(where: { canonical.hasPrefix($0 + "/") }) {
      return
        "'\(address)' is a piece of paragraph \(whole); rows speak of whole paragraphs, and one "
        + "that is cut in two has two rows."
    }
    let meant = Nearest.to(canonical, in: known)
    return "'\(source.name)' has no paragraph '\(address)'"
      + (meant.map { "; did you mean '\($0)'?" } ?? ".")
  }
}
