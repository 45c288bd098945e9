/// A text while it is revised, and the truth about it so far.
struct Revision {
  private let base: HistoryText
  private var text: HistoryText
  private let writer: BaseTextWriter
  private var nextId: Int
  /// Paragraphs that a change has touched: each is changed in one way only.
  private var touched: Set<Int> = []
  /// Paragraphs of which a near-twin was put in: they stay, for else the twin would be what became
  /// of them.
  private var models: Set<Int> = []
  private var moved: Set<Int> = []
  private var replaced: [(base: Int, revised: Int)] = []
  private var splits: [History.Division] = []
  private var joins: [History.Division] = []

  init(_ base: HistoryText, writer: BaseTextWriter) {
    self.base = base
    text = base
    self.writer = writer
    nextId = (base.order.max() ?? 0) + 1
  }

  /// Makes one change at the paragraph `id`; returns whether it could be made there.
  mutating func apply(_ kind: HistoryStyle.Kind, to id: Int, _ dice: inout Dice) -> Bool {
    guard !touched.contains(id), let place = place(of: id) else { return false }
    let (section, index) = place
    if models.contains(id), kind == .omit || kind == .replace { return false }
    switch kind {
    case .edit:
      var editor = WordEditor(text.sections[section].paragraphs[index].words, writer.language)
      if dice.chance(writer.style.rewrites) {
        editor.rewriteHalf(&dice)
      } else {
        for _ in 0..<dice.within(1...3) { editor.edit(&dice) }
      }
      guard editor.isChanged else { return false }
      text.sections[section].paragraphs[index].words = editor.words
    case .move:
      guard move(id, from: place, &dice) else { return false }
    case .insert:
      text.sections[section].paragraphs.insert(newParagraph(&dice), at: index + 1)
    case .omit:
      text.sections[section].paragraphs.remove(at: index)
    case .replace:
      let new = newParagraph(insteadOf: text.sections[section].paragraphs[index], &dice)
      text.sections[section].paragraphs[index] = new
      replaced.append((id, new.id))
    case .split:
      guard split(place) else { return false }
    case .join:
      guard join(place) else { return false }
    }
    touched.insert(id)
    return true
  }

  private func place(of id: Int) -> (Int, Int)? {
    for (section, content) in text.sections.enumerated() {
      if let index = content.paragraphs.firstIndex(where: { $0.id == id }) {
        return (section, index)
      }
    }
    return nil
  }

  /// New words; in a text with near-twins, some of what is new is one too, but never one of what it
  /// stands in for: that would be a rewording.
  private mutating func newParagraph(
    insteadOf old: HistoryText.Paragraph? = nil,
    _ dice: inout Dice
  ) -> HistoryText.Paragraph {
    var words = writer.language.paragraph(&dice)
    let standing = text.sections.flatMap(\.paragraphs).filter { !touched.contains($0.id) }
    if dice.chance(writer.style.twins), let model = standing.randomElement(using: &dice),
      model.id != old?.id
    {
      let oldWords = Set(old?.words.map(\.text) ?? [])
      let shared = model.words.count { oldWords.contains($0.text) }
      if shared * 2 < model.words.count, model.words.allSatisfy({ $0.reference == nil }),
        model.items.isEmpty
      {
        words = writer.twin(of: model.words.map(\.text), &dice)
        models.insert(model.id)
      }
    }
    nextId += 1
    touched.insert(nextId)
    return HistoryText.Paragraph(
      id: nextId,
      words: words.map { HistoryText.Word(text: $0, isInBase: false) }
    )
  }

  /// Moves to any other place; a third of the moves change a few words too.
  private mutating func move(_ id: Int, from place: (Int, Int), _ dice: inout Dice) -> Bool {
    var paragraph = text.sections[place.0].paragraphs.remove(at: place.1)
    if dice.chance(1.0 / 3) {
      var editor = WordEditor(paragraph.words, writer.language)
      editor.edit(&dice)
      paragraph.words = editor.words
    }
    let section = dice.below(text.sections.count)
    let index = dice.below(text.sections[section].paragraphs.count + 1)
    text.sections[section].paragraphs.insert(paragraph, at: index)
    guard (section, index) != place else { return true }
    moved.insert(id)
    return true
  }

  /// Cuts after the sentence that ends nearest to the middle.
  private mutating func split(_ place: (Int, Int)) -> Bool {
    let paragraph = text.sections[place.0].paragraphs[place.1]
    let ends = paragraph.words.indices.dropLast().filter {
      paragraph.words[$0].text.hasSuffix(".")
    }
    let middle = paragraph.words.count / 2
    guard paragraph.items.isEmpty, let end = ends.min(by: { abs($0 - middle) < abs($1 - middle) })
    else { return false }
    var first = Array(paragraph.words[...end])
    var second = Array(paragraph.words[(end + 1)...])
    let isFirstLonger = first.count >= second.count
    nextId += 1
    touched.insert(nextId)
    for index in first.indices where !isFirstLonger { first[index].isInBase = false }
    for index in second.indices where isFirstLonger { second[index].isInBase = false }
    // The words that went to the other part have gone from the one that stays.
    let leaving = (isFirstLonger ? second : first).map { word in
      var word = word
      (word.isInBase, word.isInRevised) = (true, false)
      return word
    }
    if isFirstLonger { first += leaving } else { second = leaving + second }
    let parts = [
      HistoryText.Paragraph(id: isFirstLonger ? paragraph.id : nextId, words: first),
      HistoryText.Paragraph(id: isFirstLonger ? nextId : paragraph.id, words: second),
    ]
    text.sections[place.0].paragraphs.replaceSubrange(place.1...place.1, with: parts)
    splits.append(History.Division(whole: paragraph.id, parts: parts.map(\.id)))
    return true
  }

  /// Joins with the next paragraph of the Part.
  private mutating func join(_ place: (Int, Int)) -> Bool {
    let paragraphs = text.sections[place.0].paragraphs
    guard place.1 + 1 < paragraphs.count else { return false }
    let (first, second) = (paragraphs[place.1], paragraphs[place.1 + 1])
    guard first.items.isEmpty, second.items.isEmpty, !touched.contains(second.id) else {
      return false
    }
    let isFirstLonger = first.words.count >= second.words.count
    let (stays, goes) = isFirstLonger ? (first, second) : (second, first)
    let arriving = goes.words.map { word in
      var word = word
      word.isInBase = false
      return word
    }
    touched.insert(goes.id)
    let words = isFirstLonger ? stays.words + arriving : arriving + stays.words
    text.sections[place.0].paragraphs.replaceSubrange(
      place.1...(place.1 + 1),
      with: [HistoryText.Paragraph(id: stays.id, words: words)]
    )
    touched.insert(stays.id)
    joins.append(History.Division(whole: stays.id, parts: [first.id, second.id]))
    return true
  }

  /// Returns both texts and the truth.
  func history() -> History {
    TruthOfRevision(
      base: base,
      revised: text,
      moved: moved,
      replaced: replaced,
      splits: splits,
      joins: joins
    ).history()
  }
}
