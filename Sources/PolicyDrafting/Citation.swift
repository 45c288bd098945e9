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
    /// "version 1.0", "draft", or the name of a file.
    package var name: String
    package var inForce: CalendarDate?

    /// Creates a side.
    package init(name: String, inForce: CalendarDate?) {
      self.name = name
      self.inForce = inForce
    }

    /// "version 1.0 (in force 26 January 2012)".
    package var words: String { inForce.map { "\(name) (in force \($0.longForm))" } ?? name }
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
