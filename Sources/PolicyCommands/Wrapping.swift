internal import PolicyEncoding

/// Text broken into lines that fit a terminal.
enum Wrapping {
  /// Returns `text` in lines of at most `width` characters.
  ///
  /// Lines after the first begin with `indent`. A word longer than a line stands alone.
  static func lines(of text: String, width: Int, indent: String) -> String {
    if let plain = plainLines(of: text, width: width, indent: indent) { return plain }
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = line.count + 1 + word.count
      if line.isEmpty || line == indent {
        line += word
      } else if length <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  /// Returns `text` in lines of at most `width` characters, each after `margin` and with its newline.
  static func block(of text: String, width: Int, margin: String) -> String {
    // The margin of the first line counts for its length as that of the others does.
    if let plain = plainLines(of: text, width: width, indent: margin, isFirstIndented: true) {
      return plain + "\n"
    }
    return lines(of: text, width: width - margin.count, indent: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(margin)\($0)\n" }.joined()
  }

  /// The lines where every character is one scalar wide, as in most texts; nil where one may not be.
  private static func plainLines(
    of text: String,
    width: Int,
    indent: String,
    isFirstIndented: Bool = false
  ) -> String? {
    guard isSimple(text), indent.utf8.allSatisfy({ $0 == 0x20 }) else { return nil }
    let room = width - (isFirstIndented ? indent.utf8.count : 0)
    // What fits on one line as it stands needs no cutting.
    if text.utf8.count <= room, isSingleSpaced(text) {
      return isFirstIndented ? indent + text : text
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    var (length, isFirst) = (isFirstIndented ? indent.utf8.count : 0, true)
    if isFirstIndented { lines.append(contentsOf: indent.utf8) }
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = ByteSearch.offset(of: 0x20, in: bytes, from: start) ?? bytes.count
        var characters = 0
        for place in start..<end where bytes[place] & 0xC0 != 0x80 { characters += 1 }
        defer { start = end + 1 }
        guard end > start else { continue }
        if isFirst {
          isFirst = false
        } else if length + 1 + characters <= width {
          lines.append(0x20)
          length += 1
        } else {
          lines.append(UInt8(ascii: "\n"))
          lines.append(contentsOf: indent.utf8)
          length = indent.utf8.count
        }
        lines.append(contentsOf: bytes[start..<end])
        length += characters
      }
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func isSingleSpaced(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { ByteSearch.areSingleSpaced($0) }
  }

  /// Whether `text` has only characters that are one letter wide and join no other.
  private static func isSimple(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      if ByteSearch.arePrintable(bytes) { return true }
      var index = 0
      while index < bytes.count {
        let length = ByteSearch.lengthOfSimpleCharacter(in: bytes, at: index)
        guard length > 0 else { return false }
        index += length
      }
      return true
    }
  }
}
