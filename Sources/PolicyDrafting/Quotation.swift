/// Words that an instruction quotes, and which of the places where they occur it means.
package struct Quotation: Hashable, Sendable {
  package var words: String
  package var occurrence: Occurrence

  /// Which of several places is meant.
  package enum Occurrence: Hashable, Sendable {
    /// The words occur once.
    case only
    /// The place with that number, from 1.
    case number(Int)
    /// The last place.
    case last
    /// Each place.
    case each
  }

  /// Creates a quotation of words that occur once, or in the place named.
  package init(_ words: String, _ occurrence: Occurrence = .only) {
    self.words = words
    self.occurrence = occurrence
  }
}
