internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// A reference in running text must lead to a paragraph or Part that exists.
///
/// Reports speak of paragraphs of other documents, so their text is not held against this.
enum DanglingReference: TextCheck {
  static let code = DiagnosticCode(
    "DanglingReference",
    "The text refers to a paragraph or Part that it does not have. Usually the number changed and "
      + "the reference did not. Where the words mean another instrument, say so after the number "
      + "(section 3.2 of the Data Protection Act), or write section\\ 3.2."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    guard document.kind == .policy else { return [] }
    let clauses = document.text.allClauses
    let addresses = Set(clauses.map(\.address))
    var suggestions = Suggestions(numbers: clauses.compactMap { $0.number?.description })
    return clauses.flatMap { clause -> [Diagnostic] in
      var search = SourceSearch(document.file, in: clause.range)
      return clause.runsOfText.flatMap { text in
        CrossReference.all(in: text).compactMap { reference -> Diagnostic? in
          guard !addresses.contains(reference.address) else { return nil }
          let range =
            place(of: reference, in: text, &search) ?? SourceRange(clause.range.start)
          return told(reference, at: range, meant: suggestions.number(for: reference), in: document)
        }
      }
    }
  }

  private static func told(
    _ reference: CrossReference,
    at range: SourceRange,
    meant: String?,
    in document: TextDocument
  ) -> Diagnostic {
    let number = reference.number.description
    let what = reference.number.isPart ? "Part" : "Paragraph"
    return document.diagnostic(
      .error,
      code,
      "\(what) '\(number)' doesn't exist in this text"
        + (meant.map { "; did you mean '\($0)'?" } ?? "."),
      at: range,
      fixIt: meant.map { Diagnostic.FixIt(range, replacement: $0) }
    )
  }

  /// The numbers that references probably mean; after many of them nobody reads suggestions.
  private struct Suggestions {
    let numbers: [String]
    private var known: [String: String?] = [:]

    init(numbers: [String]) { self.numbers = numbers }

    mutating func number(for reference: CrossReference) -> String? {
      let number = reference.number.description
      if let meant = known[number] { return meant }
      guard known.count < 100 else { return nil }
      let same = numbers.filter { $0.contains(".") != reference.number.isPart }
      let meant = Nearest.to(number, in: same)
      known[number] = .some(meant)
      return meant
    }
  }

  /// The number's place in the source, found by the words before it.
  private static func place(
    of reference: CrossReference,
    in text: String,
    _ search: inout SourceSearch
  ) -> SourceRange? {
    let bytes = Array(
      text.utf8.prefix(reference.range.upperBound).suffix(reference.range.count + 12)
    )
    for before in [12, 2, 0] {
      var from = max(0, bytes.count - reference.range.count - before)
      while bytes[from] & 0xC0 == 0x80 { from += 1 }
      let needle = String(decoding: bytes[from...], as: UTF8.self)
      if let found = search.next(needle, last: reference.range.count) { return found }
    }
    return nil
  }
}
