internal import PolicyModel

/// The labels that authors type at the beginning of a line, read from the source.
///
/// The source line is read, not the parser's text: `2\.6 million` is a sentence, and of a list
/// the parser keeps only the first number.
enum ClauseLabel {
  /// A label with the number that it spells and the count of bytes of the text that it covers.
  struct Numbered {
    var label: String
    /// The number; with noughts for what is open in a label such as `2.+`.
    var number: ClauseNumber
    /// How the number stands in addresses.
    var spelled: String
    /// Whether the label leaves the number open.
    var isToCome = false

    /// The number that the clause has, if it has one already.
    var ownNumber: ClauseNumber? { isToCome ? nil : number }
  }

  /// Returns the number that begins `line`, with white space or the line's end after it.
  static func number(in line: ArraySlice<UInt8>) -> Numbered? {
    let open = NumberToCome.leading(in: line)
    guard let (number, length) = open.map({ ($0.0.stem, $0.1) }) ?? ClauseNumber.leading(in: line)
    else { return nil }
    var end = line.startIndex + length
    let typed = String(decoding: line[line.startIndex..<end], as: UTF8.self)
    if end < line.endIndex, line[end] == UInt8(ascii: ".") { end += 1 }
    guard end == line.endIndex || isSpace(line[end]) || line[end...].starts(with: noBreakSpace)
    else { return nil }
    return Numbered(
      label: String(decoding: line[line.startIndex..<end], as: UTF8.self),
      number: number,
      spelled: open?.0.isPart == true ? "+" : open == nil ? number.description : typed,
      isToCome: open != nil
    )
  }

  /// Returns the number of a paragraph that begins `line`: at least two components, open or not.
  static func paragraph(in line: ArraySlice<UInt8>) -> Numbered? {
    guard let numbered = number(in: line), !numbered.number.isPart else { return nil }
    return numbered
  }

  /// Returns the part of a heading's line after its marks: `## 2.0 Policy` gives `2.0 Policy`.
  static func headingText(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == UInt8(ascii: "#") }.drop { isSpace($0) }
  }

  /// Returns the letter or figure in brackets that begins an item's text: "(a)", "(iv)", "(2)".
  ///
  /// One letter, the same letter twice, or the letters of small Roman numbers: "(the)" is a word.
  static func bracketed(in text: String) -> String? {
    guard text.utf8.first == UInt8(ascii: "(") else { return nil }
    let bytes = Array(text.utf8.prefix(8))
    guard
      let close = bytes.firstIndex(of: UInt8(ascii: ")")), (2...5).contains(close)
    else { return nil }
    let inside = bytes[1..<close]
    let areDigits = inside.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard areDigits || isLetterLabel(inside.map { $0 | 0x20 }) else { return nil }
    let isAtEnd = text.utf8.count == close + 1
    guard isAtEnd || isSpace(Array(text.utf8)[close + 1]) else { return nil }
    return String(decoding: bytes[0...close], as: UTF8.self)
  }

  /// Returns the label of an ordered item as typed: `1.` or `1)`.
  static func ordered(in line: ArraySlice<UInt8>) -> String? {
    let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, digits.endIndex < line.endIndex,
      line[digits.endIndex] == UInt8(ascii: ".") || line[digits.endIndex] == UInt8(ascii: ")")
    else { return nil }
    return String(decoding: line[digits.startIndex...digits.endIndex], as: UTF8.self)
  }

  private static func isLetterLabel(_ letters: [UInt8]) -> Bool {
    let areLetters = letters.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let isOneLetter = letters.count <= 2 && Set(letters).count == 1
    return areLetters && (isOneLetter || letters.allSatisfy { Array("ivx".utf8).contains($0) })
  }

  /// Word processors put it between a number and its words.
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
