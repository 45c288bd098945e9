/// A stretch of a file, from `start` up to but not including `end`.
package struct SourceRange: Hashable, Sendable {
  package var start: SourcePosition
  package var end: SourcePosition

  /// Creates the stretch between two places.
  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// Creates the stretch of `length` bytes that begins at `start`.
  package init(_ start: SourcePosition, length: Int = 1) {
    self.init(start, start.advanced(by: length))
  }

  /// The whole file, for a fault that has no better place.
  package static let wholeFile = SourceRange(.start)
}
