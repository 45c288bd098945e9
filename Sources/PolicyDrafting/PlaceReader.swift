/// Reads a place from a sentence: "the second bullet in paragraph 3.2", "the heading “Be legal”".
enum PlaceReader {
  /// Returns the place that comes next in `reader`, if one does.
  static func place(_ reader: inout SentenceReader) -> Place? {
    var isHeading = false
    let saved = reader
    if reader.take(anyOf: headingStarts) { isHeading = true }
    guard let step = step(&reader) else {
      reader = saved
      return nil
    }
    var steps = [step]
    while true {
      // After a comma a sentence goes inwards: "In paragraph 2.6, in the principle …".
      let before = reader
      guard reader.take(anyOf: ["in", "under", "of", "to"]), let outer = self.step(&reader) else {
        reader = before
        break
      }
      steps.insert(outer, at: 0)
    }
    return Place(steps, isHeading: isHeading)
  }

  private static let headingStarts = [
    "the heading to", "the heading of", "heading to", "heading of",
  ]

  private static func step(_ reader: inout SentenceReader) -> Place.Step? {
    let saved = reader
    let hasArticle = reader.take("the")
    var ordinal: Int?
    let beforeOrdinal = reader
    if let word = reader.word(), let number = Ordinal.number(word) {
      ordinal = number
    } else {
      reader = beforeOrdinal
    }
    if var step = named(&reader) ?? counted(&reader, ordinal, hasArticle) {
      step.ordinal = ordinal
      return step
    }
    reader = saved
    return nil
  }

  private static func named(_ reader: inout SentenceReader) -> Place.Step? {
    let saved = reader
    if reader.take("Part"), let label = reader.word(), label.first?.isNumber == true {
      return Place.Step(.part, name: label)
    }
    reader = saved
    let nouns = ["sub-paragraph", "subparagraph", "paragraph", "section"]
    if reader.take(anyOf: nouns), let label = reader.word(),
      label.contains(where: { $0.isNumber }), !label.hasPrefix("(")
    {
      return Place.Step(.paragraph, name: label)
    }
    reader = saved
    // "In 2.6" is the paragraph.
    if let label = reader.word(), label.first?.isNumber == true, label.contains(".") {
      return Place.Step(.paragraph, name: label)
    }
    reader = saved
    let headings = ["principle headed", "principle", "cross-heading", "heading", "section headed"]
    for noun in headings where reader.take(noun) {
      if let words = reader.quotation() {
        return Place.Step(noun.hasPrefix("principle") ? .principle : .heading, name: words)
      }
      reader = saved
    }
    if reader.take("footnote") {
      if let name = reader.quotation() ?? reader.word() { return Place.Step(.footnote, name: name) }
      reader = saved
    }
    if reader.take(anyOf: ["item", "sub-paragraph", "point"]), let label = reader.word(),
      isItemLabel(label)
    {
      return Place.Step(.item, name: label)
    }
    reader = saved
    return nil
  }

  private static func isItemLabel(_ label: String) -> Bool {
    label.hasPrefix("(") || label.contains(where: \.isNumber)
  }

  private static func counted(
    _ reader: inout SentenceReader,
    _ ordinal: Int?,
    _ hasArticle: Bool
  ) -> Place.Step? {
    guard ordinal != nil || hasArticle else { return nil }
    if reader.take(anyOf: ["bullet point", "bullet"]) { return Place.Step(.bullet) }
    if reader.take(anyOf: ["item", "point"]) { return Place.Step(.item) }
    if reader.take(anyOf: ["heading row", "header row", "row of headings"]) {
      return Place.Step(.headingRow)
    }
    if ordinal != nil, reader.take(anyOf: ["cross-heading", "heading"]) {
      return Place.Step(.heading)
    }
    if ordinal != nil, reader.take("principle") { return Place.Step(.principle) }
    if reader.take("row") { return Place.Step(.row) }
    if reader.take("table") { return Place.Step(.table) }
    if reader.take(anyOf: ["quotation", "quote"]) { return Place.Step(.quotation) }
    if reader.take(anyOf: ["unnumbered paragraph", "unnumbered text", "text"]) {
      return Place.Step(.text)
    }
    if ordinal != nil, reader.take("paragraph") { return Place.Step(.text, name: "") }
    return nil
  }
}
