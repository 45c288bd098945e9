internal import PolicyDiagnostics
internal import PolicyMarkdown

/// The plain words of Markdown that the tool wrote, for comparing them.
enum ReadMarkdown {
  /// Returns the words of each paragraph, heading, cell and code block of `markdown`, in order.
  static func words(of markdown: String) -> [String] {
    words(in: MarkdownParser.blocks(of: SourceFile(path: "", text: markdown + "\n")).value)
  }

  /// Returns the words of each paragraph, heading, cell and code block in `blocks`, in order.
  static func words(in blocks: [MarkdownBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      if case .code(_, let code) = block.kind { return [code] }
      let own = block.inlines.isEmpty ? [] : [block.inlines.plainText]
      return own + words(in: block.children)
    }
  }

  /// Returns the items of the lists at the margin: the bold words at the beginning, and all words.
  static func items(of markdown: String) -> [(name: String, text: String)] {
    MarkdownParser.blocks(of: SourceFile(path: "", text: markdown + "\n")).value
      .flatMap(\.children).filter { $0.kind == .item }
      .map { item in
        var name = ""
        if case .strong(let words)? = item.children.first?.inlines.first { name = words.plainText }
        return (name, words(in: [item]).joined(separator: " "))
      }
  }
}
