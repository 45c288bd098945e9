internal import PolicyDiagnostics
internal import PolicyDrafting
internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel
internal import PolicyParsing

/// What a published report has in the place of a directive, held against what would be written today.
///
/// A later release of the tool may say the same in other words; that is another *rendering*. Another
/// *source* is told apart from it by the texts themselves: a quotation must have the same words, a
/// schedule must lead to the same text when it is carried out, a Keeling schedule must give both texts,
/// a citation must end with the same reference, and a list of changes is read by `ChangesReading`.
enum ExpansionComparison {
  /// How two expansions of one directive differ.
  enum Result: Hashable {
    case same, rendering, source
  }

  /// Compares `kept` with `today`, which `directive` becomes now in `policy`.
  static func result(
    _ kept: String,
    _ today: String,
    of directive: ReportDirective,
    in policy: Policy?
  ) -> Result {
    if kept == today { return .same }
    // Reports of earlier releases have no backslash before brackets of the text's own.
    let unguarded = ByteSearch.replacing("\\\\\\[", with: "[", in: today)
    let isSame = [today, unguarded].contains { hasSameSource(kept, $0, directive, policy) }
    return isSame ? .rendering : .source
  }

  private static func hasSameSource(
    _ kept: String,
    _ today: String,
    _ directive: ReportDirective,
    _ policy: Policy?
  ) -> Bool {
    switch directive {
    case .checkpoint: return false
    case .quote: return quotation(kept) == quotation(today)
    case .citation:
      guard let reference = reference(today) else { return false }
      return self.reference(kept) == reference
    case .keeling:
      let (one, other) = (KeelingReading(kept), KeelingReading(today))
      return one.revised == other.revised && one.base == other.base
    case .schedule(_, let range):
      guard let base = policy?.text(of: range.base), let revised = policy?.text(of: range.revised)
      else { return false }
      let schedule = SourceFile(path: "schedule", text: kept + "\n")
      guard let amended = Amendment.apply(schedule, to: base.source).value else { return false }
      let result = PlainFile.text(of: SourceFile(path: base.source.path, text: amended))
      return words(of: result) == words(of: revised.text)
    case .changes(_, let range):
      guard let base = policy?.text(of: range.base), let revised = policy?.text(of: range.revised)
      else { return false }
      return ChangesReading(kept).tells(of: ChangesReading(today), between: base, and: revised)
    }
  }

  /// The labels and words of a text, in order.
  private static func words(of text: PolicyText) -> [Substring] {
    text.allClauses.flatMap { clause in
      [clause.label ?? "", clause.heading.plainText, clause.plainText]
        .flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { Substring($0) }
    }
  }

  /// The words of the quotations in `markdown`; what stands outside says where they come from.
  private static func quotation(_ markdown: String) -> [Substring] {
    let blocks = MarkdownParser.blocks(of: SourceFile(path: "", text: markdown + "\n")).value
    return blocks.filter { $0.kind == .quote }.flatMap { ReadMarkdown.words(in: [$0]) }
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { Substring($0) }
  }

  /// `[policybook:travel@1.0..1.1#3f9a…]` at the end of a citation.
  private static func reference(_ markdown: String) -> Substring? {
    let plain = ReadMarkdown.words(of: markdown).joined(separator: " ")
    return plain.range(of: "[policybook:").map { plain[$0.lowerBound...] }
  }
}

extension String {
  /// The last place of `needle`.
  fileprivate func range(of needle: String) -> Range<String.Index>? { ranges(of: needle).last }
}
