package import PolicyDiagnostics
internal import PolicyMarkdown
package import PolicyModel
internal import PolicyParsing

/// A text whose source can be amended: each clause with its lines and the place of its words.
package struct AmendableText {
  package let file: SourceFile
  package let text: PolicyText
  /// The line on which the text begins, after the metadata.
  let bodyLine: Int
  /// Every clause in the order of the text, tables among them, footnotes last.
  private(set) var units: [TextUnit] = []
  /// The place in `units` of each address.
  private(set) var places: [String: Int] = [:]
  private let lines: BlockLines
  private let blocks: [MarkdownBlock]
  private let blockAt: [SourcePosition: Int]

  /// Reads `file`; metadata at its beginning is skipped.
  package init(_ file: SourceFile) {
    let file = file.held
    self.file = file
    let document = PlainFile.document(of: file)
    text = document.text
    bodyLine = document.bodyLine
    blocks = document.blocks
    blockAt = Dictionary(
      document.blocks.enumerated().map { ($1.range.start, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    lines = BlockLines(document.blocks, in: file)
    visit(text.clauses, parent: nil, isFlat: true)
    visit(text.footnotes, parent: nil, isFlat: false)
    numberGroups()
  }

  /// The blocks that are no clause, comments and rules, with their lines.
  var otherBlocks: [ClosedRange<Int>] {
    blocks.compactMap { block in
      switch block.kind {
      case .rule, .html: block.range.start.line...lines.lastLine(of: block)
      default: nil
      }
    }
  }

  /// Returns the last line of the unit and all that stands under it.
  func lastLine(of unit: Int) -> Int {
    units[unit..<units[unit].end].map(\.lines.upperBound).max() ?? units[unit].lines.upperBound
  }

  /// Returns the text of some lines.
  func source(_ range: ClosedRange<Int>) -> [String] { range.map { file.lineText($0) } }

  private mutating func visit(_ clauses: [Clause], parent: Int?, isFlat: Bool) {
    for clause in clauses {
      let place = units.count
      places[clause.address] = place
      units.append(unit(clause, parent: parent, isFlat: isFlat))
      var isInside = !isFlat
      switch clause.kind {
      case .item, .quote, .footnote: isInside = true
      default: break
      }
      visit(clause.children, parent: place, isFlat: !isInside)
      units[place].end = units.count
    }
  }

  private func unit(_ clause: Clause, parent: Int?, isFlat: Bool) -> TextUnit {
    let start = clause.range.start
    let block = lines.block(at: start) { $0.fits(clause.kind) }
    var unit = TextUnit(
      clause: clause,
      parent: parent,
      end: units.count + 1,
      isFlat: isFlat,
      lines: start.line...(block.map(lines.lastLine) ?? start.line),
      lastHeadingLine: block.map(lines.lastLine) ?? start.line,
      column: start.column
    )
    guard let block else { return unit }
    if case .heading(let level) = block.kind { unit.level = level }
    switch clause.kind {
    case .part, .heading, .paragraph, .text:
      let (zone, label) = zone(of: block, label: clause.label)
      unit.label = label
      let isHeading = unit.level > 0 && clause.kind != .text
      if isHeading { unit.heading = zone } else { unit.words = zone }
    case .principle:
      unit.heading = zone(of: block, label: nil).0
      if !clause.words.isEmpty, let words = self.block(after: block) {
        unit.words = zone(of: words, label: nil).0
        unit.lines = start.line...lines.lastLine(of: words)
      }
    case .item, .quote, .footnote:
      guard let first = block.children.first, first.kind == .paragraph else { break }
      (unit.words, unit.label) = zone(of: first, label: bracketed(clause.label))
      if let label = clause.label, !label.hasPrefix("(") { unit.label = orderedLabel(clause) }
    case .row: unit.words = cells(of: clause)
    case .code, .table: break
    }
    return unit
  }

  /// The part of an item's label that stands before its words, such as "(a)".
  private func bracketed(_ label: String?) -> String? {
    label?.split(separator: " ").last.flatMap { $0.hasPrefix("(") ? String($0) : nil }
  }

  /// The block after a heading of the text.
  private func block(after heading: MarkdownBlock) -> MarkdownBlock? {
    blockAt[heading.range.start].flatMap { $0 + 1 < blocks.count ? blocks[$0 + 1] : nil }
  }

  private func zone(of block: MarkdownBlock, label: String?) -> (WordZone, Range<Int>?) {
    let first = block.range.start.line
    var last = lines.lastLine(of: block)
    var offset = file.offset(of: block.range.start)
    var closing: Int?
    if case .heading = block.kind {
      let line = file.line(first)
      if offset < line.endIndex, file.bytes[offset] == UInt8(ascii: "#") {
        closing = closingMark(of: line)
        while offset < line.endIndex, file.bytes[offset] == UInt8(ascii: "#") { offset += 1 }
        while offset < line.endIndex, WordZone.isSpace(file.bytes[offset]) { offset += 1 }
      } else if last > first {
        last -= 1
      }
    }
    var labelRange: Range<Int>?
    if let label {
      labelRange = offset..<(offset + label.utf8.count)
      offset += label.utf8.count
      let end = file.line(first).endIndex
      while offset < end {
        if WordZone.isSpace(file.bytes[offset]) {
          offset += 1
        } else if file.bytes[offset...].starts(with: [0xC2, 0xA0]) {
          offset += 2
        } else {
          break
        }
      }
    }
    if let closing {
      return (WordZone(file, min(offset, closing)..<closing), labelRange)
    }
    let margin = self.margin(of: block)
    return (WordZone(file, from: offset, through: last, margin: margin), labelRange)
  }

  /// The white space and marks of quotes that a further line of `block` begins with.
  private func margin(of block: MarkdownBlock) -> [UInt8] {
    let line = file.line(block.range.start.line).prefix(block.range.start.column - 1)
    return line.map {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ")
    }
  }

  /// Where the words of a heading with hashes end: before hashes that close it.
  private func closingMark(of line: ArraySlice<UInt8>) -> Int {
    var end = line.endIndex
    while end > line.startIndex, WordZone.isSpace(line[end - 1]) { end -= 1 }
    var mark = end
    while mark > line.startIndex, line[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
    let isClosing = mark < end && mark > line.startIndex && WordZone.isSpace(line[mark - 1])
    return isClosing ? mark : end
  }

  /// The place of the "2." of an ordered item.
  private func orderedLabel(_ clause: Clause) -> Range<Int>? {
    let start = file.offset(of: clause.range.start)
    let length = clause.label?.split(separator: " ").first?.utf8.count ?? 0
    return start..<(start + length)
  }

  /// The cells of a row, cut at the lines between them.
  private func cells(of row: Clause) -> WordZone {
    let line = file.line(row.range.start.line)
    let start = file.offset(of: row.range.start)
    var zone = WordZone(origin: start)
    for (index, cell) in TableRow.cells(line[min(start, line.endIndex)...]).enumerated() {
      let words = WordZone(file, cell)
      if index == 0 {
        zone = words
      } else {
        zone.append(words, separator: " | ", from: zone.ends.last ?? cell.lowerBound)
      }
    }
    return zone
  }

  /// Items of one list, and rows of one table, join without blank lines.
  private mutating func numberGroups() {
    var known: [String: Int] = [:]
    for place in units.indices {
      let clause = units[place].clause
      let key: String
      switch clause.kind {
      case .item(let list, _): key = "\(units[place].parent ?? -1) item \(list)"
      case .row: key = "\(units[place].parent ?? -1) row"
      default: continue
      }
      units[place].group = known[key] ?? known.count + 1
      known[key] = units[place].group
    }
  }
}

extension MarkdownBlock {
  /// Whether a clause of `kind` can have been made of this block.
  fileprivate func fits(_ clause: Clause.Kind) -> Bool {
    switch (clause, kind) {
    case (.item, .item), (.quote, .quote), (.table, .table), (.row, .row), (.code, .code),
      (.footnote, .footnote), (.part, .heading), (.heading, .heading), (.principle, .heading),
      (.paragraph, .heading), (.paragraph, .paragraph), (.text, .paragraph), (.text, .heading):
      true
    default: false
    }
  }
}
