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

  /// Returns the words and marks of `text`.
  ///
  /// A word is letters and digits with inner apostrophes, hyphens, and full stops and commas between
  /// digits; a currency sign before it, and a percent sign or the apostrophe of a plural behind it,
  /// belong to it. An e-mail or web address is one word.
  static func all(in text: String) -> [ClassToken] {
    let scalars = Array(text.unicodeScalars)
    let mayHoldAddress = self.mayHoldAddress(text)
    var tokens: [ClassToken] = []
    var position = 0
    while position < scalars.count {
      let start = position
      if mayHoldAddress, let end = endOfAddress(scalars, from: start) {
        tokens.append(ClassToken(string(scalars[start..<end]), isWord: true))
        position = end
        continue
      }
      while position < scalars.count, isPart(scalars, position, of: start) { position += 1 }
      if position > start {
        if position < scalars.count,
          scalars[position] == "%" || endsPlural(scalars, position)
        {
          position += 1
        }
        tokens.append(ClassToken(string(scalars[start..<position]), isWord: true))
        continue
      }
      if !isSpace(scalars[position]) {
        tokens.append(ClassToken(string(scalars[position...position]), isWord: false))
      }
      position += 1
    }
    return tokens
  }

  private static func isPart(_ scalars: [Unicode.Scalar], _ position: Int, of start: Int) -> Bool {
    let scalar = scalars[position]
    if isLetter(scalar) || isDigit(scalar) || scalar == "_" { return true }
    let next = position + 1 < scalars.count ? scalars[position + 1] : " "
    if position == start { return "£$€".unicodeScalars.contains(scalar) && isDigit(next) }
    switch scalar {
    case "'", "’", "-", "‑": return isLetter(next) || isDigit(next)
    case ".", ",", ":", "/": return isDigit(scalars[position - 1]) && isDigit(next)
    default: return false
    }
  }

  /// Whether the apostrophe of "users' rights" stands there.
  private static func endsPlural(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    (scalars[position] == "'" || scalars[position] == "’")
      && (scalars[position - 1] == "s" || scalars[position - 1] == "S")
  }

  /// Whether any e-mail or web address can stand in `text`: one has @, // or three of w.
  private static func mayHoldAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "@"), UInt8(ascii: "/"): true
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
          index + 1 < bytes.count && bytes[index + 1] | 0x20 == UInt8(ascii: "w")
        default: false
        }
      }
    }
  }

  /// The end of an e-mail or web address that begins at `start`.
  private static func endOfAddress(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard isLetter(scalars[start]) || isDigit(scalars[start]),
      start == 0 || !isLetter(scalars[start - 1]) && !isDigit(scalars[start - 1])
    else { return nil }
    var end = start
    var isAddress = false
    while end < scalars.count, !isSpace(scalars[end]), end - start < 300 {
      let next = end + 1 < scalars.count ? scalars[end + 1] : " "
      if scalars[end] == "@", end > start, isLetter(next) { isAddress = true }
      if scalars[end] == "/", next == "/", end > start { isAddress = true }
      end += 1
    }
    if end - start > 4, scalars[start + 3] == ".",
      scalars[start..<(start + 3)].allSatisfy({ $0 == "w" || $0 == "W" })
    {
      isAddress = true
    }
    guard isAddress else { return nil }
    while end > start, ".,;:!?)]'\"”’".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // The tables of Unicode are slow to ask, and nearly every letter is plain.
    if scalar.isASCII { return (97...122).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (48...57).contains(scalar.value) : scalar.properties.numericType != nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    if scalars.allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: scalars.count) { buffer in
        for (index, scalar) in scalars.enumerated() { buffer[index] = UInt8(scalar.value) }
        return scalars.count
      }
    }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: scalars.map { scalar in
        switch scalar {
        case "’", "‘": "'"
        case "‑": "-"
        default: scalar
        }
      }
    )
    return String(view)
  }
}

extension ClassToken {
  /// The word without a possessive ending: "director's" and "directors'" are "director" and
  /// "directors".
  var stem: String {
    let word = self.word
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    return word.hasSuffix("'") ? String(word.dropLast()) : word
  }

  /// Whether a change of this word changes what must be done, or when, or how much.
  var isObligation: Bool {
    guard isWord else { return "£$€%−±<>≤≥=".contains(text) }
    let word = self.word
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
  var isDutyHolder: Bool {
    guard isWord else { return false }
    let stem = self.stem
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
