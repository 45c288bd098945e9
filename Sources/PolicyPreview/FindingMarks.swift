internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicySite

/// The findings that belong on one page, each at the clause that it is about, as data for the script
/// that shows them there.
enum FindingMarks {
  /// Returns `[{"address", "severity", "message", "code", "line", "edit"}]` for the page of `source`.
  static func value(of source: PageSource?, in book: PreviewBook, links: PreviewLinks)
    -> JSONValue
  {
    guard let source else { return [] }
    let own = book.diagnostics.filter { $0.path == source.file && $0.range != .wholeFile }
    // Each looks through the text, so there are as many as in the list of the bar, errors first.
    let shown = Severity.allCases.flatMap { severity in own.filter { $0.severity == severity } }
      .prefix(FindingList.most)
    return .array(
      Array(shown).inReadingOrder().compactMap { diagnostic in
        let line = diagnostic.range.start.line
        guard let place = source.place(ofLine: line) else { return nil }
        return [
          "address": .string(place.address),
          "severity": .string(diagnostic.severity.rawValue),
          "word": .string(diagnostic.severity.word),
          "message": .string(diagnostic.message),
          "code": .string(diagnostic.code.name),
          "line": .integer(line),
          "edit": .text(source.draftOf.map { links.edit($0, line: line) }),
        ]
      }
    )
  }
}
