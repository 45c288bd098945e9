internal import PolicyDiagnostics
internal import PolicyModel

/// The outline of a merger plan must be one that a policy can have.
enum MergerOutlineFault: BookCheck {
  static let code = DiagnosticCode(
    "MergerOutlineFault",
    "The outline of a merger plan names a Part or a paragraph twice, or puts a paragraph into a "
      + "Part that its number does not belong to: 3.1 stands in Part 3."
  )

  static func diagnostics(in book: Book) -> [Diagnostic] {
    book.mergers.flatMap { plan -> [Diagnostic] in
      var first: [ClauseNumber: SourceRange] = [:]
      func told(_ message: String, _ range: SourceRange, since earlier: SourceRange? = nil)
        -> Diagnostic
      {
        let path = plan.places.path
        let notes = earlier.map {
          [Diagnostic.Note("It stands first here.", path: path, position: $0.start)]
        }
        return Diagnostic(.error, code, message, path: path, range: range, notes: notes ?? [])
      }
      func repeated(_ number: ClauseNumber, _ what: String, _ range: SourceRange) -> Diagnostic? {
        if let earlier = first[number] {
          return told("\(what) \(number) stands twice in the outline.", range, since: earlier)
        }
        first[number] = range
        return nil
      }
      return plan.outline.flatMap { part -> [Diagnostic] in
        guard let number = ClauseNumber(part.part), number.isPart else {
          // An empty one was told as missing when the file was read.
          return part.part.isEmpty
            ? [] : [told("'\(part.part)' is not the number of a Part, as 3 is.", part.range)]
        }
        var found: [Diagnostic] = []
        if let again = repeated(number, "Part", part.range) { found.append(again) }
        for paragraph in part.paragraphs {
          guard let inner = ClauseNumber(paragraph.number), !inner.isPart else {
            found.append(
              told(
                "'\(paragraph.number)' is not the number of a paragraph, as \(number).1 is.",
                paragraph.range
              )
            )
            continue
          }
          if let again = repeated(inner, "Paragraph", paragraph.range) {
            found.append(again)
          } else if inner.part != number {
            found.append(
              told(
                "Paragraph \(inner) does not lie in Part \(number) but in Part \(inner.part).",
                paragraph.range
              )
            )
          }
        }
        return found
      }
    }
  }
}
