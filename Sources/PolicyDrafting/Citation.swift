package import PolicyComparison
package import PolicyModel

/// What a report cites of a comparison: both texts, the count of changes, and digits that prove it.
///
/// "Social Media Policy and Guidance, version 1.0 (in force 26 January 2012) to version 1.1 (in force
/// 26 July 2012): 3 paragraphs amended, 1 inserted [policybook:social-media@1.0..1.1#3f9a…]".
package struct Citation: Sendable {
  package var title: String
  package var base: Side
  package var revised: Side
  package var counts: ParagraphCounts
  /// `policybook:social-media@1.0..1.1`; nil for plain files.
  package var reference: String?
  /// Hexadecimal digits of a SHA-256, of which the first 12 are given.
  package var digits: String

  /// One of the two texts.
  package struct Side: Sendable {
    package var text: TextReference
    package var inForce: CalendarDate?

    /// Creates the side of a text of `policy`.
    package init(_ text: TextReference, of policy: Policy) {
      self.text = text
      if case .version(let label) = text { inForce = policy.version(label)?.inForce }
    }

    /// "version 1.0 (in force 26 January 2012)", or "draft".
    package var words: String { text.name + (inForce.map { " (in force \($0.longForm))" } ?? "") }
  }

  /// Creates a citation.
  package init(
    title: String,
    base: Side,
    revised: Side,
    counts: ParagraphCounts,
    reference: String?,
    digits: String
  ) {
    self.title = title
    self.base = base
    self.revised = revised
    self.counts = counts
    self.reference = reference
    self.digits = digits
  }

  /// The citation on one line, without a line feed.
  package var text: String {
    let sentence = counts.sentence
    let count = sentence.prefix { $0 != ";" }
    let counted = count == "No paragraph changed" ? "no paragraph changed" : String(count)
    let start = title.isEmpty ? "" : "\(title), "
    return "\(start)\(base.words) to \(revised.words): \(counted) "
      + "[\(reference ?? "sha256")#\(digits.prefix(12))]"
  }
}
