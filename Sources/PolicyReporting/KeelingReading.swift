/// The two texts that a Keeling schedule holds.
struct KeelingReading {
  /// The words of the later text, in order.
  let revised: [String]
  /// The words of the earlier text by how often each stands; where it stood, a move does not say.
  let base: [String: Int]

  /// Reads the Markdown of a schedule.
  init(_ markdown: String) {
    let text = ReadMarkdown.words(of: markdown).joined(separator: "\n")
      .replacing(/(\\?)\[(?:was|moved from) [^\]\n]*\] ?/) { $0.1.isEmpty ? "" : $0.0 }
    let marked = MarkedWords(text)
    revised = marked.revised.plainWords
    // Labels of the earlier text are told as remarks, so only words are counted.
    let words = marked.base.plainWords.filter { $0.contains(where: \.isLetter) }
    base = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
