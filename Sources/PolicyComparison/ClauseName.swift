internal import PolicyMarkdown
internal import PolicyModel

/// What people call a clause where its number stands alone: "2.6", "2.6, “Be legal”".
enum ClauseName {
  /// Returns the name of the clause at `place` among its siblings; `parent` is asked where the name of
  /// the clause above is part of it.
  static func of(_ clauses: [Clause], _ place: Int, under parent: () -> String?) -> String {
    switch clauses[place].kind {
    case .part: return "Part " + (number(clauses, place) ?? "")
    case .paragraph: return number(clauses, place) ?? clauses[place].address
    case .heading: return "heading “\(clauses[place].heading.plainText)”"
    case .principle: return joined(parent(), "“\(clauses[place].heading.plainText)”")
    case .footnote(let name): return "footnote " + name
    case .item:
      return joined(parent(), "item " + (clauses[place].label ?? last(clauses[place].address)))
    case .row(let isHeader):
      let address = clauses[place].address
      let parts = address.split(separator: "/")
      let table = parts.dropLast().last.map { "table \($0.dropFirst())" } ?? "table"
      let row = isHeader ? "headings" : "row \(last(address).dropFirst())"
      return joined(parent(), table + ", " + row)
    case .quote: return joined(parent(), "quote " + last(clauses[place].address).dropFirst())
    case .text, .code: return joined(parent(), "text " + last(clauses[place].address).dropFirst())
    case .table: return joined(parent(), "table")
    }
  }

  private static func number(_ clauses: [Clause], _ place: Int) -> String? {
    clauses[place].number?.description ?? clauses[place].label
  }

  /// The last piece of an address.
  private static func last(_ address: String) -> String {
    guard let stroke = address.utf8.lastIndex(of: UInt8(ascii: "/")) else { return address }
    return String(address[address.utf8.index(after: stroke)...])
  }

  private static func joined(_ parent: String?, _ piece: String) -> String {
    parent.map { $0 + ", " + piece } ?? piece
  }
}
