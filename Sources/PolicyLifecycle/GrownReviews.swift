package import PolicyDiagnostics
package import PolicyModel

/// A `reviews.yml` with one more row: all that stood there stays, byte for byte.
package struct GrownReviews: Sendable {
  package let file: SourceFile
  /// What was added.
  package let row: String

  /// Adds `record` at the end of `file`, which may not be there yet.
  ///
  /// Comments, line endings and the place of the hyphens are those of the file. An empty list that is
  /// written as `[]` is the one thing that goes, for a row cannot stand below it.
  ///
  /// - Returns: Nothing where the records stand in brackets, below which no row can be added.
  package init?(_ file: SourceFile?, at path: String, adding record: ReviewRecord) {
    var bytes = file?.bytes ?? []
    var indent = ""
    if let file, let first = Self.firstContentLine(of: file) {
      let line = file.lineText(first)
      let spaces = line.prefix { $0 == " " }
      let rest = line.dropFirst(spaces.count)
      if rest == "-" || rest.hasPrefix("- ") {
        indent = String(spaces)
      } else if let empty = Self.emptyList(on: first, of: file) {
        bytes.removeSubrange(empty)
      } else {
        return nil
      }
    }
    let newline = Self.newline(of: bytes)
    row = ReviewRow.text(of: record, indent: indent, newline: newline)
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes += Array(newline.utf8) }
    self.file = SourceFile(path: path, bytes: bytes + Array(row.utf8))
  }

  /// The first line that is neither blank, nor a comment, nor the mark before a document.
  private static func firstContentLine(of file: SourceFile) -> Int? {
    (1...max(1, file.lineCount)).first { number in
      let text = file.lineText(number).drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
      return !(text.isEmpty || text.hasPrefix("#") || text == "---")
    }
  }

  /// The bytes of an empty list on line `number`, where nothing else stands in the file: with its
  /// whole line, unless a comment stands beside it.
  private static func emptyList(on number: Int, of file: SourceFile) -> Range<Int>? {
    let line = file.lineText(number)
    let words = line.split(separator: "#", maxSplits: 1)[0]
    let value = words.filter { $0 != " " && $0 != "\t" }
    guard ["[]", "{}", "~", "null"].contains(value), hasNothing(after: number, in: file) else {
      return nil
    }
    let start = file.offset(of: SourcePosition(line: number, column: 1))
    let hasComment = words.utf8.count < line.utf8.count
    let end =
      hasComment
      ? start + words.utf8.count : file.offset(of: SourcePosition(line: number + 1, column: 1))
    return start..<end
  }

  private static func hasNothing(after number: Int, in file: SourceFile) -> Bool {
    guard number < file.lineCount else { return true }
    return (number + 1...file.lineCount).allSatisfy {
      let text = file.lineText($0).drop { $0 == " " || $0 == "\t" }
      return text.isEmpty || text.hasPrefix("#")
    }
  }

  /// How lines end in the file; mixed endings would be nobody's.
  private static func newline(of bytes: [UInt8]) -> String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0,
      bytes[end - 1] == UInt8(ascii: "\r")
    else { return "\n" }
    return "\r\n"
  }
}
