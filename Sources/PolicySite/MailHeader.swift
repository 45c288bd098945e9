/// The head of a mail, line by line (RFC 5322, 2.2): short lines, and ASCII only.
///
/// Words in other letters become encoded words (RFC 2047). No value can begin a header of its own:
/// control characters become spaces.
struct MailHeader {
  private(set) var text = ""

  /// Adds a header of the program's own, which is plain; a long one begins on the next line.
  mutating func append(_ name: String, _ value: String) {
    let isLong = name.utf8.count + value.utf8.count > 74
    text += "\(name):\(isLong ? "\r\n" : "") \(value)\r\n"
  }

  /// Adds a header of free words, such as a subject.
  mutating func append(_ name: String, words: String) {
    let words = Self.plain(words)
    if Self.isSimple(words) {
      var line = "\(name):"
      for word in words.split(separator: " ") {
        if line.utf8.count + 1 + word.utf8.count > 76 {
          text += line + "\r\n"
          line = ""
        }
        line += " " + word
      }
      text += line + "\r\n"
    } else {
      text += "\(name): \(Self.encoded(words, after: name.utf8.count + 2))\r\n"
    }
  }

  /// Adds a header with an address and perhaps its name.
  mutating func append(_ name: String, _ mailbox: MailAddress) {
    guard let display = mailbox.name.map(Self.plain), !display.isEmpty else {
      append(name, mailbox.address)
      return
    }
    append(name, "\(Self.phrase(display, after: name.utf8.count + 2))\r\n <\(mailbox.address)>")
  }

  /// Adds a header that names a group without members (RFC 5322, 3.4): somebody without an address.
  mutating func append(_ name: String, group: String) {
    append(name, Self.phrase(Self.plain(group), after: name.utf8.count + 2) + ":;")
  }

  /// A name before an address: quoted, or as encoded words.
  private static func phrase(_ words: String, after column: Int) -> String {
    guard isSimple(words), words.utf8.count <= 60 else { return encoded(words, after: column) }
    let escaped = words.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }

  /// Encoded words of 75 octets at most, on lines of 76, never cut inside a character.
  private static func encoded(_ words: String, after column: Int) -> String {
    var lines: [String] = []
    var line = ""
    var limit = 76 - 12 - column
    for scalar in words.unicodeScalars {
      let piece = scalar == " " ? "_" : letters(scalar)
      if line.utf8.count + piece.utf8.count > limit {
        lines.append(line)
        line = ""
        limit = 63
      }
      line += piece
    }
    return (lines + [line]).map { "=?UTF-8?Q?\($0)?=" }.joined(separator: "\r\n ")
  }

  /// A character as the narrow form of Q, which may stand in names too (RFC 2047, 5).
  private static func letters(_ scalar: Unicode.Scalar) -> String {
    let isKept =
      scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789!*+-/".unicodeScalars.contains(scalar))
    return isKept
      ? String(scalar) : String(scalar).utf8.map { "=" + QuotedPrintable.hex($0) }.joined()
  }

  private static func plain(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
      )
    ).split(separator: " ").joined(separator: " ")
  }

  /// Whether words can stand as they are: ASCII, none too long for a line, none like an encoded word.
  private static func isSimple(_ words: String) -> Bool {
    words.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !words.contains("=?")
      && words.split(separator: " ").allSatisfy { $0.utf8.count <= 60 }
  }
}
