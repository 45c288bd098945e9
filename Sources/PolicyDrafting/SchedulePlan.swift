internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyMarkdown
internal import PolicyModel

/// The instructions that turn one text into another, when it is known what stays.
struct SchedulePlan {
  private let base: AmendableText
  private let revised: AmendableText
  private let kept: KeptUnits
  private let resolver: PlaceResolver
  private let anchors: InsertionAnchors

  init(_ base: AmendableText, _ revised: AmendableText, _ kept: KeptUnits) {
    self.base = base
    self.revised = revised
    self.kept = kept
    resolver = PlaceResolver(base)
    anchors = InsertionAnchors(base, revised, kept, resolver)
  }

  /// The instructions in the order of the base.
  func instructions() -> [Instruction] {
    var result: [Instruction] = []
    let left = base.units.indices.filter { base.units[$0].isFlat }
    let right = revised.units.indices.filter { revised.units[$0].isFlat }
    var (i, j) = (0, 0)
    var previous: Int?
    while i < left.count || j < right.count {
      var gone: [Int] = []
      var new: [Int] = []
      while i < left.count, kept.revisedOf[left[i]] == nil {
        gone.append(left[i])
        i += 1
      }
      while j < right.count, kept.baseOf[right[j]] == nil {
        new.append(right[j])
        j += 1
      }
      let next = i < left.count ? left[i] : nil
      result += gap(gone: gone, new: new, previous: previous, next: next)
      guard let next, j < right.count else { continue }
      result += changes(of: next, to: right[j])
      previous = next
      i += 1
      j += 1
    }
    return result + footnotes()
  }

  // MARK: - What stays

  /// Changes of words and labels of a unit and of all inside it.
  private func changes(of left: Int, to right: Int) -> [Instruction] {
    let (one, other) = (base.units[left], revised.units[right])
    var result = own(left, right)
    switch one.clause.kind {
    case .item, .quote, .footnote:
      for (inner, otherInner) in zip((left + 1)..<one.end, (right + 1)..<other.end) {
        result += own(inner, otherInner)
      }
    default: break
    }
    return result
  }

  private func own(_ left: Int, _ right: Int) -> [Instruction] {
    let (one, other) = (base.units[left], revised.units[right])
    let place = resolver.place(of: left)
    var result: [Instruction] = []
    if one.clause.label != other.clause.label, let label = other.clause.label {
      result.append(Instruction(place, renumbering(one.clause, as: other.clause, label)))
    }
    if let from = one.heading, let to = other.heading, differ(from, to) {
      result.append(Instruction(place, .substituteHeading(to.text)))
    }
    guard let from = one.words, let to = other.words, differ(from, to) else { return result }
    if let changes = WordInstructions(from: from, to: to, isRow: !one.clause.cells.isEmpty)
      .changes()
    {
      return result + changes.map { Instruction(place, .words($0)) }
    }
    return result + [Instruction(place, whole(left, right, to))]
  }

  private func renumbering(_ one: Clause, as other: Clause, _ label: String) -> Instruction.Action {
    guard let number = other.number, let own = one.label else { return .relabel(label) }
    let ending = own.hasSuffix(".0") && number.isPart ? ".0" : own.hasSuffix(".") ? "." : ""
    return number.description + ending == label && one.number != number
      ? .renumber(number.description) : .relabel(label)
  }

  /// A place rewritten as a whole.
  private func whole(_ left: Int, _ right: Int, _ to: WordZone) -> Instruction.Action {
    let (one, other) = (base.units[left], revised.units[right])
    let isLeaf = one.end == left + 1 && other.end == right + 1
    let canBeBlock =
      isLeaf && one.isFlat && one.clause.label == other.clause.label
      && one.level == 0
    if case .row = one.clause.kind, one.clause.kind == .row(isHeader: false) {
      return .substitute(Instruction.Block(revised.file.lineText(other.lines.lowerBound)))
    }
    switch one.clause.kind {
    case .paragraph where canBeBlock:
      return .substitute(block(other.lines))
    default:
      return .words(.substituteAll(to.text))
    }
  }

