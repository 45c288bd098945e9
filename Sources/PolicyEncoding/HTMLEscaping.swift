/// Text made safe for HTML, as bytes.
package enum HTMLEscaping {
  /// Appends `text` to `bytes`, with `&`, `<`, `>`, `"` and `'` written as character references.
  ///
  /// The result is safe as element content and inside a quoted attribute.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(text) { source, place in
      switch source[place] {
      case UInt8(ascii: "&"): (1, "&amp;")
      case UInt8(ascii: "<"): (1, "&lt;")
      case UInt8(ascii: ">"): (1, "&gt;")
      case UInt8(ascii: "\""): (1, "&quot;")
      case UInt8(ascii: "'"): (1, "&#39;")
      default: nil
      }
    }
  }

  /// Returns `text` with the characters that mean something in HTML written as references.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
