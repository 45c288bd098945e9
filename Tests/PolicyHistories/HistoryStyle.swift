/// What kind of histories to make.
package struct HistoryStyle: Sendable {
  package var paragraphs = 40
  /// The share of paragraphs that change.
  package var changed: Double
  /// The share of paragraphs that are another one with two to five words changed.
  package var twins: Double
  /// The share of word edits that rewrite half of a paragraph.
  package var rewrites: Double
  /// How many paragraphs stand under one heading.
  package var sectionLength = 4...12
  /// The number of the first Part.
  package var firstPart = 1
  /// Whether the paragraphs have numbers.
  package var isNumbered = true
  /// How often each kind of change is made, in tenths of a tenth.
  package var weights: [(kind: Kind, weight: Int)] = [
    (.edit, 40), (.move, 16), (.insert, 14), (.omit, 10), (.replace, 10), (.split, 5), (.join, 5),
  ]

  /// A kind of change.
  package enum Kind: Sendable, CaseIterable {
    case edit, move, insert, omit, replace, split, join
  }

  /// A tenth of the paragraphs changed by a few words, places, insertions and omissions.
  package static let easy = HistoryStyle(changed: 0.1, twins: 0, rewrites: 0)
  /// A fifth changed, near-twins present, a third of the word edits rewriting half a paragraph.
  package static let hard = HistoryStyle(changed: 0.2, twins: 0.3, rewrites: 1.0 / 3)

  /// The hard style with nearly all paragraphs in families of twins, as in schedules of similar
  /// rules.
  package static let families = HistoryStyle(changed: 0.2, twins: 0.8, rewrites: 1.0 / 3)

  /// Creates a style.
  package init(paragraphs: Int = 40, changed: Double, twins: Double, rewrites: Double) {
    self.paragraphs = paragraphs
    self.changed = changed
    self.twins = twins
    self.rewrites = rewrites
  }
}
