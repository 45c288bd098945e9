internal import PolicyModel

/// The references in the words of a clause, with their places in the source.
///
/// The clause says which references there are; the source, without its code and links, says where.
/// Where the two differ nobody knows the places, so none are given.
enum ReferencePlaces {
  /// One reference.
  struct Place {
    var number: ClauseNumber
    var typed: String
    /// The bytes of the number in the file.
    var range: Range<Int>
    /// Whether it is the end of a range that the one before begins: "2.5 to 2.7".
    var endsRange: Bool
  }

  /// Returns the references of `unit` in order, or nil where they cannot be found.
  static func all(in unit: TextUnit) -> [Place]? {
    let expected = unit.clause.runsOfText.flatMap { run in
      CrossReference.all(in: run).map(\.number)
    }
    if expected.isEmpty { return [] }
    guard let zone = unit.words else { return nil }
    let shown = masked(zone.bytes)
    let found = CrossReference.all(in: String(decoding: shown, as: UTF8.self))
    guard found.map(\.number) == expected else { return nil }
    return found.enumerated().map { index, reference in
      Place(
        number: reference.number,
        typed: String(decoding: shown[reference.range], as: UTF8.self),
        range: zone.source(reference.range),
        endsRange: index > 0
          && joins(shown[found[index - 1].range.upperBound..<reference.range.lowerBound])
      )
    }
  }

  /// Whether the bytes between two numbers make a range of them.
  private static func joins(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    return ["to", "-", "–"].contains(text)
  }

  /// Returns `bytes` with code, links and tags as marks that no reference has, and with entities for
  /// spaces and dashes as what they mean; nothing changes its place.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var unclosed: Set<Int> = []
    var position = 0
    while position < bytes.count {
      let end: Int?
      switch bytes[position] {
      case UInt8(ascii: "\\"):
        position += 2
        continue
      case UInt8(ascii: "`"): end = codeEnd(bytes, position, &unclosed)
      case UInt8(ascii: "["): end = linkEnd(bytes, position)
      case UInt8(ascii: "<"): end = tagEnd(bytes, position)
      case UInt8(ascii: "&"):
        position = decodeEntity(&result, position)
        continue
      default: end = nil
      }
      if let end {
        for index in position..<end { result[index] = 1 }
        position = end
      } else {
        position += 1
      }
    }
    return result
  }

  /// Returns the end of the code that begins at `start`, and notes in `unclosed` how many marks
  /// nothing further on closes, so that their end is looked for once.
  private static func codeEnd(_ bytes: [UInt8], _ start: Int, _ unclosed: inout Set<Int>) -> Int {
    let length = bytes[start...].prefix { $0 == bytes[start] }.count
    if unclosed.contains(length) { return start + length }
    var position = start + length
    while position < bytes.count {
      let run = bytes[position...].prefix { $0 == bytes[start] }.count
      if run == length { return position + run }
      position += max(1, run)
    }
    unclosed.insert(length)
    // Marks that nothing closes are text, and none of them begins code.
    return start + length
  }

  private static func linkEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let close = closing(bytes, start, UInt8(ascii: "["), UInt8(ascii: "]")),
      close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("),
      let end = closing(bytes, close + 1, UInt8(ascii: "("), UInt8(ascii: ")"))
    else { return nil }
    return end + 1
  }

  /// Returns the place of the mark that closes the one at `start`; no link is longer than this looks.
  static func closing(_ bytes: [UInt8], _ start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    var position = start
    while position < min(bytes.count, start + 2_000) {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      if bytes[position] == open { depth += 1 }
      if bytes[position] == close { depth -= 1 }
      if depth == 0 { return position }
      position += 1
    }
    return nil
  }

  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] != UInt8(ascii: " ") else { return nil }
    return bytes[start...].prefix(2_000).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private static let entities: [([UInt8], [UInt8])] = [
    ("&nbsp;", " "), ("&#160;", " "), ("&#xA0;", " "), ("&ndash;", "–"), ("&#8211;", "–"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func decodeEntity(_ bytes: inout [UInt8], _ start: Int) -> Int {
    for (entity, meaning) in entities where bytes[start...].starts(with: entity) {
      let padding = Array(repeating: UInt8(ascii: " "), count: entity.count - meaning.count)
      bytes.replaceSubrange(start..<(start + entity.count), with: meaning + padding)
      return start + entity.count
    }
    return start + 1
  }
}
