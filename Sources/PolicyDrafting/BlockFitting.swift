internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyMarkdown
internal import PolicyModel

/// Makes a block fit the place beside which it is inserted: its margin, its marks of items.
struct BlockFitting {
  let text: AmendableText
  let unit: Int
  let place: Place

  /// Returns the lines of `block` as they stand in the text.
  ///
  /// - Parameters:
  ///   - block: What the instruction inserts.
  ///   - side: On which side of the unit; nil where the unit gives way to the block.
  ///   - isInside: Whether the block stands inside the unit, an item or quote.
  /// - Returns: The lines, with what they join.
  /// - Throws: `AmendmentFault` where it cannot stand there.
  func fitted(_ block: Instruction.Block, side: Instruction.Side?, isInside: Bool)
    throws(AmendmentFault) -> InsertedBlock
  {
    let own = text.units[unit]
    if isInside {
      guard let margin = own.words?.margin else {
        throw fault("has no words to stand after; substitute it as a whole.")
      }
      return InsertedBlock(indented(block.lines, margin: String(decoding: margin, as: UTF8.self)))
    }
    if case .row(let isHeader) = own.clause.kind {
      return try rows(block, side: side, isHeader: isHeader)
    }
    guard case .item(_, let isOrdered) = own.clause.kind, side != .beginning else {
      return InsertedBlock(indented(block.lines, margin: margin))
    }
    var lines = block.lines
    if block.isInline {
      let isLabelled = lines[0].first.map { $0 == "(" || $0.isNumber } ?? false
      guard !isOrdered || isLabelled else {
        throw fault("is an item with a number, so what is inserted needs its number too.")
      }
      if !isOrdered { lines[0] = "\(mark) \(lines[0])" }
    }
    let blocks = MarkdownParser.blocks(
      of: SourceFile(path: "", text: lines.joined(separator: "\n"))
    ).value
    var fitted = InsertedBlock(lines)
    let joinsBefore = side != .before && isList(blocks.first, isOrdered)
    let joinsAfter = side != .after && isList(blocks.last, isOrdered)
    if joinsBefore, let list = blocks.first { fitted.lines = marked(fitted.lines, list) }
    if joinsAfter, let list = blocks.last { fitted.lines = marked(fitted.lines, list) }
    if joinsBefore { fitted.groupBefore = own.group }
    if joinsAfter { fitted.groupAfter = own.group }
    if side == .after, joinsBefore, blocks.count == 1 { fitted.groupAfter = own.group }
    if side == .before, joinsAfter, blocks.count == 1 { fitted.groupBefore = own.group }
    fitted.lines = indented(fitted.lines, margin: margin)
    return fitted
  }

  /// Returns the words that a quotation puts in the place of a unit's own, its label left out.
  ///
  /// - Returns: The words, or nil where the quotation is a whole block.
  static func ownWords(_ words: String, of unit: TextUnit) -> String? {
    guard unit.words != nil else { return nil }
    let label = unit.clause.label?.split(separator: " ").last.map(String.init)
    if let label, words.hasPrefix(label + " ") {
      return String(words.dropFirst(label.count).drop { $0 == " " })
    }
    switch unit.clause.kind {
    case .paragraph, .item, .text, .quote: return words
    default: return nil
    }
  }

  private func fault(_ sentence: String) -> AmendmentFault {
    AmendmentFault(DraftingCodes.unfitBlock, "\(place.words.capitalisedFirst) \(sentence)")
  }

  private func rows(_ block: Instruction.Block, side: Instruction.Side?, isHeader: Bool)
    throws(AmendmentFault) -> InsertedBlock
  {
    guard !block.lines.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw fault("is a row of a table, and only rows can stand beside it.")
    }
    guard !isHeader || side == .after || side == nil else {
      throw fault("is the heading row of a table, and nothing can stand before it.")
    }
    var fitted = InsertedBlock(indented(block.lines, margin: margin))
    fitted.groupBefore = text.units[unit].group
    fitted.groupAfter = text.units[unit].group
    return fitted
  }

  /// What stands before the unit in its first line.
  private var margin: String {
    let own = text.units[unit]
    let before = text.file.line(own.lines.lowerBound).prefix(own.column - 1)
    let isMargin = before.allSatisfy { WordZone.isSpace($0) || $0 == UInt8(ascii: ">") }
    // Blocks of the text itself need no margin, whatever their own is.
    let isNested = !own.isFlat || own.group > 0
    return isNested && isMargin ? String(decoding: before, as: UTF8.self) : ""
  }

  private func indented(_ lines: [String], margin: String) -> [String] {
    guard !margin.isEmpty else { return lines }
    let bare = margin.contains(">") ? String(margin.reversed().drop { $0 == " " }.reversed()) : ""
    return lines.map { $0.isEmpty ? bare : margin + $0 }
  }

  // MARK: - Marks of items

  /// The mark of the unit's own item: "-", "*", "1.".
  private var mark: String {
    let line = text.file.line(text.units[unit].lines.lowerBound)
      .dropFirst(text.units[unit].column - 1)
    return String(decoding: line.prefix { !WordZone.isSpace($0) }, as: UTF8.self)
  }

  private func isList(_ block: MarkdownBlock?, _ isOrdered: Bool) -> Bool {
    block?.kind == .list(isOrdered: isOrdered)
  }

  /// Gives the items of `list` the unit's own mark: "*" beside "-" would begin a list of its own.
  private func marked(_ lines: [String], _ list: MarkdownBlock) -> [String] {
    guard let own = mark.last else { return lines }
    var lines = lines
    for item in list.children {
      let index = item.range.start.line - 1
      guard lines.indices.contains(index) else { continue }
      let line = lines[index]
      let margin = line.prefix(item.range.start.column - 1)
      let rest = line.dropFirst(margin.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      lines[index] = "\(margin)\(digits)\(own)\(rest.dropFirst(digits.count + 1))"
    }
    return lines
  }
}
