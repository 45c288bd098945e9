/// Lines that a schedule inserts, and what they join without a blank line.
struct InsertedBlock {
  var lines: [String]
  /// The list or table of the text that the first line goes on with; 0 for none.
  var groupBefore = 0
  /// The list or table that goes on after the last line; 0 for none.
  var groupAfter = 0

  /// Creates a block that stands between blank lines.
  init(_ lines: [String]) {
    self.lines = lines
  }
}
