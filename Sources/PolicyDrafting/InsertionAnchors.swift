internal import PolicyModel

/// Where new text is inserted: after or before something that stays.
struct InsertionAnchors {
  private let base: AmendableText
  private let revised: AmendableText
  private let kept: KeptUnits
  private let resolver: PlaceResolver

  init(
    _ base: AmendableText,
    _ revised: AmendableText,
    _ kept: KeptUnits,
    _ resolver: PlaceResolver
  ) {
    self.base = base
    self.revised = revised
    self.kept = kept
    self.resolver = resolver
  }

  /// Returns the insertions of `new`, units of the revised text that stand one after another
  /// between two that stay.
  func insertions(of new: [Int], previous: Int?, next: Int?) -> [Instruction] {
    guard !new.isEmpty else { return [] }
    // Items and rows that go on with a list or table, or lead into one.
    var rest = new[...]
    var head: ArraySlice<Int> = []
    var tail: ArraySlice<Int> = []
    if let group = group(ofKept: previous) {
      head = rest.prefix { revised.units[$0].group == group }
      // What an item holds is flat only where it is a row or item of its own.
      rest = rest[head.endIndex...]
    }
    if let group = group(ofKept: next) {
      let length = rest.reversed().prefix { revised.units[$0].group == group }.count
      tail = rest.suffix(length)
      rest = rest.dropLast(length)
    }
    var result: [Instruction] = []
    if !head.isEmpty, let previous { result += beside(previous, .after, head) }
    if let first = rest.first {
      result.append(insertion(of: rest, first: first, previous: previous, next: next))
    }
    if !tail.isEmpty, let next { result += beside(next, .before, tail) }
    return result
  }

  /// Returns the lines of the revised text without the margin of their first.
  func block(_ lines: ClosedRange<Int>, column: Int) -> Instruction.Block {
    let margin = column - 1
    let source = revised.source(lines).map { line -> String in
      let spaces = line.prefix(margin).prefix { $0 == " " }.count
      return String(line.dropFirst(spaces))
    }
    return Instruction.Block(source.joined(separator: "\n"))
  }

  private func group(ofKept unit: Int?) -> Int? {
    guard let unit, let partner = kept.revisedOf[unit], revised.units[partner].group > 0 else {
      return nil
    }
    return revised.units[partner].group
  }

  /// Items or rows beside one of their own list or table.
  private func beside(_ unit: Int, _ side: Instruction.Side, _ new: ArraySlice<Int>)
    -> [Instruction]
  {
    let place = resolver.place(of: unit)
    guard let first = new.first, let last = new.last else { return [] }
    if new.count == 1, let words = inlineWords(of: first) {
      return [Instruction(place, .insert(Instruction.Block(words, isInline: true), side))]
    }
    let lines = revised.units[first].lines.lowerBound...revised.lastLine(of: last)
    let block = block(lines, column: revised.units[first].column)
    return [Instruction(place, .insert(block, side))]
  }

  /// The words of a bullet that can stand in the sentence itself.
  private func inlineWords(of unit: Int) -> String? {
    let own = revised.units[unit]
    guard case .item(_, isOrdered: false) = own.clause.kind, own.end == unit + 1,
      let words = own.words, !words.bytes.isEmpty, own.clause.label == nil
    else { return nil }
    let text = words.text
    // A bullet that would be read as something else needs its source.
    let isPlain = text.first.map { $0.isLetter || $0 == "“" || $0 == "*" } ?? false
    return isPlain && !text.hasPrefix("* ") && QuotationMarks.quoted(text) != nil ? text : nil
  }

  private func insertion(
    of new: ArraySlice<Int>,
    first: Int,
    previous: Int?,
    next: Int?
  ) -> Instruction {
    let end = new.map { revised.units[$0].lines.upperBound }.max() ?? 0
    let lines = revised.units[first].lines.lowerBound...end
    let block = block(lines, column: revised.units[first].column)
    guard let previous else {
      guard let next else { return Instruction(Place([]), .insert(block, .end)) }
      return Instruction(resolver.place(of: next), .insert(block, .before))
    }
    if let (anchor, side) = anchor(after: previous, before: next, for: first) {
      return Instruction(resolver.place(of: anchor), .insert(block, side))
    }
    if let next {
      return Instruction(resolver.place(of: next), .insert(block, .before))
    }
    return Instruction(Place([]), .insert(block, .end))
  }

  /// The unit after which, with all under it, the new text stands; of those possible the one that
  /// is most like what is inserted.
  private func anchor(after previous: Int, before next: Int?, for first: Int)
    -> (Int, Instruction.Side)?
  {
    var candidates: [Int] = []
    var unit: Int? = previous
    while let place = unit {
      // The next unit stands under it, so it goes on beyond the place.
      if let next, next < base.units[place].end { break }
      if kept.revisedOf[place] != nil { candidates.append(place) }
      unit = base.units[place].parent
    }
    let new = revised.units[first].clause
    func found(_ isWanted: (Clause) -> Bool) -> Int? {
      candidates.last { isWanted(base.units[$0].clause) }
    }
    switch new.kind {
    case .part:
      if let part = found({ $0.kind == .part }) { return (part, .after) }
    case .paragraph, .heading:
      let depth = new.number?.components.count
      if let same = found({ $0.kind == .paragraph && $0.number?.components.count == depth }) {
        return (same, .after)
      }
      if let outer = found({ $0.kind == .paragraph }) { return (outer, .after) }
    default:
      let owner = revised.units[first].parent.flatMap { kept.baseOf[$0] }
      if let owner, candidates.contains(owner),
        base.units[owner].end > owner + 1 || owner == previous,
        base.units[owner].clause.kind == .paragraph || base.units[owner].clause.kind == .principle
      {
        return (owner, .end)
      }
    }
    guard let innermost = candidates.first else { return nil }
    if base.units[innermost].clause.kind == .row(isHeader: true)
      || base.units[innermost].clause.kind == .row(isHeader: false)
    {
      return (base.units[innermost].parent ?? innermost, .after)
    }
    // Beside an item, text would be taken for a part of its list.
    let outer = candidates.first {
      base.units[$0].clause.kind == .paragraph || base.units[$0].clause.kind == .principle
    }
    if case .item = base.units[innermost].clause.kind, let outer { return (outer, .end) }
    return (innermost, .after)
  }
}
