extension WordGroup {
  /// Returns why the change is one of spelling, punctuation or case alone, or nil where that is not
  /// sure.
  func typographicalReason(endIsFree: Bool) -> String? {
    if endIsFree, let reason = punctuationAtEnd { return reason }
    if let reason = repeated ?? article ?? ellipsis { return reason }
    if spellingsAreSame { return "the spelling changed" }
    guard omitted.count == inserted.count, !omitted.isEmpty else { return nil }
    var reasons: [String] = []
    for (index, pair) in zip(omitted, inserted).enumerated() where pair.0.text != pair.1.text {
      guard let reason = reason(pair.0, pair.1, at: index) else { return nil }
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

  /// A mark or a small word that stood twice; "had had" and "to to" can be meant.
  private var repeated: String? {
    guard omitted.count == 1, inserted.isEmpty else { return nil }
    let own = omitted[0].text.lowercased()
    guard before?.text.lowercased() == own || after?.text.lowercased() == own else { return nil }
    if omitted[0].isWord {
      return Self.neverTwice.contains(own) ? "a word written twice was omitted" : nil
    }
    return [",", ".", ";"].contains(own) ? "a mark written twice was omitted" : nil
  }

  private static let neverTwice: Set<String> = [
    "the", "a", "an", "of", "and", "or", "our", "your", "their", "its", "be",
  ]

  /// "..." and "…".
  private var ellipsis: String? {
    let sides = [omitted, inserted].map { $0.map(\.text).joined() }
    return Set(sides) == ["...", "…"] ? "the form of marks changed" : nil
  }

  /// "a owl" and "an owl", but not "level A" and "level AN".
  private var article: String? {
    guard omitted.count == 1, inserted.count == 1,
      Set([omitted[0].text, inserted[0].text]) == ["a", "an"]
        || startsSentence && Set([omitted[0].text, inserted[0].text]) == ["A", "An"],
      let after, after.isWord
    else { return nil }
    return "“a” and “an” changed"
  }

  /// "web site" and "website".
  private var spellingsAreSame: Bool {
    guard (1...2).contains(omitted.count), (1...2).contains(inserted.count),
      omitted.count != inserted.count, startsSentence || !omitted[0].isCapital
    else { return false }
    let left = omitted.map { $0.text.lowercased() }.joined(separator: " ")
    let right = inserted.map { $0.text.lowercased() }.joined(separator: " ")
    return SpellingVariants.areSame(left, right)
      && omitted[0].text.first?.isUppercase == inserted[0].text.first?.isUppercase
  }

  private func reason(_ left: ClassToken, _ right: ClassToken, at index: Int) -> String? {
    guard left.isWord == right.isWord else { return nil }
    guard left.isWord else { return formsOfOneMark(left.text, right.text, at: index) }
    let opens = index == 0 && startsSentence
    if left.text.lowercased() == right.text.lowercased() {
      let isFirstLetter = left.text.dropFirst() == right.text.dropFirst()
      guard opens, isFirstLetter, !left.isObligation else { return nil }
      return "a capital letter changed"
    }
    guard left.isCapital == right.isCapital else { return nil }
    if left.word == right.word { return isSpelling(left, right, opens: opens) }
    guard opens || !left.isCapital || left.stem == "council" || right.stem == "council" else {
      return nil
    }
    return isApostropheOnly(left, right) ? "an apostrophe changed" : nil
  }

  /// A capital inside a sentence may begin a name, and "Gray" and "Grey" are two; a long slip such as
  /// "Goverment" is none.
  private func isSpelling(_ left: ClassToken, _ right: ClassToken, opens: Bool) -> String? {
    let isSlip = [left, right].contains { token in
      token.text.count >= 6 && SpellingVariants.isSlip(token.text.lowercased())
    }
    let isAllCapitals = left.text.count > 1 && left.text == left.text.uppercased()
    guard opens && !isAllCapitals || !left.isCapital || isSlip else { return nil }
    return "the spelling changed"
  }

  /// "photo's" and "photos"; but "director's" and "directors'" are one person and several, and
  /// "were" and "we're" are different words.
  private func isApostropheOnly(_ left: ClassToken, _ right: ClassToken) -> Bool {
    guard left.withoutApostrophes == right.withoutApostrophes, left.withoutApostrophes.count >= 5,
      left.withoutApostrophes.hasSuffix("s"), !left.isObligation
    else { return false }
    let endings = [left, right].map { token -> String? in
      guard let place = token.word.firstIndex(of: "'") else { return "s" }
      let ending = String(token.word[place...])
      return ending == "'s" || ending == "'" ? ending : nil
    }
    switch Set(endings) {
    // Several before and after.
    case ["s", "'"]: return true
    case ["s", "'s"]: return !left.mayNamePerson && !right.mayNamePerson
    default: return false
    }
  }

  private func formsOfOneMark(_ left: String, _ right: String, at index: Int) -> String? {
    guard Self.sameMarks.contains(where: { $0.contains(left) && $0.contains(right) }) else {
      return nil
    }
    // 5' are feet or minutes, 5" inches or seconds.
    let place = basePlace.lowerBound + index - 1
    let figure = place >= 0 ? texts.base[place].text.last?.isNumber == true : false
    return figure && left != "-" && left != "–" && left != "—" ? nil : "the form of marks changed"
  }

  /// Marks that are forms of one another.
  private static let sameMarks: [Set<String>] = [
    ["\"", "“", "”", "„", "'", "‘", "’"], ["-", "–", "—", "‑"],
  ]
}
