internal import PolicyDiagnostics
internal import PolicyParsing

/// The sentences of a schedule with the lines that each inserts, as they stand in its source.
struct ScheduleEntries {
  /// One sentence.
  struct Entry {
    /// "3.", "(b)", "-"; nil for a paragraph without a mark.
    var label: String?
    /// The sentence, its lines joined; a break that shows is U+2028.
    var sentence: String
    /// The lines after it without their margin, blank ones at the ends left out.
    var block: [String]
    /// The line on which it begins.
    var line: Int
    /// Whether the block stands at the margin of the text around it, so that nothing shows its end.
    var isOpen = false
  }

  /// A sentence of more lines is looked at as a whole only.
  private static let mostLines = 100

  private(set) var entries: [Entry] = []
  /// Whether every sentence is an entry, at any margin: prose has instructions anywhere.
  private let isProse: Bool

  /// Cuts `file` into its entries; metadata at its beginning is skipped.
  ///
  /// With `isProse`, instructions stand among other sentences, which are entries too.
  init(_ file: SourceFile, isProse: Bool = false) {
    self.isProse = isProse
    let lines = file.lineCount == 0 ? [] : (1...file.lineCount).map { file.lineText($0) }
    var line = PlainFile.bodyLine(of: file) - 1
    while line < lines.count {
      line = read(lines, from: line)
    }
  }

  /// Reads the entry that begins at `start`, or skips a line that begins none.
  private mutating func read(_ lines: [String], from start: Int) -> Int {
    let most = isProse ? Int.max : 3
    guard let (label, margin, first) = Self.beginning(lines[start], most: most) else {
      let heading = lines[start].drop { $0 == "#" || $0 == " " }
      if isProse, InstructionSentence.isInstruction(String(heading)) {
        entries.append(Entry(sentence: String(heading), block: [], line: start + 1))
      }
      return start + 1
    }
    var line = start + 1
    var sentence = first
    // The sentence goes on until a blank line, its own end, or the next instruction.
    while line < lines.count,
      line - start > Self.mostLines || !InstructionSentence.isComplete(Self.joined(sentence)),
      !Self.isBlank(lines[line]), Self.beginning(lines[line], most: most)?.label == nil
    {
      sentence += "\n" + lines[line]
      line += 1
    }
    let text = Self.joined(sentence)
    let isFirst = entries.isEmpty
    guard isProse || label != nil || !isFirst || InstructionSentence.beginsInstruction(text) else {
      return line
    }
    if isProse, !InstructionSentence.isInstruction(text) {
      entries.append(Entry(label: label, sentence: text, block: [], line: start + 1))
      return line
    }
    // In prose a list may stand deep inside another; what belongs to an item is deeper still.
    let lead = isProse ? lines[start].prefix { $0 == " " }.count : 0
    guard InstructionSentence.expectsBlock(text) else {
      // What is indented under a whole sentence is told about; other text begins its own entry.
      let block =
        margin == 0
        ? [] : block(lines, &line, margin: margin, lead: lead, isIndentedOnly: true).lines
      entries.append(Entry(label: label, sentence: text, block: block, line: start + 1))
      return line
    }
    let block = block(lines, &line, margin: margin, lead: lead, isIndentedOnly: false)
    entries.append(
      Entry(
        label: label,
        sentence: text,
        block: block.lines,
        line: start + 1,
        isOpen: !block.isIndented
      )
    )
    return line
  }

  /// The lines of a block: indented ones, and others up to the next instruction.
  private func block(
    _ lines: [String],
    _ line: inout Int,
    margin: Int,
    lead: Int,
    isIndentedOnly: Bool
  ) -> (lines: [String], isIndented: Bool) {
    var block: [String] = []
    var isIndented: Bool?
    while line < lines.count {
      let text = lines[line]
      if Self.isBlank(text) {
        block.append("")
        line += 1
        continue
      }
      let spaces = text.prefix { $0 == " " }.count - lead
      let belongs = spaces >= max(1, min(margin - lead, 3))
      if isIndented == nil { isIndented = belongs }
      if isIndented == true || isIndentedOnly {
        if !belongs || margin == 0 && isIndentedOnly { break }
      } else if Self.beginsNext(text, most: isProse ? Int.max : 3) {
        break
      }
      block.append(text)
      line += 1
      // In prose the closing mark of a quotation ends it: the next sentence is no text of the policy.
      if isProse, isIndented == false, text.contains(where: { "”\"".contains($0) }) {
        let quoted = block.drop(while: \.isEmpty).joined(separator: "\n")
        if QuotationMarks.stripped(quoted) != quoted { break }
      }
    }
    while block.last?.isEmpty == true { block.removeLast() }
    while block.first?.isEmpty == true { block.removeFirst() }
    let most = isIndented == true ? (margin > 0 ? margin : .max) : 0
    return (Self.withoutMargin(block, most: most), isIndented ?? true)
  }

  /// Takes away the margin of the item; where people indented less, what all lines have.
  private static func withoutMargin(_ block: [String], most: Int) -> [String] {
    let least = block.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let margin = min(least, max(most, 0))
    return block.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) }
  }

  /// Whether `line`, not indented, begins the next instruction and not a line of a block.
  private static func beginsNext(_ line: String, most: Int) -> Bool {
    if line.hasPrefix("#") { return false }
    guard let (_, _, text) = beginning(line, most: most) else { return false }
    return InstructionSentence.beginsInstruction(text)
  }

  // MARK: - Lines

  /// Returns the mark of an item, the width of its margin and its text; nil for what begins nothing.
  private static func beginning(_ line: String, most: Int = 3)
    -> (label: String?, margin: Int, text: String)?
  {
    let spaces = line.prefix { $0 == " " }.count
    guard !isBlank(line), spaces <= most else { return nil }
    let content = line.dropFirst(spaces)
    if content.hasPrefix("#") || content.hasPrefix("<!--") || content.hasPrefix("---") {
      return nil
    }
    let mark = content.prefix { !$0.isWhitespace }
    let rest = content.dropFirst(mark.count).drop { $0 == " " }
    guard isMark(mark), !rest.isEmpty else { return (nil, 0, String(content)) }
    let width = line.count - rest.count
    return (String(mark), width, String(rest))
  }

  /// "1.", "1)", "(1)", "(a)", "a)", "-", "*", "•".
  private static func isMark(_ mark: Substring) -> Bool {
    if ["-", "*", "+", "•", "–"].contains(mark) { return true }
    guard let last = mark.last, last == "." || last == ")" else { return false }
    let inner = mark.dropLast().drop { $0 == "(" }
    // As many figures as the items of a list may have (CommonMark 0.29, 5.2).
    guard !inner.isEmpty, inner.count <= 9 else { return false }
    if inner.allSatisfy({ $0.isASCII && $0.isNumber }) { return true }
    return last == ")" && inner.count <= 4
      && inner.allSatisfy { $0.isASCII && $0.isLetter && $0.isLowercase }
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// The lines of a sentence as one, as `WordZone` reads them.
  private static func joined(_ text: String) -> String {
    let file = SourceFile(path: "", text: text)
    return WordZone(file, from: 0, through: max(1, file.lineCount), margin: []).text
  }
}
