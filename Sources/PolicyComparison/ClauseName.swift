internal import PolicyMarkdown
internal import PolicyModel

/// What people call a clause where its number stands alone: "2.6", "2.6, “Be legal”".
enum ClauseName {
  /// Returns the name of `clause` under the clause called `parent`.
  static func of(_ clause: Clause, under parent: String?) -> String {
    switch clause.kind {
    case .part: return "Part \(clause.number?.description ?? clause.label ?? "")"
    case .paragraph: return clause.number?.description ?? clause.label ?? clause.address
    case .heading: return "heading “\(clause.heading.plainText)”"
    case .principle: return joined(parent, "“\(clause.heading.plainText)”")
    case .footnote(let name): return "footnote \(name)"
    case .item: return joined(parent, "item \(clause.label ?? last(clause))")
    case .row(let isHeader):
      let parts = clause.address.split(separator: "/")
      let table = parts.dropLast().last.map { "table \($0.dropFirst())" } ?? "table"
      let row = isHeader ? "headings" : "row \(last(clause).dropFirst())"
      return joined(parent, "\(table), \(row)")
    case .quote: return joined(parent, "quote \(last(clause).dropFirst())")
    case .text, .code: return joined(parent, "text \(last(clause).dropFirst())")
    case .table: return joined(parent, "table")
    }
  }

  private static func last(_ clause: Clause) -> String {
    clause.address.split(separator: "/").last.map(String.init) ?? clause.address
  }

  private static func joined(_ parent: String?, _ piece: String) -> String {
    parent.map { "\($0), \(piece)" } ?? piece
  }
}
