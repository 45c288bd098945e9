/// A run of text inside a block: words, emphasis, links, images.
package enum MarkdownInline: Hashable, Sendable {
  case text(String)
  /// A line break of the source that means a space.
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  // Kept apart, so that a run of words, which nearly all are, is no larger than its text.
  indirect case link(destination: String, title: String, [MarkdownInline])
  indirect case image(destination: String, title: String, [MarkdownInline])
  /// A reference to the footnote of that name.
  case footnote(name: String)
  /// Raw HTML, kept only so that it can be told about; it is never output.
  case html(String)
}

extension MarkdownInline {
  /// The words as a reader hears them: no formatting, line breaks as one space.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children.plainText
    case .footnote, .html: ""
    }
  }

  /// Whether these are words and line breaks alone.
  package var isPlain: Bool {
    switch self {
    case .text, .softBreak, .lineBreak: true
    default: false
    }
  }

  /// The runs inside this one.
  package var children: [MarkdownInline] {
    switch self {
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children
    case .text, .softBreak, .lineBreak, .code, .footnote, .html: []
    }
  }
}

extension [MarkdownInline] {
  /// The words as a reader hears them.
  package var plainText: String {
    if count == 1 { return self[0].plainText }
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }

  /// Calls `body` with every run, outer ones first.
  package func forEachNested(_ body: (MarkdownInline) -> Void) {
    for inline in self {
      body(inline)
      inline.children.forEachNested(body)
    }
  }

  /// Returns the runs without the first `count` bytes of their leading text.
  package func droppingLeadingText(_ count: Int) -> [MarkdownInline] {
    guard count > 0, case .text(let text)? = first else { return self }
    let rest = String(Substring(text.utf8.dropFirst(count)))
    if self.count == 1, !rest.isEmpty { return [.text(rest)] }
    let remaining = Array(dropFirst())
    if rest.isEmpty {
      return remaining.droppingLeadingText(count - text.utf8.count)
    }
    return [.text(rest)] + remaining
  }

  /// Returns the runs without the first `count` bytes of their text and the white space after them.
  package func droppingLabel(_ count: Int) -> [MarkdownInline] {
    var count = count
    if case .text(let text)? = first {
      // The usual one space goes in the same cut.
      let next = text.utf8.dropFirst(count).prefix(2)
      if next.count == 2, next.first == UInt8(ascii: " ") { count += 1 }
    }
    return droppingLeadingText(count).trimmingLeadingSpace()
  }

  /// Returns the runs without white space at their beginning.
  package func trimmingLeadingSpace() -> [MarkdownInline] {
    switch first {
    case .softBreak, .lineBreak:
      return Array(dropFirst()).trimmingLeadingSpace()
    case .text(let text):
      if let byte = text.utf8.first, byte > 0x20, byte < 0x80 { return self }
      let spaces = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        .reduce(0) { $0 + UTF8.width($1) }
      return spaces == 0 ? self : droppingLeadingText(spaces).trimmingLeadingSpace()
    default:
      return self
    }
  }
}

extension [MarkdownInline] {
  /// The runs of plain text in which references are looked for: not in links, not in code.
  package var runsOfText: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .text(let text): [text]
      case .emphasis(let children), .strong(let children): children.runsOfText
      default: []
      }
    }
  }
}
