/// Text made safe for HTML, as bytes.
///
/// Runs of harmless bytes are copied whole: a page is mostly such runs.
package enum HTMLEscaping {
  /// Appends `text` to `bytes`, with `&`, `<`, `>`, `"` and `'` written as character references.
  ///
  /// The result is safe as element content and inside a quoted attribute.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var runStart = 0
      for index in source.indices {
        guard let reference = reference(for: source[index]) else { continue }
        bytes.append(contentsOf: source[runStart..<index])
        bytes.append(contentsOf: reference.utf8)
        runStart = index + 1
      }
      bytes.append(contentsOf: source[runStart...])
    }
  }

  /// Returns `text` with the characters that mean something in HTML written as references.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(for byte: UInt8) -> StaticReference? {
    switch byte {
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "<"): .lessThan
    case UInt8(ascii: ">"): .greaterThan
    case UInt8(ascii: "\""): .quotation
    case UInt8(ascii: "'"): .apostrophe
    default: nil
    }
  }

  private enum StaticReference {
    case ampersand, lessThan, greaterThan, quotation, apostrophe

    var utf8: [UInt8] {
      switch self {
      case .ampersand: Array("&amp;".utf8)
      case .lessThan: Array("&lt;".utf8)
      case .greaterThan: Array("&gt;".utf8)
      case .quotation: Array("&quot;".utf8)
      case .apostrophe: Array("&#39;".utf8)
      }
    }
  }
}
