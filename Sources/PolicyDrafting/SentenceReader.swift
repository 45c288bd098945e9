/// Reads a sentence from its beginning: words, quotations, numbers, one after another.
struct SentenceReader {
  private let characters: [Character]
  private(set) var position = 0
  private let skips: [Int]
  private var quotations = 0
  /// Whether a quotation had more than one possible end.
  private(set) var hasSkipped = false

  init(_ text: String, skips: [Int] = []) {
    characters = Array(text)
    self.skips = skips
  }

  /// Whether only marks that end a sentence are left.
  var isAtEnd: Bool {
    characters[position...].allSatisfy { $0.isWhitespace || $0 == "." || $0 == ";" }
  }

  /// Whether only marks before a block are left.
  var isAtBlock: Bool { characters[position...].allSatisfy { "—–-:. ".contains($0) } }

  /// Passes over `phrase`, whatever its case, if it comes next.
  mutating func take(_ phrase: String) -> Bool {
    let saved = position
    for word in phrase.split(separator: " ") {
      guard takeWord(String(word)) else {
        position = saved
        return false
      }
    }
    return true
  }

  /// Passes over the first of `phrases` that comes next.
  mutating func take(anyOf phrases: [String]) -> Bool {
    for phrase in phrases where take(phrase) { return true }
    return false
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpace()
    let wanted = Array(word)
    guard position + wanted.count <= characters.count else { return false }
    for (offset, character) in wanted.enumerated()
    where characters[position + offset].lowercased() != character.lowercased() {
      return false
    }
    let end = position + wanted.count
    if end < characters.count, characters[end].isLetter || characters[end].isNumber,
      wanted.last.map({ $0.isLetter || $0.isNumber }) ?? false
    {
      return false
    }
    position = end
    return true
  }

  /// Passes over a comma.
  mutating func takeComma() {
    skipSpace()
    if position < characters.count, characters[position] == "," { position += 1 }
  }

  mutating func skipSpace() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  /// Returns the word that comes next: letters, digits, and marks inside a label.
  mutating func word() -> String? {
    let saved = position
    skipSpace()
    let start = position
    while position < characters.count, isLabel(characters[position]) { position += 1 }
    var end = position
    // A full stop after a number ends the sentence.
    while end > start, characters[end - 1] == "." { end -= 1 }
    guard end > start else {
      position = saved
      return nil
    }
    position = end
    return String(characters[start..<end])
  }

  private func isLabel(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".()-".contains(character)
  }

  /// Returns the quoted words that come next, without their marks.
  mutating func quotation() -> String? {
    let saved = position
    skipSpace()
    guard position < characters.count else { return nil }
    let start = position + 1
    let end: Int?
    switch characters[position] {
    case "“": end = nestedEnd(from: start)
    case "\"": end = plainEnd(from: start, closedBy: ["\""])
    case "‘": end = plainEnd(from: start, closedBy: ["’"])
    case "'": end = plainEnd(from: start, closedBy: ["'"])
    default: end = nil
    }
    guard let end else {
      position = saved
      return nil
    }
    quotations += 1
    position = end + 1
    var words = characters[start..<end]
    while words.first?.isWhitespace == true, words.first != "\u{2028}" { words = words.dropFirst() }
    while words.last?.isWhitespace == true, words.last != "\u{2028}" { words = words.dropLast() }
    return String(words)
  }

  /// Curly marks nest.
  private func nestedEnd(from start: Int) -> Int? {
    var depth = 1
    for index in start..<max(start, characters.count) {
      if characters[index] == "“" { depth += 1 }
      if characters[index] == "”" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func plainEnd(from start: Int, closedBy marks: [Character]) -> Int? {
    var ends: [Int] = []
    for index in start..<max(start, characters.count) where marks.contains(characters[index]) {
      // An apostrophe inside a word ends no quotation.
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isApostrophe = marks[0] != "\"" && (next.isLetter || next.isNumber)
      if !isApostrophe { ends.append(index) }
    }
    let skip = quotations < skips.count ? skips[quotations] : 0
    if ends.count > 1 { hasSkipped = true }
    return skip < ends.count ? ends[skip] : nil
  }
}
