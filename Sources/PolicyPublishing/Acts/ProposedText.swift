internal import PolicyComparison
package import PolicyModel
internal import PolicyParsing

/// Whether two drafts are the same text to those who decide on it.
package enum ProposedText {
  /// Returns whether both have the same text below the metadata, and bind the same audiences.
  ///
  /// A summary or a note to a paragraph may be bettered after the decision; the text may not.
  package static func isSame(_ left: PolicyDraft, _ right: PolicyDraft) -> Bool {
    BodyText.bytes(of: left.source) == BodyText.bytes(of: right.source)
      && left.facts.applies == right.facts.applies
  }

  /// Returns how the later differs in words: "2 paragraphs amended".
  package static func difference(from earlier: PolicyDraft, to later: PolicyDraft) -> String {
    let changes = VersionComparison(earlier.stored, later.stored).changes
    let counts = ParagraphCounts(changes).changed
    let words = counts.prefix(1).lowercased() + counts.dropFirst()
    guard changes.contains(where: \.isChange) else {
      return earlier.facts.applies == later.facts.applies
        ? "only its form differs" : "it applies to others"
    }
    return words
  }
}