  /// Whether the words differ for a reader; letters composed in another way and other white space
  /// do not count.
  private func differ(_ one: WordZone, _ other: WordZone) -> Bool {
    guard one.bytes != other.bytes else { return false }
    let breaks = one.text.split(separator: "\u{2028}", omittingEmptySubsequences: false)
    let others = other.text.split(separator: "\u{2028}", omittingEmptySubsequences: false)
    guard breaks.count == others.count else { return true }
    return zip(breaks, others).contains {
      ComparedClause.normalised(String($0)) != ComparedClause.normalised(String($1))
    }
  }

  // MARK: - What goes and what is new

  private func gap(gone: [Int], new: [Int], previous: Int?, next: Int?) -> [Instruction] {
    let roots = self.roots(of: gone)
    if let root = roots.first, roots.count == 1, !root.isHeading,
      let action = substitution(root.unit, by: new)
    {
      return [Instruction(resolver.place(of: root.unit), action)]
    }
    let omissions = roots.map { root in
      var place = resolver.place(of: root.unit)
      place.isHeading = root.isHeading
      return Instruction(place, .omit)
    }
    return omissions + anchors.insertions(of: new, previous: previous, next: next)
  }

  /// The units that go without anything over them going, and whether their heading alone goes.
  private func roots(of gone: [Int]) -> [(unit: Int, isHeading: Bool)] {
    var roots: [(unit: Int, isHeading: Bool)] = []
    var end = 0
    for unit in gone where unit >= end {
      let own = base.units[unit]
      switch own.clause.kind {
      case .part:
        let goesWhole = (unit..<own.end).allSatisfy { inner in
          !base.units[inner].isFlat || kept.revisedOf[inner] == nil
        }
        if goesWhole { end = own.end }
        roots.append((unit, !goesWhole))
      case .heading: roots.append((unit, false))
      default:
        end = own.end
        roots.append((unit, false))
      }
    }
    return roots
  }

  /// One clause for another with the same label: a substitution of the whole.
  private func substitution(_ left: Int, by new: [Int]) -> Instruction.Action? {
    let one = base.units[left]
    guard let right = new.first, let last = new.last, last < revised.units[right].end,
      one.holdsWhatFollows || one.clause.kind == .text || one.group > 0
    else { return nil }
    let other = revised.units[right]
    guard one.clause.kind.name == other.clause.kind.name, one.clause.label == other.clause.label,
      one.clause.number == other.clause.number, one.group == 0 || isInSameList(left, right)
    else { return nil }
    let end = new.map { revised.units[$0].lines.upperBound }.max() ?? other.lines.upperBound
    return .substitute(anchors.block(other.lines.lowerBound...end, column: other.column))
  }

  /// Whether both stand beside items or rows that stay and belong together.
  private func isInSameList(_ left: Int, _ right: Int) -> Bool {
    if case .item(_, let isOrdered) = base.units[left].clause.kind,
      case .item(_, let isOtherOrdered) = revised.units[right].clause.kind
    {
      return isOrdered == isOtherOrdered && base.units[left].isFlat
    }
    return false
  }

  private func block(_ lines: ClosedRange<Int>) -> Instruction.Block {
    Instruction.Block(revised.source(lines).joined(separator: "\n"))
  }

  // MARK: - Footnotes

  /// Footnotes stand anywhere in the source, and a new one goes to the end.
  private func footnotes() -> [Instruction] {
    var result: [Instruction] = []
    for (left, unit) in base.units.enumerated() {
      guard case .footnote = unit.clause.kind else { continue }
      if let right = kept.revisedOf[left] {
        result += changes(of: left, to: right)
      } else {
        result.append(Instruction(resolver.place(of: left), .omit))
      }
    }
    for (right, unit) in revised.units.enumerated() {
      guard case .footnote = unit.clause.kind, kept.baseOf[right] == nil else { continue }
      result.append(Instruction(Place([]), .insert(block(unit.lines), .end)))
    }
    return result
  }
}
