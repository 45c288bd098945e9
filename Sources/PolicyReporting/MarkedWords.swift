/// Words with `[omitted: …]` and `[inserted: …]` in them, read back into the two texts.
///
/// A bracket after a backslash is the text's own.
struct MarkedWords {
  /// The words without what was inserted.
  private(set) var base = ""
  /// The words without what was omitted.
  private(set) var revised = ""
  /// Whether anything is marked.
  private(set) var hasMarks = false

  /// Reads `text`; brackets of the text itself may stand in what is marked.
  init(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      if let mark = Self.marks.first(where: { rest.hasPrefix($0.beginning) }) {
        hasMarks = true
        rest = rest.dropFirst(mark.beginning.count)
        let inner = Self.closed(&rest)
        if mark.isOmitted { base += inner } else { revised += inner }
      } else {
        let own = rest.prefix(rest.hasPrefix("\\[") ? 2 : 1)
        base += own
        revised += own
        rest = rest.dropFirst(own.count)
      }
    }
  }

  private static let marks = [
    (beginning: "[omitted: ", isOmitted: true), (beginning: "[inserted: ", isOmitted: false),
  ]

  /// Takes what stands before the bracket that closes from `rest`, and the bracket.
  private static func closed(_ rest: inout Substring) -> Substring {
    var depth = 1
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == "[" { depth += 1 }
      if rest[index] == "]" { depth -= 1 }
      if depth == 0 { break }
      index = rest.index(after: index)
    }
    let inner = rest[..<index]
    rest = rest[index...].dropFirst()
    return inner
  }
}

extension String {
  /// The runs of letters and digits; punctuation and marks are left to the rendering.
  var plainWords: [String] {
    split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
  }
}
