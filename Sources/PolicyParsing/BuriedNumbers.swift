internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// Numbers at the beginning of a line that is not the first of its paragraph.
enum BuriedNumbers {
  /// A number that is read as text, with its place.
  struct Buried {
    var label: String
    var range: SourceRange
  }

  /// Returns the numbers in `block` that an author probably meant as labels.
  ///
  /// "… as paragraph" at the end of the line before means that the text was only wrapped there;
  /// so does a number that has a paragraph elsewhere (`addresses`), a measure ("2.6 million"), or
  /// a word in small letters that goes on with an open sentence.
  static func find(
    in block: MarkdownBlock,
    of document: TextDocument,
    addresses: Set<String>
  ) -> [Buried] {
    let first = block.range.start.line
    let last = min(block.range.end.line, document.file.lineCount)
    guard last > first else { return [] }
    return ((first + 1)...last).compactMap { number in
      let line = document.file.line(number)
      let text = line.drop { $0 == UInt8(ascii: " ") }
      guard let numbered = ClauseLabel.paragraph(in: text),
        numbered.isToCome || !addresses.contains(numbered.number.description),
        !isWrapped(
          after: document.file.lineText(number - 1),
          before: String(decoding: text.dropFirst(numbered.label.utf8.count), as: UTF8.self)
        )
      else { return nil }
      let start = SourcePosition(line: number, column: text.startIndex - line.startIndex + 1)
      return Buried(
        label: numbered.label,
        range: SourceRange(start, length: numbered.label.utf8.count)
      )
    }
  }

  private static func isWrapped(after line: String, before rest: String) -> Bool {
    let next = rest.prefix(40).split(whereSeparator: \.isWhitespace).first ?? ""
    if UnitOfMeasure.contains(next) { return true }
    let end = line.last { !$0.isWhitespace }
    let isSentenceOpen = end.map { !".:;!?".contains($0) } ?? false
    if isSentenceOpen, next.first?.isLowercase == true { return true }
    let word =
      line.suffix(40).split { !$0.isLetter && $0 != "," }.last.map { $0.lowercased() } ?? ""
    return word.hasSuffix(",") || wordsBeforeNumbers.contains(word)
  }

  private static let wordsBeforeNumbers: Set<String> = [
    "paragraph", "paragraphs", "section", "sections", "part", "and", "or", "to", "in", "of", "at",
    "under", "by", "table", "figure", "appendix", "annex", "schedule", "version", "clause",
    "regulation", "article", "rule", "item", "level", "about", "approximately", "than", "over",
    "nearly", "from", "see",
  ]
}
