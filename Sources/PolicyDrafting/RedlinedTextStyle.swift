internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyMarkdown

/// How changed words are marked in a text in full.
package enum RedlinedTextStyle: Sendable {
  /// In words, with emphasis: `[inserted: **words**]`, `[omitted: *words*]`.
  case keeling
  /// CriticMarkup: `{++words++}`, `{--words--}`, `{~~old~>new~~}`.
  case criticMarkup

  /// Returns kept words, such that no mark can be read into them.
  func kept(_ words: String) -> String {
    self == .criticMarkup ? Self.escaped(words) : Self.guarded(words)
  }

  /// Returns a line of code, which is shown letter by letter.
  func code(_ line: String) -> String {
    self == .criticMarkup ? line : ChangeMarks.guarded(line)
  }

  /// Returns words that were inserted.
  func inserted(_ words: String) -> String {
    switch self {
    case .keeling: "[inserted: \(Self.emphasised(words, "**"))]"
    case .criticMarkup: "{++\(Self.escaped(words))++}"
    }
  }

  /// Returns words that were omitted.
  func omitted(_ words: String) -> String {
    switch self {
    case .keeling: "[omitted: \(Self.emphasised(words, "*"))]"
    case .criticMarkup: "{--\(Self.escaped(words))--}"
    }
  }

  /// Returns words that gave way to others.
  func substituted(_ old: String, _ new: String) -> String {
    switch self {
    case .keeling: "\(omitted(old)) \(inserted(new))"
    case .criticMarkup: "{~~\(Self.escaped(old))~>\(Self.escaped(new))~~}"
    }
  }

  /// Returns a remark that is no word of the text.
  func remark(_ words: String) -> String {
    switch self {
    case .keeling: "[\(words)]"
    case .criticMarkup: "{>>\(Self.escaped(words))<<}"
    }
  }

  /// Emphasis is left away where the words have marks of their own.
  private static func emphasised(_ words: String, _ mark: String) -> String {
    let words = guarded(words)
    let hasMarks = words.utf8.contains { "*_`[]\\|".utf8.contains($0) }
    let isOpen = words.first?.isWhitespace ?? true || words.last?.isWhitespace ?? true
    return hasMarks || isOpen ? words : "\(mark)\(words)\(mark)"
  }

  /// Words of the text as Markdown in which no mark of ours can be read.
  private static func guarded(_ words: String) -> String {
    let guarded = ChangeMarks.guarded(markdown: words)
    guard words.utf8.contains(UInt8(ascii: "&")) else { return guarded }
    // A mark can also be spelled with references, which only Markdown can read.
    let file = SourceFile(path: "", text: guarded + "\n")
    let plain = MarkdownParser.blocks(of: file).value.map(\.inlines.plainText).joined(
      separator: " "
    )
    let shown = ChangeMarks.guarded(plain)
    return shown == plain ? guarded : MarkdownEscaping.escaped(shown)
  }

  private static let marks = [
    "{++", "++}", "{--", "--}", "{~~", "~~}", "~>", "{>>", "<<}", "{==", "==}",
  ]

  /// Marks that an author's words happen to have are cut by a backslash, which Markdown drops.
  private static func escaped(_ words: String) -> String {
    var words = words
    for mark in marks {
      let cut = "\(mark.prefix(1))\\\(mark.dropFirst())"
      words = ByteSearch.replacing(mark, with: cut, in: words)
    }
    return words
  }
}
