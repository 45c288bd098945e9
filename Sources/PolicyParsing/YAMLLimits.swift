internal import PolicyDiagnostics

/// A look at YAML text before the parser sees it: what could grow or nest without limit is refused.
enum YAMLLimits {
  /// Spaces at the beginning of a line; more of them can only be levels upon levels.
  private static let widestIndentation = 400

  /// Returns why the bytes in `offsets` are refused, or nil.
  static func refusal(of file: SourceFile, offsets: Range<Int>) -> Diagnostic? {
    let bytes = file.bytes
    if let refusal = aliasRefusal(of: file, offsets: offsets) { return refusal }
    if let refusal = hiddenDepthRefusal(of: file, offsets: offsets) { return refusal }
    var brackets = 0
    var index = offsets.lowerBound
    var lineStart = index
    var dashes = 0
    var quote: UInt8?
    while index < offsets.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        lineStart = index + 1
        dashes = 0
      } else if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        startsValue(bytes, at: index, from: lineStart)
      {
        quote = byte
      } else if byte == UInt8(ascii: "#"), index == lineStart || bytes[index - 1] == 0x20 {
        while index + 1 < offsets.upperBound, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        brackets += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        brackets = max(0, brackets - 1)
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
        // A rule of many hyphens is text; levels have a space after each.
        let isMark = index + 1 == offsets.upperBound || bytes[index + 1] <= 0x20
        dashes += isMark && startsValue(bytes, at: index, from: lineStart) ? 1 : 0
      }
      let isIndentedTooFar =
        byte == 0x20 && index - lineStart == widestIndentation
        && bytes[lineStart..<index].allSatisfy { $0 == 0x20 }
      if max(brackets, dashes) > YAMLDocument.deepestNesting || isIndentedTooFar {
        return tooDeep(file, at: index)
      }
      index += 1
    }
    return nil
  }

  private static func tooDeep(_ file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error,
      YAMLDocument.tooDeep,
      "Metadata is nested more than \(YAMLDocument.deepestNesting) levels deep.",
      path: file.path,
      range: SourceRange(file.position(ofOffset: offset))
    )
  }

  /// Levels are counted once more without regard to quotation marks and comments, which a block of
  /// text can fake; no honest text has hundreds of brackets open, or of hyphens in a line.
  private static func hiddenDepthRefusal(of file: SourceFile, offsets: Range<Int>) -> Diagnostic? {
    let bytes = file.bytes
    var brackets = 0
    var marks = 0
    var indentation: Int? = 0
    for index in offsets {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        marks = 0
        indentation = 0
        continue
      case UInt8(ascii: " "):
        indentation = indentation.map { $0 + 1 }
        if indentation ?? 0 > widestIndentation { return tooDeep(file, at: index) }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if index + 1 == offsets.upperBound || bytes[index + 1] <= 0x20 { marks += 1 }
      default: break
      }
      indentation = nil
      if max(brackets, marks) > widestIndentation { return tooDeep(file, at: index) }
    }
    return nil
  }

  /// Aliases are counted wherever they might be one, quotation marks and comments or not: who wants
  /// to hide them has many ways.
  private static func aliasRefusal(of file: SourceFile, offsets: Range<Int>) -> Diagnostic? {
    var aliases = 0
    var lineStart = offsets.lowerBound
    for index in offsets {
      if file.bytes[index] == UInt8(ascii: "\n") { lineStart = index + 1 }
      guard file.bytes[index] == UInt8(ascii: "*"),
        isAlias(file.bytes, at: index, from: lineStart, offsets)
      else { continue }
      aliases += 1
      guard aliases > YAMLDocument.mostAliases else { continue }
      return Diagnostic(
        .error,
        YAMLDocument.tooManyAliases,
        "More than \(YAMLDocument.mostAliases) YAML aliases (*name) in one file are refused.",
        path: file.path,
        range: SourceRange(file.position(ofOffset: index))
      )
    }
    return nil
  }

  /// Whether a value can begin at `index`: after an indicator or at the beginning of a line.
  private static func startsValue(_ bytes: [UInt8], at index: Int, from lineStart: Int) -> Bool {
    var before = index - 1
    // A tab separates as a space does, and a lone carriage return ends a line.
    while before >= lineStart, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard before >= lineStart else { return true }
    return Set(":-[,{?\r".utf8).contains(bytes[before])
  }

  private static func isAlias(
    _ bytes: [UInt8],
    at index: Int,
    from lineStart: Int,
    _ offsets: Range<Int>
  ) -> Bool {
    guard startsValue(bytes, at: index, from: lineStart) else { return false }
    var end = index + 1
    while end < offsets.upperBound, isNameByte(bytes[end]) { end += 1 }
    guard end > index + 1 else { return false }
    return end == offsets.upperBound || Set(" \t,]}\r\n".utf8).contains(bytes[end])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
