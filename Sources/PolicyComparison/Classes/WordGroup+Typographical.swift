extension WordGroup {
  /// Returns why the change is one of spelling, punctuation or case alone, or nil where that is not
  /// sure.
  var typographicalReason: String? {
    if let reason = punctuationAtEnd ?? repeatedWord ?? article { return reason }
    if spellingsAreSame { return "the spelling changed" }
    guard omitted.count == inserted.count, !omitted.isEmpty else { return nil }
    var reasons: [String] = []
    for (index, pair) in zip(omitted, inserted).enumerated() where pair.0.text != pair.1.text {
      guard let reason = reason(pair.0, pair.1, isFirst: index == 0) else { return nil }
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons.isEmpty ? "the form of marks changed" : reasons.joined(separator: ", ")
  }

  /// A full stop, semicolon or comma at the very end.
  private var punctuationAtEnd: String? {
    let marks = omitted + inserted
    guard after == nil, !marks.isEmpty, marks.allSatisfy({ [".", ";", ","].contains($0.text) })
    else { return nil }
    return "the punctuation at the end changed"
  }

  /// A word that stood twice.
  private var repeatedWord: String? {
    guard omitted.count == 1, inserted.isEmpty, omitted[0].isWord, !omitted[0].isObligation else {
      return nil
    }
    let isTwice = before?.text == omitted[0].text || after?.text == omitted[0].text
    return isTwice ? "a word written twice was omitted" : nil
  }

  private var article: String? {
    guard omitted.count == 1, inserted.count == 1,
      Set([omitted[0].word, inserted[0].word]) == ["a", "an"]
    else { return nil }
    return "“a” and “an” changed"
  }

  /// "web site" and "website".
  private var spellingsAreSame: Bool {
    guard (1...2).contains(omitted.count), (1...2).contains(inserted.count),
      omitted.count != inserted.count
    else { return false }
    let left = omitted.map { $0.text.lowercased() }.joined(separator: " ")
    let right = inserted.map { $0.text.lowercased() }.joined(separator: " ")
    return SpellingVariants.areSame(left, right)
      && omitted[0].text.first?.isUppercase == inserted[0].text.first?.isUppercase
  }

  private func reason(_ left: ClassToken, _ right: ClassToken, isFirst: Bool) -> String? {
    guard left.isWord == right.isWord else { return nil }
    guard left.isWord else {
      let forms = Self.sameMarks.contains { $0.contains(left.text) && $0.contains(right.text) }
      return forms ? "the form of marks changed" : nil
    }
    if left.text.lowercased() == right.text.lowercased() {
      let startsSentence = isFirst && (before.map { [".", "!", "?"].contains($0.text) } ?? true)
      let isFirstLetter = left.text.dropFirst() == right.text.dropFirst()
      guard startsSentence, isFirstLetter, !left.isObligation else { return nil }
      return "a capital letter changed"
    }
    let sameCase = left.text.first?.isUppercase == right.text.first?.isUppercase
    guard sameCase else { return nil }
    if left.word == right.word { return "the spelling changed" }
    return isApostropheOnly(left, right) ? "an apostrophe changed" : nil
  }

  /// "photo's" and "photos"; but "director's" and "directors'" are one person and several, and
  /// "were" and "we're" are different words.
  private func isApostropheOnly(_ left: ClassToken, _ right: ClassToken) -> Bool {
    guard left.letters == right.letters, left.letters.hasSuffix("s"), left.letters.count >= 5,
      left.stem == right.stem || !left.isDutyHolder && !right.isDutyHolder
    else { return false }
    return [left, right].allSatisfy { token in
      let apostrophes = token.word.filter { $0 == "'" }.count
      return apostrophes == 0
        || apostrophes == 1 && (token.word.hasSuffix("'s") || token.word.hasSuffix("'"))
    }
  }

  /// Marks that are forms of one another.
  private static let sameMarks: [Set<String>] = [
    ["\"", "“", "”", "„", "'", "‘", "’"], ["-", "–", "—", "‑"],
  ]
}
