/// Text as lines of 76 printable characters at most (RFC 2045, 6.7).
enum QuotedPrintable {
  /// Returns `text`, whose lines end with LF, encoded with CR LF at the ends of its lines.
  static func encoded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\r\n")
  }

  /// Returns a byte as two digits.
  static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func line(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var width = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
        || byte == UInt8(ascii: " ") && !isLast
      // Mail systems change lines that begin with "From " or are a lone full stop.
      let isTrap =
        index == 0
        && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") && text.hasPrefix("From "))
      let piece =
        isPlain && !isTrap ? String(Unicode.Scalar(byte)) : "=" + hex(byte)
      // The mark that joins two lines needs a place of its own.
      if width + piece.utf8.count > 75 {
        result += "=\r\n"
        width = 0
      }
      result += piece
      width += piece.utf8.count
    }
    return result
  }
}
