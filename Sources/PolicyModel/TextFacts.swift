package import PolicyDiagnostics
internal import PolicyMarkdown

/// What a text says of itself: all that lists, links and checks among files ask, without its clauses.
///
/// The clauses of a text take some ten times the space of its source, and these facts a fraction of
/// it. They are plain values, so they can be written down.
package struct TextFacts: Hashable, Sendable {
  /// Every address in the order of the text, footnotes last.
  package var addresses: [String]
  /// Links to clauses of other documents, to files and to places of this text.
  package var links: [DocumentLink]
  /// The clauses that have a heading, in the order of the text.
  package var headings: [Heading]
  /// The promises of a review that the text makes.
  package var reviewPromises: [ReviewPromise]
  package var isNumbered: Bool
  /// Whether there is any clause.
  package var isEmpty: Bool

  /// A clause that has a heading.
  package struct Heading: Hashable, Sendable {
    package var address: String
    package var words: String
    /// What people call the place, such as "Part 5" or "paragraph 2.6"; nil at the top of the text.
    package var place: String?
  }

  /// A sentence that says how often the text is reviewed: "every six months".
  package struct ReviewPromise: Hashable, Sendable {
    package var interval: CalendarInterval
    package var words: String
    package var range: SourceRange

    /// Creates a promise.
    package init(interval: CalendarInterval, words: String, range: SourceRange) {
      self.interval = interval
      self.words = words
      self.range = range
    }
  }

  /// Gathers the facts of `text`.
  package init(_ text: PolicyText, reviewPromises: [ReviewPromise] = []) {
    addresses = text.addresses
    links = text.links
    headings = Self.headings(of: text)
    self.reviewPromises = reviewPromises
    isNumbered = text.isNumbered
    isEmpty = text.clauses.isEmpty
  }

  /// Returns the address of the clause that `typed` names, which may spell a Part as `2.0`.
  package func address(_ typed: String) -> String? {
    if addresses.contains(typed) { return typed }
    let canonical = PolicyText.canonical(typed)
    return addresses.contains(canonical) ? canonical : nil
  }

  private static func headings(of text: PolicyText) -> [Heading] {
    var headings: [Heading] = []
    var parents: [Clause] = []
    text.clauses.forEachNested { clause, depth in
      parents.removeLast(max(0, parents.count - depth))
      if !clause.heading.isEmpty {
        let place: String? =
          switch clause.kind {
          case .part, .paragraph: PlaceName.of(clause, under: [])
          default: parents.last.map { PlaceName.of($0, under: parents.dropLast()) }
          }
        headings.append(
          Heading(address: clause.address, words: clause.heading.plainText, place: place)
        )
      }
      parents.append(clause)
    }
    return headings
  }
}
