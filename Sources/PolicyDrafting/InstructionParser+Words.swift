extension InstructionParser {
  /// A change of words after the place: "for “X” substitute “Y”", "after “X” insert “Y”".
  mutating func wordChange() -> WordChange? {
    if reader.take("for") {
      if reader.take(anyOf: ["the opening words", "the words"]), takeSubstitute() {
        return reader.quotation().map { .substituteAll($0) }
      }
      guard let quotation = quotation(), takeSubstitute(), let new = reader.quotation() else {
        return nil
      }
      return .substitute(quotation, with: new)
    }
    if reader.take("replace") {
      guard let quotation = quotation(), reader.take(anyOf: ["with", "by"]),
        let new = reader.quotation()
      else { return nil }
      return .substitute(quotation, with: new)
    }
    if reader.take("substitute") {
      guard let new = reader.quotation(), reader.take("for"), let quotation = quotation() else {
        return nil
      }
      return .substitute(quotation, with: new)
    }
    if reader.take("insert") { return lateInsertion() }
    if takeOmit() { return quotation().map { .omit($0) } }
    if reader.take("after") {
      guard let quotation = quotation(), reader.take("insert"), let new = reader.quotation() else {
        return nil
      }
      return .insert(new, .after(quotation))
    }
    if reader.take("before") {
      guard let quotation = quotation(), reader.take("insert"), let new = reader.quotation() else {
        return nil
      }
      return .insert(new, .before(quotation))
    }
    let isEnd = reader.take("at the end")
    if isEnd || reader.take(anyOf: ["at the beginning", "at the start"]) {
      reader.takeComma()
      guard reader.take("insert"), let new = reader.quotation() else { return nil }
      return .insert(new, isEnd ? .end : .beginning)
    }
    return nil
  }

  /// "insert “Y” after “X”", "insert “Y” at the end".
  private mutating func lateInsertion() -> WordChange? {
    guard let new = reader.quotation() else { return nil }
    if reader.take("after") { return quotation().map { .insert(new, .after($0)) } }
    if reader.take("before") { return quotation().map { .insert(new, .before($0)) } }
    if reader.take("at the end") { return .insert(new, .end) }
    return reader.take(anyOf: ["at the beginning", "at the start"]) ? .insert(new, .beginning) : nil
  }

  /// Quoted words, and in which of several places.
  private mutating func quotation() -> Quotation? {
    _ = reader.take(anyOf: ["the words", "the word"])
    guard let words = reader.quotation() else { return nil }
    let saved = reader
    reader.takeComma()
    guard reader.take("in"), let occurrence = occurrence() else {
      reader = saved
      return Quotation(words)
    }
    reader.takeComma()
    return Quotation(words, occurrence)
  }

  /// "the second place where it occurs", "each place", "both places".
  private mutating func occurrence() -> Quotation.Occurrence? {
    let found: Quotation.Occurrence
    if reader.take(anyOf: ["each place", "every place", "both places", "all places"]) {
      found = .each
    } else if reader.take("the last place") {
      found = .last
    } else if reader.take("the"), let word = reader.word(), let number = Ordinal.number(word),
      reader.take("place")
    {
      found = .number(number)
    } else {
      return nil
    }
    let endings = ["where it occurs", "where they occur", "it occurs", "they occur"]
    _ = reader.take(anyOf: endings)
    return found
  }

  /// Passes over "substitute".
  mutating func takeSubstitute() -> Bool {
    reader.takeComma()
    return reader.take("there is substituted") || reader.take("substitute")
  }

  /// Passes over "omit" and what people write for it.
  mutating func takeOmit() -> Bool {
    reader.take(anyOf: ["omit", "leave out", "delete", "remove"])
  }
}
