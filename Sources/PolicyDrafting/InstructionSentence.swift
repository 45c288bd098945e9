/// One sentence of a schedule to an instruction.
enum InstructionSentence {
  /// What a sentence gives.
  typealias Reading = Result<Instruction, AmendmentFault>

  /// Returns the instruction that `sentence` gives; a block that follows is still empty.
  static func read(_ sentence: String) -> Reading {
    let text = trimmed(sentence)
    let readings = readings(of: text)
    if let only = readings.first, readings.count == 1 { return .success(only) }
    if readings.count > 1 {
      return .failure(
        AmendmentFault(
          DraftingCodes.unread,
          "It is not clear where the quoted words of “\(text.prefix(60))” end; use curly marks “…” "
            + "around them."
        )
      )
    }
    return .failure(AmendmentFault(DraftingCodes.unread, unread(text)))
  }

  private static func readings(of text: String) -> [Instruction] {
    // A quotation may hold marks like its own; each possible end is tried.
    var readings: [Instruction] = []
    for skips in QuotationSkips.all {
      var parser = InstructionParser(text, skips: skips)
      if let instruction = parser.instruction(), !readings.contains(instruction) {
        readings.append(instruction)
      }
      if !parser.hasSkipped { break }
    }
    return readings
  }

  /// Whether `sentence` gives one instruction.
  private static func isRead(_ sentence: String) -> Bool {
    readings(of: trimmed(sentence)).count == 1
  }

  /// Returns what is told of a sentence that is no instruction.
  static func unread(_ sentence: String) -> String {
    if sentence.lowercased().contains(/\bparagraphs\b|\bparts [0-9]|\bbullets\b/) {
      return "One instruction has one effect; name one paragraph, Part or item in each."
    }
    let start = sentence.prefix(60)
    let dots = start.count < sentence.count ? "…" : ""
    return
      "“\(start)\(dots)” is not understood as an instruction; write, for example, In paragraph "
      + "2.6, for “one” substitute “two”."
  }

  /// Whether `text` begins as instructions do.
  static func beginsInstruction(_ text: String) -> Bool {
    let words = text.drop { $0 == "*" || $0 == "_" }.split(
      maxSplits: 3,
      whereSeparator: { $0 == " " || $0 == "," }
    ).map { $0.lowercased() }
    guard let first = words.first, words.count > 1 else { return false }
    switch first {
    case "in", "after", "before", "for", "omit", "delete", "remove", "renumber":
      let next = words[1]
      return placeWords.contains(next) || next.first == "“" || next.first == "\""
        || Ordinal.number(next) != nil || next.first?.isNumber == true
    case "leave": return words[1] == "out"
    case "at": return words.count > 2 && ["beginning", "end", "start"].contains(words[2])
    default: return text.contains("renumbered") || text.contains("omitted")
    }
  }

  private static let placeWords: Set<String> = [
    "the", "paragraph", "part", "sub-paragraph", "subparagraph", "section", "item", "heading",
    "principle", "footnote", "paragraphs",
  ]

  /// Whether `text` is an instruction, or begins as one whose text follows on the next lines.
  static func isInstruction(_ text: String) -> Bool {
    if expectsBlock(text) { return beginsInstruction(text) }
    return isRead(text)
  }

  /// Whether text is to follow on the next lines.
  static func expectsBlock(_ sentence: String) -> Bool {
    var text = trimmed(sentence)[...]
    while let last = text.last, "—–-:. ".contains(last) { text = text.dropLast() }
    let word = text.split(separator: " ").last?.lowercased()
    return word == "insert" || word == "substitute"
  }

  /// Whether nothing of the sentence can follow on the next line.
  static func isComplete(_ sentence: String) -> Bool {
    if expectsBlock(sentence) { return true }
    guard trimmed(sentence).last == "." || sentence.hasSuffix("”") else { return false }
    return isRead(sentence)
  }

  /// The sentence without emphasis around all of it.
  private static func trimmed(_ sentence: String) -> String {
    var text = sentence[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    for mark in ["**", "*", "_"] where text.hasPrefix(mark) && text.hasSuffix(mark) {
      let inner = text.dropFirst(mark.count).dropLast(mark.count)
      if !inner.isEmpty, !inner.contains(mark) { return String(inner) }
    }
    return String(text)
  }
}
