internal import Foundation

/// The part of an address that is made from a heading.
package enum Slug {
  /// Returns `text` in lower case, letters and digits of any script kept, all else as single hyphens.
  ///
  /// The text is composed first (Unicode Normalization Form C), so that an accent typed in two
  /// ways gives one address. A heading without letters or digits is called `heading`.
  package static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isASCII = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        bytes.append(byte | 0x20)
      case 0x80...:
        isASCII = false
      default:
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    guard isASCII else { return composed(text) }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty ? "heading" : String(decoding: bytes, as: UTF8.self)
  }

  private static func composed(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    let composed = text.lowercased().precomposedStringWithCanonicalMapping
    for scalar in composed.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil
        || (properties.generalCategory == .nonspacingMark && !slug.isEmpty)
      {
        slug.append(scalar)
      } else if let last = slug.last, last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "heading" : String(slug)
  }
}
