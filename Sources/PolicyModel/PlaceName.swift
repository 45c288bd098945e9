internal import PolicyMarkdown

/// What people call a clause, where a page leads to it from elsewhere.
package enum PlaceName {
  /// Returns "paragraph 2.6", "paragraph 2.6, “Be legal”", "Part 5" or "“Data retention”".
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - parents: What stands over it, outermost first.
  /// - Returns: The name, without the document's.
  package static func of(_ clause: Clause, under parents: [Clause]) -> String {
    switch clause.kind {
    case .part: return "Part \(clause.number?.description ?? clause.label ?? "")"
    case .paragraph: return "paragraph \(clause.number?.description ?? clause.label ?? "")"
    case .footnote(let name): return "footnote \(name)"
    default: break
    }
    let paragraph = parents.last { $0.kind == .paragraph }.map { of($0, under: []) }
    let heading = clause.heading.isEmpty ? nil : "“\(clause.heading.plainText)”"
    let names = [paragraph, heading].compactMap { $0 }
    if !names.isEmpty { return names.joined(separator: ", ") }
    guard let over = parents.last else { return "text" }
    return of(over, under: parents.dropLast())
  }

  /// Returns the name and address of the clause at `address` in `text`, if it is there.
  package static func find(_ address: String, in text: PolicyText) -> (
    name: String, address: String
  )? {
    guard let clause = text.clause(at: address) else { return nil }
    return (of(clause, under: text.headings(over: clause.address)), clause.address)
  }
}
