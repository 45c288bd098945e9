/// Writes the base text of a history.
struct BaseTextWriter {
  let style: HistoryStyle
  let language: CouncilLanguage

  /// Returns a text of the style's length.
  func text(_ dice: inout Dice) -> HistoryText {
    var paragraphs = (0..<style.paragraphs).map { _ in language.paragraph(&dice) }
    // A twin may have a twin, so that whole families stand in a text; many stand side by side.
    let twinCount = Int(Double(style.paragraphs) * style.twins)
    for place in Array(1..<max(2, style.paragraphs)).shuffled(using: &dice).prefix(twinCount) {
      let model = dice.chance(0.5) ? place - 1 : dice.below(style.paragraphs)
      guard model != place, place < paragraphs.count else { continue }
      paragraphs[place] = twin(of: paragraphs[model], &dice)
    }
    var sections: [HistoryText.Section] = []
    var start = 0
    while start < paragraphs.count {
      let end = min(paragraphs.count, start + dice.within(style.sectionLength))
      sections.append(
        HistoryText.Section(
          title: language.heading(&dice),
          crossHeading: dice.chance(0.25) ? language.heading(&dice) : nil,
          paragraphs: (start..<end).map { paragraph($0, paragraphs[$0], &dice) }
        )
      )
      start = end
    }
    return HistoryText(sections: sections, isNumbered: style.isNumbered, firstPart: style.firstPart)
  }

  /// Returns `words` with two to five of them changed.
  func twin(of words: [String], _ dice: inout Dice) -> [String] {
    var words = words
    for _ in 0..<dice.within(2...5) {
      let place = dice.within(1...max(1, words.count - 2))
      guard place < words.count, words[place].last?.isLetter == true else { continue }
      words.replaceSubrange(place...place, with: language.substitute(for: words[place], &dice))
    }
    return words
  }

  private func paragraph(_ id: Int, _ words: [String], _ dice: inout Dice) -> HistoryText.Paragraph
  {
    var words = words.map { HistoryText.Word(text: $0) }
    var items: [[String]] = []
    if dice.chance(0.1) {
      words += ["The", "following", "apply:"].map { HistoryText.Word(text: $0) }
      items = (0..<dice.within(3...6)).map { _ in language.item(&dice) }
    } else if style.isNumbered, dice.chance(0.12) {
      let other = (id + dice.within(1...max(1, style.paragraphs - 1))) % style.paragraphs
      words += ["See", "also", "paragraph"].map { HistoryText.Word(text: $0) }
      words.append(HistoryText.Word(text: ".", reference: other))
    }
    return HistoryText.Paragraph(id: id, words: words, items: items)
  }
}
