internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// Each footnote has its reference and each reference its footnote.
///
/// The Markdown parser drops a footnote that nobody refers to, and shows a reference without a
/// footnote as it was typed; both lose words that the author meant.
enum UnmatchedFootnote: TextCheck {
  static let code = DiagnosticCode(
    "UnmatchedFootnote",
    "A footnote [^name]: … without a reference [^name] in the text would not be shown, and a "
      + "reference without its footnote would show its brackets. Add the other half, and give each "
      + "footnote a name of its own."
  )

  static func diagnostics(in document: TextDocument) -> [Diagnostic] {
    let known = Set(
      document.text.footnotes.compactMap { clause -> String? in
        if case .footnote(let name) = clause.kind { name.lowercased() } else { nil }
      }
    )
    return undefined(in: document, known: known) + unused(in: document, known: known)
  }

  private static func unused(in document: TextDocument, known: Set<String>) -> [Diagnostic] {
    let file = document.file
    guard document.bodyLine <= file.lineCount else { return [] }
    var isInFence = false
    var defined: Set<String> = []
    return (document.bodyLine...file.lineCount).compactMap { number -> Diagnostic? in
      let whole = file.line(number)
      let line = whole.drop { $0 == UInt8(ascii: " ") }
      let indentation = line.startIndex - whole.startIndex
      if line.starts(with: Array("```".utf8)) || line.starts(with: Array("~~~".utf8)) {
        isInFence.toggle()
      }
      guard !isInFence, indentation < 4, line.starts(with: Array("[^".utf8)),
        let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
        line[close + 1] == UInt8(ascii: ":")
      else { return nil }
      let name = String(decoding: line[(line.startIndex + 2)..<close], as: UTF8.self)
      let isFirst = defined.insert(name.lowercased()).inserted
      guard !name.isEmpty, !(isFirst && known.contains(name.lowercased())) else { return nil }
      let sentence =
        isFirst
        ? "Nothing refers to the footnote '\(name)', so it would not be shown."
        : "There are two footnotes '\(name)', and only the first would be shown."
      return document.diagnostic(
        .error,
        code,
        sentence,
        at: SourceRange(
          SourcePosition(line: number, column: indentation + 1),
          length: close - line.startIndex + 1
        )
      )
    }
  }

  private static func undefined(in document: TextDocument, known: Set<String>) -> [Diagnostic] {
    document.text.allClauses.flatMap { clause -> [Diagnostic] in
      var search = SourceSearch(document.file, in: clause.range)
      return clause.runsOfText.flatMap { text in
        names(in: text).map { name in
          document.diagnostic(
            .error,
            code,
            "There is no footnote '\(name)'.",
            at: search.next("[^\(name)]") ?? SourceRange(clause.range.start)
          )
        }
      }
    }
  }

  /// The names of references that the parser left as text.
  private static func names(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return [] }
    return text.split(separator: "[^", omittingEmptySubsequences: false).dropFirst()
      .compactMap { rest in
        guard let close = rest.firstIndex(of: "]"), close > rest.startIndex else { return nil }
        let name = rest[..<close]
        return name.contains(where: \.isWhitespace) ? nil : String(name)
      }
  }
}
