internal import PolicyComparison
internal import PolicyEncoding
package import PolicyModel

/// A draft in pieces, for whoever shows it beside its source: the text as its page has it, and what
/// it changes.
package struct DraftView: Sendable {
  /// The text as HTML, each clause with its address as id.
  package let article: String
  /// The class of the element around `article`.
  package let articleClass: String
  /// What it changes; nil where it amends no version that is there.
  package let comparison: Comparison?

  /// What a draft changes in its base.
  package struct Comparison: Sendable {
    /// "Version 1.0 to the draft".
    package let title: String
    /// How many paragraphs changed, as a sentence.
    package let countSentence: String
    /// What the strongest change does; empty where nothing changed.
    package let classSentence: String
    /// The strongest class.
    package let className: String
    package let changeCount: Int
    /// The changes, one section each.
    package let html: String
  }

  /// Lays out `draft`, with links that begin as `links` say.
  package init(
    _ draft: PolicyDraft,
    of policy: Policy,
    contents: SiteContents,
    links: SiteLinks
  ) {
    var html = ClauseHTML(
      draft.text,
      contents: contents,
      links: links,
      policy: policy.id,
      applies: draft.facts.applies,
      guidance: policy.settings.guidance
    )
    article = html.render().html
    articleClass = ClauseHTML.articleClass(for: draft.text)
    comparison = draft.base.flatMap { policy.version($0) }
      .map { Self.comparison(of: draft, with: $0, in: policy) }
  }

  private static func comparison(
    of draft: PolicyDraft,
    with base: PolicyVersion,
    in policy: Policy
  ) -> Comparison {
    let classified = WeighedText(base).compared(with: WeighedText(draft, policy.settings))
    var html = HTMLWriter()
    let shown = classified.shown
    for (change, verdict) in shown { ChangeHTML.append(change, verdict, heading: 3, to: &html) }
    return Comparison(
      title: "Version \(base.label) to \(TextReference.draft.phrase)",
      countSentence: "\(ParagraphCounts(classified.comparison.changes).sentence).",
      classSentence: classified.overallSentence,
      className: classified.overall.rawValue,
      changeCount: shown.count,
      html: html.string
    )
  }
}
