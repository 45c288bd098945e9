internal import PolicyModel

/// One clause of a text with its place in the source: what an instruction can name and change.
struct TextUnit {
  var clause: Clause
  /// The unit that it stands under; nil at the top.
  var parent: Int?
  /// The first unit after all that stands under it.
  var end: Int
  /// Whether it is a block of the text itself, an item of its lists or a row of its tables, and
  /// not something inside an item, quote or footnote.
  var isFlat: Bool
  /// Its own lines: an item's with all inside, a paragraph's without what stands under it.
  var lines: ClosedRange<Int>
  /// The words of its heading.
  var heading: WordZone?
  /// Its own words.
  var words: WordZone?
  /// The last line of its heading.
  var lastHeadingLine: Int
  /// The level of its heading, 0 without one.
  var level = 0
  /// The column in which it begins, from 1.
  var column = 1
  /// Where its label stands in the file.
  var label: Range<Int>?
  /// What joins it to its neighbours without a blank line: its list or table; 0 for none.
  var group = 0

  /// Whether it can be cited with all under it: a paragraph, principle, item, quote or table.
  var holdsWhatFollows: Bool {
    switch clause.kind {
    case .paragraph, .principle, .item, .quote, .table, .footnote: true
    case .part, .heading, .text, .code, .row: false
    }
  }

  /// Whether it is a heading over paragraphs.
  var isDivision: Bool { clause.kind == .part || clause.kind == .heading }
}
