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
    return surplus(of: left, over: right) + surplus(of: right, over: left)
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
