internal import PolicyEncoding

extension ClassToken {
  /// Returns the words and marks of `text`.
  ///
  /// A word is letters and digits with inner apostrophes, hyphens, and full stops and commas between
  /// digits; a currency sign before it, and a percent sign or the apostrophe of a plural behind it,
  /// belong to it. An e-mail or web address is one word.
  static func all(in text: String) -> [ClassToken] { first(.max, in: text) }

  /// Returns the first words and marks of `text`, at most `most` of them.
  static func first(_ most: Int, in text: String) -> [ClassToken] {
    var text = text
    let plain = text.withUTF8 { bytes -> [ClassToken]? in
      guard ByteSearch.areASCII(bytes) else { return nil }
      return ClassTokenizer(PlainScalars(bytes: bytes), bytes).tokens(most)
    }
    return plain
      ?? text.withUTF8 { bytes in
        ClassTokenizer(
          MixedScalars(scalars: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)),
          bytes
        ).tokens(most)
      }
  }
}

/// A text of which scalars are looked at by their place.
private protocol ScalarText {
  var count: Int { get }
  subscript(place: Int) -> Unicode.Scalar { get }
  /// Returns the text of `range` with straight apostrophes and plain hyphens.
  func string(_ range: Range<Int>) -> String
}

/// A text of ASCII alone, looked at in place: most are, and need no copy.
private struct PlainScalars: ScalarText {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(place: Int) -> Unicode.Scalar { Unicode.Scalar(bytes[place]) }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

/// A text of any characters.
private struct MixedScalars: ScalarText {
  let scalars: [Unicode.Scalar]

  var count: Int { scalars.count }

  subscript(place: Int) -> Unicode.Scalar { scalars[place] }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] {
      switch scalar {
      case "’", "‘": view.append("'")
      case "‑": view.append("-")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

/// One pass over a text that cuts it into words and marks.
private struct ClassTokenizer<Text: ScalarText> {
  private let scalars: Text
  private let mayHoldAddress: Bool

  init(_ scalars: Text, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.scalars = scalars
    // An e-mail or web address has @, // or three of w.
    mayHoldAddress =
      ByteSearch.offset(of: UInt8(ascii: "@"), in: bytes) != nil
      || ByteSearch.offset(of: UInt8(ascii: "/"), in: bytes) != nil
      || ByteSearch.contains(UInt8(ascii: "w"), before: UInt8(ascii: "w"), in: bytes)
      || ByteSearch.contains(UInt8(ascii: "w"), before: UInt8(ascii: "W"), in: bytes)
      || ByteSearch.contains(UInt8(ascii: "W"), before: UInt8(ascii: "w"), in: bytes)
      || ByteSearch.contains(UInt8(ascii: "W"), before: UInt8(ascii: "W"), in: bytes)
  }

  func tokens(_ most: Int) -> [ClassToken] {
    var tokens: [ClassToken] = []
    if most > scalars.count { tokens.reserveCapacity(scalars.count / 5) }
    var position = 0
    while position < scalars.count, tokens.count < most {
      let start = position
      if mayHoldAddress, let end = endOfAddress(from: start) {
        tokens.append(ClassToken(scalars.string(start..<end), isWord: true))
        position = end
        continue
      }
      while position < scalars.count, isPart(position, of: start) { position += 1 }
      if position > start {
        if position < scalars.count, scalars[position] == "%" || endsPlural(position) {
          position += 1
        }
        tokens.append(ClassToken(scalars.string(start..<position), isWord: true))
        continue
      }
      if !isSpace(scalars[position]) {
        tokens.append(ClassToken(scalars.string(position..<(position + 1)), isWord: false))
      }
      position += 1
    }
    return tokens
  }

  private func isPart(_ position: Int, of start: Int) -> Bool {
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
  private func endsPlural(_ position: Int) -> Bool {
    (scalars[position] == "'" || scalars[position] == "’")
      && (scalars[position - 1] == "s" || scalars[position - 1] == "S")
  }

  /// The end of an e-mail or web address that begins at `start`.
  private func endOfAddress(from start: Int) -> Int? {
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
      (start..<(start + 3)).allSatisfy({ scalars[$0] == "w" || scalars[$0] == "W" })
    {
      isAddress = true
    }
    guard isAddress else { return nil }
    while end > start, ".,;:!?)]'\"”’".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // The tables of Unicode are slow to ask, and nearly every letter is plain.
    if scalar.isASCII { return (97...122).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (48...57).contains(scalar.value) : scalar.properties.numericType != nil
  }
}
