/// A text and its revision, with what truly became of each paragraph.
package struct History {
  /// The Markdown of both sides.
  package var base: String
  package var revised: String
  /// The paragraphs and items of each side in the order of the text; headings are left out.
  package var basePlaces: [Place]
  package var revisedPlaces: [Place]
  /// Paragraphs that stand on both sides, by their identity.
  package var paired: Set<Int>
  /// Paragraphs that left their order among the paired ones, or their Part.
  package var moved: Set<Int>
  /// For each moved paragraph, neighbours with which it changed places: it is arbitrary which of
  /// the two moved.
  package var exchanged: [Int: Set<Int>]
  /// Paragraphs that another took the place and number of.
  package var replaced: [(base: Int, revised: Int)]
  package var splits: [Division]
  package var joins: [Division]
  /// The words that truly went, by place in the base.
  package var omitted: [Place: [String]]
  /// The words that truly came, by place in the revised text.
  package var inserted: [Place: [String]]

  /// A paragraph (`item` 0) or one of its items, counted from 1; the paragraph has the same
  /// identity on both sides.
  package struct Place: Hashable, Sendable {
    package var paragraph: Int
    package var item: Int

    /// Creates a place.
    package init(_ paragraph: Int, item: Int = 0) {
      self.paragraph = paragraph
      self.item = item
    }
  }

  /// One paragraph that became several, or several that became one.
  package struct Division: Hashable, Sendable {
    package var whole: Int
    package var parts: [Int]
  }
}
