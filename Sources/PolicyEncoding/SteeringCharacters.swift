/// Characters that steer whatever shows a text, and are not seen in it themselves.
///
/// They are the control characters (C0, DEL, C1), the breaks and directions of lines (U+061C, U+200E,
/// U+200F, U+2028 to U+202E, U+2066 to U+206F) and the marks of annotations (U+FFF9 to U+FFFB). On a
/// terminal they could overwrite, hide or reorder what stands around them. Joiners and variation
/// selectors are not among them: words and signs need those.
package enum SteeringCharacters {
  /// Returns how many bytes the steering character at `place` takes, or 0 where another is.
  package static func length(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
    switch bytes[place] {
    case 0x00...0x1F, 0x7F: return 1
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    case 0xD8: return byte(1) == 0x9C ? 2 : 0
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xAF): return 3
      default: return 0
      }
    case 0xEF: return byte(1) == 0xBF && (0xB9...0xBB).contains(byte(2)) ? 3 : 0
    default: return 0
    }
  }

  /// Returns `text` with U+FFFD, which can be seen, in the place of each.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - isOneLine: Whether it is part of a line, so that its ends of lines become `\n` and its tabs
  ///     U+FFFD; else tabs and ends of lines, CR LF too, stay.
  /// - Returns: The text, the same one where it holds none.
  package static func shown(in text: String, isOneLine: Bool) -> String {
    var shown: [UInt8] = []
    let isChanged = shown.append(text) { bytes, place in
      let length = length(in: bytes, at: place)
      guard length > 0, isOneLine || !isLayout(bytes, at: place) else { return nil }
      return (length, bytes[place] == UInt8(ascii: "\n") ? "\\n" : "\u{FFFD}")
    }
    return isChanged ? String(decoding: shown, as: UTF8.self) : text
  }

  private static func isLayout(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
    case UInt8(ascii: "\r"): place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")
    default: false
    }
  }
}
