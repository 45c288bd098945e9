internal import PolicyEncoding
internal import PolicyMarkdown

/// The runs of a paragraph as the rest of the house wants them.
///
/// Line breaks of the source become spaces, so that wrapping changes nothing; bare web addresses
/// become links; and `section\ 3.2` is cut in two runs, for a reference never spans runs.
enum RunningText {
  /// Returns the runs, put in order.
  static func normalised(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    if inlines.count == 1, case .text(let text) = inlines[0], isPlain(text) { return inlines }
    return cut(joined(inlines), isInLink: false)
  }

  /// Whether `text` has neither a backslash nor a colon before a stroke, so that nothing is cut.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      ByteSearch.offset(of: UInt8(ascii: "\\"), in: bytes) == nil
        && !ByteSearch.contains(UInt8(ascii: ":"), before: UInt8(ascii: "/"), in: bytes)
    }
  }

  /// Joins text over soft breaks.
  private static func joined(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    var result: [MarkdownInline] = []
    var text = ""
    func flush() {
      if !text.isEmpty { result.append(.text(text)) }
      text = ""
    }
    for inline in inlines {
      switch inline {
      case .text(let piece): text += piece
      case .softBreak: text += " "
      default:
        flush()
        result.append(joinedInside(inline))
      }
    }
    flush()
    return result
  }

  private static func joinedInside(_ inline: MarkdownInline) -> MarkdownInline {
    switch inline {
    case .emphasis(let children): .emphasis(joined(children))
    case .strong(let children): .strong(joined(children))
    case .link(let destination, let title, let children):
      .link(destination: destination, title: title, joined(children))
    case .image(let destination, let title, let children):
      .image(destination: destination, title: title, joined(children))
    default: inline
    }
  }

  private static func cut(_ inlines: [MarkdownInline], isInLink: Bool) -> [MarkdownInline] {
    inlines.flatMap { inline -> [MarkdownInline] in
      switch inline {
      case .text(let text):
        let pieces = cutAtEscapes(text)
        return isInLink ? pieces.map { .text($0) } : pieces.flatMap { BareLinks.split($0) }
      case .emphasis(let children): return [.emphasis(cut(children, isInLink: isInLink))]
      case .strong(let children): return [.strong(cut(children, isInLink: isInLink))]
      case .link(let destination, let title, let children):
        return [.link(destination: destination, title: title, cut(children, isInLink: true))]
      default: return [inline]
      }
    }
  }

  /// Cuts "section\ 3.2" between "section" and " 3.2", and drops the backslash.
  private static func cutAtEscapes(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return [text] }
    var pieces: [String] = []
    var piece = ""
    var rest = text[...]
    while let slash = rest.firstIndex(of: "\\") {
      let after = rest.index(after: slash)
      let before = rest[..<slash]
      let word = before.split { !$0.isLetter }.last.map { $0.lowercased() } ?? ""
      let isKeyword = ["paragraph", "paragraphs", "section", "sections", "part", "parts"]
        .contains(word)
      if isKeyword, before.last?.isLetter == true, after < rest.endIndex, rest[after] == " " {
        pieces.append(piece + before)
        piece = ""
      } else {
        piece += before + "\\"
      }
      rest = rest[after...]
    }
    return pieces + [piece + rest]
  }
}
