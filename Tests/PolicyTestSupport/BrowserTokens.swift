/// The tags of a page as a browser takes them: forgiving, byte by byte (WHATWG HTML, 13.2.5), so that
/// whatever came through as markup is seen.
///
/// XML is read by the same rules, where it is plain enough.
package struct BrowserTokens {
  /// Each tag with the names of its attributes, in order: `a class href`, `/a`, `!DOCTYPE`.
  package private(set) var tags: [String] = []

  private let bytes: [UInt8]
  private var place = 0

  /// Elements whose content is text until their own end tag.
  private static let raw: Set = ["script", "style", "title", "textarea"]

  /// Reads `page`.
  package init(_ page: [UInt8]) {
    bytes = page
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard place < bytes.count else { break }
      switch bytes[place] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        tags.append(String(decoding: [bytes[place]], as: UTF8.self))
        place = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      case UInt8(ascii: "/") where place + 1 < bytes.count && Self.isLetter(bytes[place + 1]):
        readTag()
      case let byte where Self.isLetter(byte):
        let name = readTag()
        if Self.raw.contains(name) { skipText(until: name) }
      default: break
      }
    }
  }

  @discardableResult private mutating func readTag() -> String {
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
      if place > start, bytes[place] == UInt8(ascii: "/") { break }
      place += 1
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    var words = [name]
    while true {
      while place < bytes.count, Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
        place += 1
      }
      guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { break }
      words.append(readAttribute())
    }
    place = min(place + 1, bytes.count)
    tags.append(words.joined(separator: " "))
    return name
  }

  private mutating func readAttribute() -> String {
    let start = place
    let ends = Array("=>/".utf8)
    while place < bytes.count, !Self.isSpace(bytes[place]),
      !ends.contains(bytes[place]) || place == start
    {
      place += 1
    }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return name }
    place += 1
    guard place < bytes.count else { return name }
    let mark = bytes[place]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      place = bytes[(place + 1)...].firstIndex(of: mark).map { $0 + 1 } ?? bytes.count
    } else {
      while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
        place += 1
      }
    }
    return name
  }

  private mutating func skipText(until name: String) {
    let end = Array("</\(name)".utf8)
    while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
  }
}
