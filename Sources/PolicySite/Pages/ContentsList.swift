internal import PolicyMarkdown
internal import PolicyModel

/// The list of contents beside a text: its Parts, with the headings in them.
enum ContentsList {
  /// Returns the entries for the template: link, label, title, and the entries below.
  static func values(of text: PolicyText) -> [[String: Any]] {
    entries(text.clauses).map { clause in
      [
        "entryLink": "#\(clause.address)",
        "entryLabel": clause.label ?? "",
        "entryTitle": clause.heading.plainText,
        "entries": below(clause).map {
          ["subLink": "#\($0.address)", "subTitle": $0.heading.plainText]
        },
      ]
    }
  }

  private static func entries(_ clauses: [Clause]) -> [Clause] {
    clauses.filter { !$0.heading.isEmpty }
  }

  /// Every heading under a clause, however deep, in order.
  private static func below(_ clause: Clause) -> [Clause] {
    clause.children.flatMap { child in
      (child.heading.isEmpty ? [] : [child]) + below(child)
    }
  }
}
