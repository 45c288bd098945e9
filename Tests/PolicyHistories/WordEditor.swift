/// Changes the words of a paragraph and marks them.
struct WordEditor {
  private(set) var words: [HistoryText.Word]
  private let language: CouncilLanguage

  init(_ words: [HistoryText.Word], _ language: CouncilLanguage) {
    self.words = words
    self.language = language
  }

  /// Whether any word differs between the sides.
  var isChanged: Bool { words.contains { $0.isInBase != $0.isInRevised } }

  /// Substitutes, inserts or omits one to three words inside a sentence.
  mutating func edit(_ dice: inout Dice) {
    switch dice.below(10) {
    case 0..<5: substitute(&dice)
    case 5..<8: insert(&dice)
    default: omit(&dice)
    }
  }

  /// Replaces half of the words, wherever it begins, by as many new ones.
  mutating func rewriteHalf(_ dice: inout Dice) {
    let count = max(1, words.count / 2)
    let start = dice.below(words.count - count + 1)
    let range = start..<(start + count)
    guard words[range].allSatisfy({ $0.reference == nil && $0.isInBase && $0.isInRevised }) else {
      return substitute(&dice)
    }
    var new: [String] = []
    while new.count < count { new += language.sentence(&dice) }
    for index in range { words[index].isInRevised = false }
    words.insert(
      contentsOf: new.prefix(count).map { HistoryText.Word(text: $0, isInBase: false) },
      at: range.upperBound
    )
  }

  /// A word in the middle of a sentence that no other edit has touched, if chance finds one.
  private func place(_ dice: inout Dice) -> Int? {
    for _ in 0..<20 {
      let place = dice.below(words.count)
      let word = words[place]
      if place > 0, word.isInBase, word.isInRevised, word.reference == nil,
        word.text.last?.isLetter == true || word.text.last?.isNumber == true,
        word.text.first?.isUppercase == false
      {
        return place
      }
    }
    return nil
  }

  private mutating func substitute(_ dice: inout Dice) {
    guard let place = place(&dice) else { return }
    let new = language.substitute(for: words[place].text, &dice)
    guard !new.contains(words[place].text) else { return }
    words[place].isInRevised = false
    words.insert(
      contentsOf: new.map { HistoryText.Word(text: $0, isInBase: false) },
      at: place + 1
    )
  }

  private mutating func insert(_ dice: inout Dice) {
    guard let place = place(&dice) else { return }
    words.insert(
      contentsOf: language.addition(&dice).map { HistoryText.Word(text: $0, isInBase: false) },
      at: place + 1
    )
  }

  private mutating func omit(_ dice: inout Dice) {
    guard let place = place(&dice) else { return }
    for index in place..<min(words.count, place + dice.within(1...3)) {
      let word = words[index]
      guard word.isInBase, word.isInRevised, word.reference == nil,
        word.text.last?.isLetter == true, word.text.first?.isUppercase == false
      else { return }
      words[index].isInRevised = false
    }
  }
}
