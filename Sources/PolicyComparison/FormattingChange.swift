internal import PolicyMarkdown

/// Emphasis or a link target that one side has and the other has not.
package struct FormattingChange: Hashable, Sendable {
  /// What it is: `emphasis`, `strong`, `code`, `link`, `image`.
  package var kind: String
  /// The words that have it.
  package var words: String
  /// Where a link or image leads.
  package var destination: String?
  package var side: Side

  /// The side that has it.
  package enum Side: String, Sendable {
    case base, revised
  }

  /// Returns what differs in formatting between two clauses, the base's first.
  static func between(_ base: [MarkdownInline], _ revised: [MarkdownInline]) -> [FormattingChange] {
    let left = all(in: base, side: .base)
    let right = all(in: revised, side: .revised)
    if left.isEmpty, right.isEmpty { return [] }
    return withoutReworded(
      surplus(of: left, over: right),
      surplus(of: right, over: left),
      texts: (base.plainText, revised.plainText)
    )
  }

  /// Leaves out what has the same formatting on both sides and only other words: "**must**" became
  /// "**should**", and the edits say so.
  private static func withoutReworded(
    _ base: [FormattingChange],
    _ revised: [FormattingChange],
    texts: (base: String, revised: String)
  ) -> [FormattingChange] {
    var left = base.map(Optional.some)
    let right = revised.filter { change in
      guard !texts.base.contains(change.words) else { return true }
      let counterpart = left.firstIndex { other in
        guard let other, other.kind == change.kind, other.destination == change.destination else {
          return false
        }
        return !texts.revised.contains(other.words)
      }
      guard let counterpart else { return true }
      left[counterpart] = nil
      return false
    }
    return left.compactMap { $0 } + right
  }

  private static func all(in inlines: [MarkdownInline], side: Side) -> [FormattingChange] {
    var found: [FormattingChange] = []
    inlines.forEachNested { inline in
      let words = inline.plainText
      switch inline {
      case .emphasis: found.append(.init(kind: "emphasis", words: words, side: side))
      case .strong: found.append(.init(kind: "strong", words: words, side: side))
      case .code: found.append(.init(kind: "code", words: words, side: side))
      case .link(let destination, _, _):
        found.append(.init(kind: "link", words: words, destination: destination, side: side))
      case .image(let destination, _, _):
        found.append(.init(kind: "image", words: words, destination: destination, side: side))
      default: break
      }
    }
    return found
  }

  /// What `some` has more often than `others`, side left aside.
  private static func surplus(of some: [FormattingChange], over others: [FormattingChange])
    -> [FormattingChange]
  {
    var counts: [[String]: Int] = [:]
    for other in others { counts[other.key, default: 0] += 1 }
    return some.filter { change in
      let count = counts[change.key, default: 0]
      counts[change.key] = count - 1
      return count <= 0
    }
  }

  private var key: [String] { [kind, words, destination ?? ""] }
}
