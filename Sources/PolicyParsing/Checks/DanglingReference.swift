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
          let meant = suggestions.number(for: reference)
          // No paragraph refers to itself.
          let isSure = meant?.isOnly == true && meant?.word != clause.number?.description
          return told(reference, at: range, meant: meant?.word, isSure: isSure, in: document)
        }
      }
    }
  }

  private static func told(
    _ reference: CrossReference,
    at range: SourceRange,
    meant: String?,
    isSure: Bool,
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
      // A guess among several is for the author to make: it would change the rule.
      fixIt: isSure ? meant.map { Diagnostic.FixIt(range, replacement: $0) } : nil
    )
  }

  /// The numbers that references probably mean; after many of them nobody reads suggestions.
  private struct Suggestions {
    let numbers: [String]
    private var known: [String: Suggestion?] = [:]

    /// A number, and whether no other is as near.
    struct Suggestion {
      var word: String
      var isOnly: Bool
    }

    init(numbers: [String]) { self.numbers = numbers }

    mutating func number(for reference: CrossReference) -> Suggestion? {
      let number = reference.number.description
      if let meant = known[number] { return meant }
      guard known.count < 100 else { return nil }
      let same = numbers.filter { $0.contains(".") != reference.number.isPart }
      let meant = Nearest.to(number, in: same).map {
        Suggestion(word: $0, isOnly: Nearest.only(number, in: same) != nil)
      }
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
