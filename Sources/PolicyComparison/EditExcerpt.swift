/// The pieces of a comparison with long unchanged runs cut short, for reading.
package enum EditExcerpt {
  /// Returns `edits` with at most `context` words kept beside each change, and "…" for the rest.
  package static func shortened(_ edits: [Edit], context: Int) -> [Edit] {
    edits.enumerated().map { index, edit in
      guard case .keep(let text) = edit else { return edit }
      let isFirst = index == 0
      let isLast = index == edits.count - 1
      return .keep(shortened(text, context, isFirst: isFirst, isLast: isLast))
    }
  }

  private static func shortened(_ text: String, _ context: Int, isFirst: Bool, isLast: Bool)
    -> String
  {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if isFirst, words.count > context + 2 {
      return "… " + words.suffix(context).joined(separator: " ")
    }
    if isLast, words.count > context + 2 {
      return words.prefix(context).joined(separator: " ") + " …"
    }
    guard !isFirst, !isLast, words.count > 2 * context + 2 else { return text }
    return words.prefix(context).joined(separator: " ") + " … "
      + words.suffix(context).joined(separator: " ")
  }
}
