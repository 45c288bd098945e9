/// A word or mark as classification looks at it.
struct ClassToken: Hashable {
  /// As it stands in the text, with straight apostrophes and plain hyphens.
  let text: String
  let isWord: Bool

  /// In small letters and the one spelling that stands for the word.
  ///
  /// Made when asked, for most tokens of a text are never looked at again.
  var word: String { isWord ? SpellingVariants.normal(text.lowercased()) : text }

  init(_ text: String, isWord: Bool) {
    self.text = text
    self.isWord = isWord
  }
}

extension ClassToken {
  /// The word without a possessive ending: "director's" and "directors'" are "director" and
  /// "directors".
  var stem: String { Self.stem(of: word) }

  private static func stem(of word: String) -> String {
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    return word.hasSuffix("'") ? String(word.dropLast()) : word
  }

  /// Whether a change of this word changes what must be done, or when, or how much.
  var isObligation: Bool { isObligation(word) }

  /// The same for whoever has asked for the word already: to spell it costs more than all else.
  func isObligation(_ word: String) -> Bool {
    guard isWord else { return "£$€%−±<>≤≥=".contains(text) }
    if ObligationWords.all.contains(word) { return true }
    // Nearly every word has letters alone, and nothing else to look for.
    if text.utf8.allSatisfy({ (97...122).contains($0 | 0x20) }) { return false }
    return text.unicodeScalars.contains { $0.properties.numericType != nil }
      || "£$€".contains(text.first ?? " ") || word.hasSuffix("n't")
      || word.contains("-")
        && word.split(separator: "-").contains { ObligationWords.all.contains(String($0)) }
      || word.contains("'") && ["'ll", "'d", "'ve"].contains { word.hasSuffix($0) }
  }

  /// Whether the word names who can owe a duty.
  var isDutyHolder: Bool { isDutyHolder(word) }

  /// The same for whoever has asked for the word already.
  func isDutyHolder(_ word: String) -> Bool {
    guard isWord else { return false }
    let stem = Self.stem(of: word)
    if text == "IT" || ObligationWords.persons.contains(stem) { return true }
    return stem.split(separator: "-").contains { part in
      ObligationWords.dutyHolders.contains(String(part))
        || part.hasSuffix("s") && ObligationWords.dutyHolders.contains(String(part.dropLast()))
    }
  }

  /// Whether the word may name a person, by the tables or by its ending: "assessor", "licensee".
  ///
  /// More words than persons have such endings; it asks for doubt, not for proof.
  var mayNamePerson: Bool {
    if isDutyHolder { return true }
    let singular = stem.hasSuffix("s") ? String(stem.dropLast()) : stem
    return ObligationWords.otherPersons.contains(singular)
      || ObligationWords.agentEndings.contains { singular.hasSuffix($0) }
  }

  /// The word without apostrophes: a hyphen makes another word of "resign".
  var withoutApostrophes: String { word.filter { $0 != "'" } }

  /// Whether it begins with one of the letters A to Z: quicker to ask than for any capital.
  var beginsWithCapital: Bool { text.utf8.first.map { (65...90).contains($0) } ?? false }

  /// Whether it begins with a capital letter.
  var isCapital: Bool { isWord && text.first?.isUppercase == true }
}
