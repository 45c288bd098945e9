/// A small reader of the HTML that the program writes, strict where a browser is forgiving.
///
/// Every tag is closed by its own end tag, every attribute is quoted, every `&` begins one of the
/// five references that the program writes, and there are no comments.
package struct MarkupScanner {
  /// One start tag.
  package struct Tag {
    package var name: String
    package var attributes: [(name: String, value: String)]

    /// Returns the value of an attribute, its references read.
    package subscript(name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  /// The start tags, in order.
  package private(set) var tags: [Tag] = []
  /// What is wrong, each with the text around it.
  package private(set) var faults: [String] = []
  /// The text between the tags, references read.
  package private(set) var text = ""

  private var open: [String] = []
  private let bytes: [UInt8]
  private var index = 0

  private static let void: Set = ["br", "hr", "img", "input", "link", "meta"]

  /// Reads `page`.
  package init(_ page: String) {
    bytes = Array(page.utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    if !open.isEmpty { faults.append("never closed: \(open.joined(separator: ", "))") }
    let ids = ids
    for id in Set(ids) where ids.count(where: { $0 == id }) > 1 {
      faults.append("id '\(id)' stands more than once")
    }
  }

  /// The ids, in order.
  package var ids: [String] { tags.compactMap { $0["id"] } }

  /// The values of every `href` and `src`, in order.
  package var links: [String] { tags.compactMap { $0["href"] ?? $0["src"] } }

  private mutating func readText() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    text += unescaped(bytes[start..<index])
  }

  private mutating func readTag() {
    let start = index
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "!") {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      let declaration = String(decoding: bytes[start...end], as: UTF8.self)
      if declaration != "<!DOCTYPE html>" { fault("no such declaration", at: start) }
      index = end + 1
      return
    }
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = readName()
    if name.isEmpty { return fault("a < that begins no tag", at: start) }
    if isEnd {
      if open.popLast() != name { fault("</\(name)> closes something else", at: start) }
      skip(UInt8(ascii: ">"), from: start)
      return
    }
    tags.append(Tag(name: name, attributes: readAttributes(from: start)))
    skip(UInt8(ascii: ">"), from: start)
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func readAttributes(from start: Int) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") {
      index += 1
      let name = readName()
      if name.isEmpty {
        fault("a space without an attribute", at: start)
        return attributes
      }
      if attributes.contains(where: { $0.name == name }) { fault("\(name) twice", at: start) }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        attributes.append((name, ""))
        continue
      }
      index += 1
      skip(UInt8(ascii: "\""), from: start)
      let first = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      attributes.append((name, unescaped(bytes[first..<index])))
      skip(UInt8(ascii: "\""), from: start)
    }
    return attributes
  }

  private mutating func readName() -> String {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private mutating func skip(_ byte: UInt8, from start: Int) {
    guard index < bytes.count, bytes[index] == byte else {
      fault("no '\(Unicode.Scalar(byte))' where one belongs", at: start)
      return
    }
    index += 1
  }

  /// Returns `bytes` with the references read; any other use of `&` or `<` is a fault.
  private mutating func unescaped(_ slice: ArraySlice<UInt8>) -> String {
    let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    var result: [UInt8] = []
    var place = slice.startIndex
    while place < slice.endIndex {
      guard slice[place] == UInt8(ascii: "&") else {
        if slice[place] == UInt8(ascii: "<") { fault("a < inside a value", at: place) }
        result.append(slice[place])
        place += 1
        continue
      }
      if let known = references.first(where: { slice[place...].starts(with: $0.key.utf8) }) {
        result += Array(known.value.utf8)
        place += known.key.utf8.count
      } else {
        fault("a & that begins no reference", at: place)
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func fault(_ what: String, at start: Int) {
    let around = bytes[start..<min(start + 60, bytes.count)]
    faults.append("\(what): \(String(decoding: around, as: UTF8.self))")
  }
}
