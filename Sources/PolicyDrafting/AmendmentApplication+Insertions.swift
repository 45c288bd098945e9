internal import PolicyDiagnostics
internal import PolicyModel

extension AmendmentApplication {
  mutating func insertInDocument(
    _ block: Instruction.Block,
    _ side: Instruction.Side,
    _ index: Int
  ) {
    let isFirst = side == .beginning || side == .before
    let firstLine = text.text.title.map { $0.range.start.line + 1 } ?? text.bodyLine
    let lines = InsertedBlock(block.lines)
    let line = isFirst ? firstLine : text.file.lineCount + 1
    effects.insertions.append(
      .init(line: line, isBefore: isFirst, block: lines, anchor: nil, instruction: index)
    )
  }

  mutating func recordInsertion(
    _ block: Instruction.Block,
    _ side: Instruction.Side,
    beside unit: Int,
    _ place: Place,
    _ index: Int
  ) throws(AmendmentFault) {
    let own = text.units[unit]
    var side = side
    var line: Int
    let isHeadingAlone = place.namesHeading || own.clause.kind == .heading
    switch side {
    case .before: line = own.lines.lowerBound
    case .after where isHeadingAlone, .beginning where own.level > 0:
      (side, line) = (.beginning, own.lastHeadingLine + 1)
    case .after where own.clause.kind == .row(isHeader: true): line = own.lines.upperBound + 2
    case .after, .end: line = text.lastLine(of: unit) + 1
    case .beginning: line = own.lines.upperBound + 1
    }
    var isInside = side == .end || side == .beginning
    if isInside {
      switch own.clause.kind {
      case .item, .quote, .footnote: break
      default: isInside = false
      }
    }
    let fit = try BlockFitting(text: text, unit: unit, place: place)
      .fitted(block, side: side, isInside: isInside)
    effects.insertions.append(
      .init(
        line: line,
        isBefore: side == .before,
        block: fit,
        anchor: unit,
        instruction: index
      )
    )
  }

  mutating func recordSubstitution(
    _ block: Instruction.Block,
    of unit: Int,
    _ place: Place,
    _ index: Int
  ) throws(AmendmentFault) {
    let own = text.units[unit]
    if place.isHeading, block.isInline {
      return try recordWords(
        .substituteAll(block.markdown),
        ofHeading: true,
        of: unit,
        place,
        index
      )
    }
    if block.isInline, let words = BlockFitting.ownWords(block.markdown, of: own) {
      return try recordWords(.substituteAll(words), of: unit, place, index)
    }
    let fit = try BlockFitting(text: text, unit: unit, place: place)
      .fitted(block, side: nil, isInside: false)
    try recordOmission(of: unit, isHeading: place.isHeading, index)
    effects.omissions[effects.omissions.count - 1].isSubstituted = true
    effects.insertions.append(
      .init(
        line: own.lines.lowerBound,
        isBefore: true,
        block: fit,
        anchor: nil,
        instruction: index
      )
    )
  }
}
