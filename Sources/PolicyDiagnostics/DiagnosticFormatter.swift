internal import PolicyEncoding

/// Diagnostics as people read them on a terminal.
///
/// The first line has the form of the compilers, so that editors link it; the source line with
/// carets, notes and the fix-it follow.
package struct DiagnosticFormatter: Sendable {
  /// Returns the bytes of a source line of the book, if the file is at hand.
  package var sourceLine: @Sendable (_ path: String, _ line: Int) -> ArraySlice<UInt8>?

  /// Creates a formatter that shows the lines that `sourceLine` finds.
  package init(
    sourceLine: @escaping @Sendable (_ path: String, _ line: Int) -> ArraySlice<UInt8>?
  ) {
    self.sourceLine = sourceLine
  }

  /// Returns the printed form, each line with its newline.
  package func format(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.range.start
    let path = Self.printable(diagnostic.path)
    var text =
      "\(path):\(start): \(diagnostic.severity.rawValue): "
      + "\(Self.printable(diagnostic.message)) [\(diagnostic.code)]\n"
    if diagnostic.range != .wholeFile, let line = sourceLine(diagnostic.path, start.line) {
      text += excerpt(of: line, range: diagnostic.range)
    }
    for note in diagnostic.notes {
      text +=
        "\(Self.printable(note.path)):\(note.position): note: \(Self.printable(note.message))\n"
    }
    if let fixIt = diagnostic.fixIt {
      text += "\(path):\(fixIt.range.start)-\(fixIt.range.end): fixit: "
      text += "\(Self.printable(fixIt.replacement))\n"
    }
    return text
  }

  /// Returns how many errors and warnings there are, as "2 errors, 1 warning".
  package static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ")
  }

  /// Returns `text` as part of a line, such that its characters cannot steer a terminal.
  package static func printable(_ text: String) -> String {
    SteeringCharacters.shown(in: text, isOneLine: true)
  }

  /// The source line with carets below; a long line is cut to the part around the place.
  private func excerpt(of line: ArraySlice<UInt8>, range: SourceRange) -> String {
    let column = min(range.start.column - 1, line.count)
    let endColumn = range.end.line == range.start.line ? range.end.column - 1 : line.count
    // No more than can be shown is decoded: a line may be a megabyte long.
    let head = String(decoding: line.prefix(column).suffix(500), as: UTF8.self)
    let length = min(max(1, endColumn - column), 500)
    let marked = String(decoding: line.dropFirst(column).prefix(length), as: UTF8.self)
    let tail = String(decoding: line.dropFirst(column + length).prefix(500), as: UTF8.self)
    let shownHead = head.count > 60 ? "…" + head.suffix(40) : head
    let shownMarked = String(marked.prefix(60))
    let shownTail = marked.count > 60 ? "…" : tail.count > 40 ? tail.prefix(30) + "…" : tail
    let number = "\(range.start.line) | "
    let padding = String(repeating: " ", count: number.count + shownHead.count)
    let carets = "^" + String(repeating: "~", count: max(0, shownMarked.count - 1))
    let shown = number + shownHead + shownMarked + shownTail
    return Self.printable(shown.replacing("\t", with: " ")) + "\n"
      + padding + carets + "\n"
  }
}
