/// A JSON value whose keys keep the order in which they are written.
///
/// What the tool promises to emit is read by people too, so `format` comes first and the text
/// last; the order of an encoder that sorts keys would hide that.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One key of an object, with its value.
  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: JSONValue

    /// Creates a key with its value.
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Returns `text` as a string, or null where there is none.
  package static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// Returns an array of strings.
  package static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// Returns the value as indented text (RFC 8259), with a final newline.
  ///
  /// Characters that steer a terminal are written as escapes, so the text can be shown anywhere and is
  /// read back the same.
  ///
  /// - Parameter isInPage: Whether it becomes part of an HTML page, where a `<` could end the element
  ///   that holds it: it is written as an escape then, too.
  /// - Returns: The text.
  package func formatted(isInPage: Bool = false) -> String {
    var writer = JSONWriter(isInPage: isInPage)
    writer.append(self, indent: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  package init(stringLiteral value: String) {
    self = .string(value)
  }

  package init(integerLiteral value: Int) {
    self = .integer(value)
  }

  package init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}

/// The text of a JSON value as it grows.
private struct JSONWriter {
  var bytes: [UInt8] = []
  let isInPage: Bool

  init(isInPage: Bool) { self.isInPage = isInPage }

  mutating func append(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let text): appendQuoted(text)
    case .array(let elements):
      appendList(elements, opening: "[", closing: "]", indent: indent) {
        $0.append($1, indent: indent + 1)
      }
    case .object(let members):
      appendList(members, opening: "{", closing: "}", indent: indent) {
        $0.appendQuoted($1.key)
        $0.bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
        $0.append($1.value, indent: indent + 1)
      }
    }
  }

  private mutating func appendList<Element>(
    _ elements: [Element],
    opening: Unicode.Scalar,
    closing: Unicode.Scalar,
    indent: Int,
    append: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendLineBreak(indent: indent + 1)
      append(&self, element)
    }
    if !elements.isEmpty { appendLineBreak(indent: indent) }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func appendLineBreak(indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text) { source, place in
      switch source[place] {
      case UInt8(ascii: "\""): return (1, "\\\"")
      case UInt8(ascii: "\\"): return (1, "\\\\")
      case UInt8(ascii: "\n"): return (1, "\\n")
      case UInt8(ascii: "\t"): return (1, "\\t")
      case UInt8(ascii: "\r"): return (1, "\\r")
      case UInt8(ascii: "<") where isInPage: return (1, "\\u003c")
      case 0x20...0x7E: return nil
      default:
        let length = SteeringCharacters.length(in: source, at: place)
        return length == 0 ? nil : (length, Self.escape(source[place..<(place + length)]))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// None of them lies beyond U+FFFF.
  private static func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let value = String(decoding: character, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16)
    return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}
