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
  package func formatted() -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
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

extension JSONValue {
  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .integer(let value): bytes += Array(String(value).utf8)
    case .string(let text): Self.appendQuoted(text, to: &bytes)
    case .array(let elements):
      Self.appendList(elements, opening: "[", closing: "]", indent: indent, to: &bytes) {
        $0.append(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.appendList(members, opening: "{", closing: "}", indent: indent, to: &bytes) {
        Self.appendQuoted($0.key, to: &$1)
        $1 += [UInt8(ascii: ":"), UInt8(ascii: " ")]
        $0.value.append(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func appendList<Element>(
    _ elements: [Element],
    opening: Unicode.Scalar,
    closing: Unicode.Scalar,
    indent: Int,
    to bytes: inout [UInt8],
    append: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendLineBreak(indent: indent + 1, to: &bytes)
      append(element, &bytes)
    }
    if !elements.isEmpty { appendLineBreak(indent: indent, to: &bytes) }
    bytes.append(UInt8(ascii: closing))
  }

  private static func appendLineBreak(indent: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      for (index, byte) in source.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        // Runs without anything to escape are copied whole.
        bytes.append(contentsOf: source[start..<index])
        bytes.append(contentsOf: escape(byte).utf8)
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\t"): return "\\t"
    case UInt8(ascii: "\r"): return "\\r"
    default:
      let digits = String(byte, radix: 16)
      return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
  }
}
