/// A place in a file: line and column, both from 1, columns in UTF-8 bytes.
///
/// Bytes, because the Markdown parser counts so; only `DiagnosticFormatter` turns a column into
/// what a reader would count.
package struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  /// Creates the place at `line` and `column`, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first byte of a file: where a fault of the whole file is told.
  package static let start = SourcePosition(line: 1, column: 1)

  package var description: String { "\(line):\(column)" }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// Returns the place `bytes` further on in the same line.
  package func advanced(by bytes: Int) -> SourcePosition {
    SourcePosition(line: line, column: column + bytes)
  }
}
