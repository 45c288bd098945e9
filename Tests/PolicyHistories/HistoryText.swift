/// A text under revision: sections of paragraphs whose words know on which side they stand.
struct HistoryText {
  /// A word of one side or both.
  struct Word {
    var text: String
    /// The paragraph that a reference names; its number is written instead of the text.
    var reference: Int?
    var isInBase = true
    var isInRevised = true
  }

  /// A paragraph with its items.
  struct Paragraph {
    var id: Int
    var words: [Word]
    var items: [[String]] = []
  }

  /// A Part or, in a text without numbers, what stands under a heading.
  struct Section {
    var title: String
    var crossHeading: String?
    var paragraphs: [Paragraph]
  }

  var sections: [Section]
  let isNumbered: Bool
  let firstPart: Int

  /// The number of each paragraph.
  var numbers: [Int: String] {
    var numbers: [Int: String] = [:]
    for (part, section) in sections.enumerated() {
      for (place, paragraph) in section.paragraphs.enumerated() {
        numbers[paragraph.id] = "\(part + firstPart).\(place + 1)"
      }
    }
    return numbers
  }

  /// The paragraphs in order.
  var order: [Int] { sections.flatMap { $0.paragraphs.map(\.id) } }

  /// The section of each paragraph.
  var sectionOf: [Int: Int] {
    var sections: [Int: Int] = [:]
    for (place, section) in self.sections.enumerated() {
      for paragraph in section.paragraphs { sections[paragraph.id] = place }
    }
    return sections
  }

  /// The paragraphs and items in order.
  var places: [History.Place] {
    sections.flatMap(\.paragraphs).flatMap { paragraph in
      [History.Place(paragraph.id)]
        + paragraph.items.indices.map { History.Place(paragraph.id, item: $0 + 1) }
    }
  }

  /// Returns the Markdown of one side.
  ///
  /// A reference to a paragraph that is no longer there keeps the number that it had.
  func markdown(isBase: Bool, numbers: [Int: String], before: [Int: String]) -> String {
    var text = ""
    for (part, section) in sections.enumerated() {
      text +=
        isNumbered ? "## \(part + firstPart).0 \(section.title)\n\n" : "## \(section.title)\n\n"
      if let heading = section.crossHeading { text += "### \(heading)\n\n" }
      for paragraph in section.paragraphs {
        if isNumbered { text += "\(numbers[paragraph.id] ?? "0.0") " }
        text += Self.words(paragraph, isBase: isBase, numbers: numbers, before: before)
          .joined(separator: " ")
        text += "\n\n"
        for item in paragraph.items { text += "- \(item.joined(separator: " "))\n" }
        if !paragraph.items.isEmpty { text += "\n" }
      }
    }
    return text
  }

  /// Returns the words of one side of `paragraph`.
  static func words(
    _ paragraph: Paragraph,
    isBase: Bool,
    numbers: [Int: String],
    before: [Int: String]
  ) -> [String] {
    paragraph.words.filter { isBase ? $0.isInBase : $0.isInRevised }.map { word in
      guard let reference = word.reference else { return word.text }
      return (numbers[reference] ?? before[reference] ?? "0.0") + word.text
    }
  }
}
