internal import PolicyEncoding
internal import PolicyMarkdown

/// A reference in running text to a numbered paragraph or Part of the same text: "paragraph 2.6".
///
/// Recognised are `paragraph(s)`, `section(s)` and `sub-paragraph(s)` with a dotted number, and
/// `Part(s)` with a number; lists and ranges after them too. "section 3.2 of the Data Protection
/// Act" speaks of another instrument and is none.
package struct CrossReference: Hashable, Sendable {
  /// The bytes of the text that spell the number.
  package var range: Range<Int>
  package var number: ClauseNumber

  /// The address of what is referred to.
  package var address: String { number.isPart ? "part-\(number)" : number.description }

  /// Returns the references in `text`, in order.
  package static func all(in text: String) -> [CrossReference] {
    guard mayContainReference(text) else { return [] }
    return Scanner(bytes: Array(text.utf8)).references()
  }

  /// A quick look for the rarest letters of the words that refer: most runs of text have none.
  private static func mayContainReference(_ text: String) -> Bool {
    ByteSearch.contains("graph", in: text) || ByteSearch.contains("ction", in: text)
      || ByteSearch.contains("Part", in: text)
  }
}

/// One pass over the bytes of a text.
private struct Scanner {
  let bytes: [UInt8]

  private static let words: [(word: [UInt8], isPart: Bool)] = [
    ("paragraphs", false), ("paragraph", false), ("sections", false), ("section", false),
    ("parts", true), ("part", true),
  ].map { (Array($0.0.utf8), $0.1) }

  func references() -> [CrossReference] {
    var references: [CrossReference] = []
    var position = 0
    while position < bytes.count {
      let initial = bytes[position] | 0x20
      guard initial == UInt8(ascii: "p") || initial == UInt8(ascii: "s"),
        let (end, isPart) = keyword(at: position)
      else {
        position += 1
        continue
      }
      let (found, next) = numbers(from: end, isPart: isPart)
      if !found.isEmpty, !namesAnotherInstrument(at: next) { references += found }
      position = max(next, end)
    }
    return references
  }

  /// The end of a keyword that begins a word at `start` ("sub-paragraph" counts from its second half).
  private func keyword(at start: Int) -> (end: Int, isPart: Bool)? {
    if WordBoundary.isAfterWord(start, in: bytes) { return nil }
    for (word, isPart) in Self.words {
      guard start + word.count < bytes.count else { continue }
      let first = bytes[start]
      let lowered = first | 0x20
      // "part 2" in small letters is no division of the text.
      guard isPart ? first == UInt8(ascii: "P") : lowered == word[0] else { continue }
      guard bytes[(start + 1)..<(start + word.count)].elementsEqual(word.dropFirst()) else {
        continue
      }
      return (start + word.count, isPart)
    }
    return nil
  }

  /// The numbers of a list or range: "2.1, 2.3 and 2.5 to 2.7".
  private func numbers(from start: Int, isPart: Bool) -> ([CrossReference], next: Int) {
    var references: [CrossReference] = []
    var end = start
    var position = afterSpaces(start)
    guard position > start else { return ([], start) }
    while let (number, length) = ClauseNumber.leading(in: bytes[position...]),
      number.isPart == isPart
    {
      let numberEnd = position + length
      if WordBoundary.isBeforeWord(numberEnd, in: bytes) { break }
      references.append(CrossReference(range: position..<numberEnd, number: number))
      end = numberEnd
      guard let next = afterSeparator(numberEnd) else { break }
      position = next
    }
    return (references, end)
  }

  /// The place after ", ", " and ", " or ", " to ", "-", "–" or " – ", if one stands at `start`.
  private func afterSeparator(_ start: Int) -> Int? {
    let afterSpace = afterSpaces(start)
    if bytes[afterSpace...].starts(with: Array("–".utf8)) { return afterSpaces(afterSpace + 3) }
    if start < bytes.count, bytes[start] == UInt8(ascii: "-") { return start + 1 }
    var position = start
    if position < bytes.count, bytes[position] == UInt8(ascii: ",") { position += 1 }
    let afterComma = afterSpaces(position)
    for word in ["and", "or", "to"] where bytes[afterComma...].starts(with: Array(word.utf8)) {
      let next = afterSpaces(afterComma + word.utf8.count)
      if next > afterComma + word.utf8.count { return next }
    }
    return position > start && afterComma > position ? afterComma : nil
  }

  /// Whether "of the Act" or the like follows: the number is then another instrument's.
  private func namesAnotherInstrument(at start: Int) -> Bool {
    var position = afterSpaces(start)
    guard position > start, let preposition = word(at: position),
      preposition == "of" || preposition == "to"
    else { return false }
    position = afterSpaces(position + preposition.utf8.count)
    if word(at: position) == "the" { position = afterSpaces(position + 3) }
    guard position < bytes.count, let name = word(at: position), name != "Part" else {
      return false
    }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[position])
  }

  private func word(at start: Int) -> String? {
    guard start < bytes.count else { return nil }
    let letters = bytes[start...].prefix { isLetterOrDigit($0) }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  private func afterSpaces(_ start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: " ") {
        position += 1
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2  // a no-break space
      } else {
        break
      }
    }
    return position
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
