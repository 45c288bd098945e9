/// Text broken into lines that fit a terminal.
enum Wrapping {
  /// Returns `text` in lines of at most `width` characters.
  ///
  /// Lines after the first begin with `indent`. A word longer than a line stands alone.
  static func lines(of text: String, width: Int, indent: String) -> String {
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
}
