internal import PolicyComparison
internal import PolicyMarkdown
internal import PolicyModel

/// Which units of a text stay in their place, so that instructions change only the others.
///
/// A unit stays where the comparison found its counterpart, both have the same shape and their
/// order is the same; what moved is omitted and inserted.
struct KeptUnits {
  /// For each unit of the base, its counterpart in the revised text.
  private(set) var revisedOf: [Int?]
  /// For each unit of the revised text, its counterpart in the base.
  private(set) var baseOf: [Int?]
  private let base: AmendableText
  private let revised: AmendableText

  /// How much of what could stay is kept: less each time a schedule did not prove right.
  enum Care: Int, CaseIterable {
    /// All that has a counterpart.
    case fine
    /// Only what is letter by letter the same.
    case coarse
    /// Nothing.
    case none
  }

  init(
    _ base: AmendableText,
    _ revised: AmendableText,
    _ comparison: VersionComparison,
    _ care: Care
  ) {
    self.base = base
    self.revised = revised
    revisedOf = [Int?](repeating: nil, count: base.units.count)
    baseOf = [Int?](repeating: nil, count: revised.units.count)
    guard care != .none else { return }
    for (left, right) in candidates(comparison) where isAlike(left, right) {
      guard care == .fine || isSame(left, right) else { continue }
      revisedOf[left] = right
      baseOf[right] = left
    }
    keepInOrder()
    keepWithParents()
  }

  private func candidates(_ comparison: VersionComparison) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var tables: [Int: Int] = [:]
    for change in comparison.changes {
      guard let left = change.base.flatMap({ base.places[$0.clause.address] }),
        let right = change.revised.flatMap({ revised.places[$0.clause.address] })
      else { continue }
      if !change.isMoved { pairs.append((left, right)) }
      // A table is no clause of a comparison; it stays where its heading row does.
      if case .row(isHeader: true) = base.units[left].clause.kind,
        let table = base.units[left].parent, let other = revised.units[right].parent
      {
        tables[table] = other
      }
    }
    return pairs + parts(besides: pairs) + tables.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Parts of the same number that have no counterparts: their headings give way to others.
  private func parts(besides pairs: [(Int, Int)]) -> [(Int, Int)] {
    let known = Set(pairs.map(\.0))
    let taken = Set(pairs.map(\.1))
    var free: [ClauseNumber: Int] = [:]
    for (place, unit) in revised.units.enumerated()
    where unit.clause.kind == .part && !taken.contains(place) {
      if let number = unit.clause.number, free[number] == nil { free[number] = place }
    }
    return base.units.enumerated().compactMap { place, unit in
      guard unit.clause.kind == .part, !known.contains(place), let number = unit.clause.number,
        let other = free.removeValue(forKey: number)
      else { return nil }
      return (place, other)
    }
  }

  // MARK: - Shape

  /// Whether one can become the other by changes of words and labels.
  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (base.units[left], revised.units[right])
    guard one.isFlat == other.isFlat || one.clause.kind == other.clause.kind,
      one.level == other.level, (one.words == nil) == (other.words == nil),
      (one.heading == nil) == (other.heading == nil), (one.label == nil) == (other.label == nil),
      (one.words?.bytes.isEmpty ?? true) == (other.words?.bytes.isEmpty ?? true),
      (one.heading?.bytes.isEmpty ?? true) == (other.heading?.bytes.isEmpty ?? true),
      canBeQuoted(one.heading, other.heading), canBeQuoted(one.words, other.words)
    else { return false }
    let (a, b) = (one.clause, other.clause)
    switch (a.kind, b.kind) {
    case (.part, .part), (.heading, .heading), (.paragraph, .paragraph), (.principle, .principle),
      (.text, .text):
      return true
    case (.code, .code): return a == b || a.words == b.words && a.kind == b.kind
    case (.item(_, let isOrdered), .item(_, let isOtherOrdered)):
      let areCompound = [a.label, b.label].contains { $0?.contains(" ") ?? false }
      return isOrdered == isOtherOrdered && (!areCompound || a.label == b.label)
        && areChildrenAlike(a, b, left, right)
    case (.quote, .quote), (.footnote, .footnote):
      return a.kind == b.kind && areChildrenAlike(a, b, left, right)
    case (.table, .table):
      let (head, otherHead) = (a.children.first, b.children.first)
      return head?.cells.map(\.alignment) == otherHead?.cells.map(\.alignment)
    case (.row(let isHeader), .row(let isOtherHeader)):
      return isHeader == isOtherHeader && a.cells.count == b.cells.count
    default: return false
    }
  }

  /// Whether words that differ have marks that would show where they end.
  private func canBeQuoted(_ one: WordZone?, _ other: WordZone?) -> Bool {
    guard let one, let other, one.bytes != other.bytes else { return true }
    return QuotationMarks.quoted(other.text) != nil
  }

  /// What stands inside an item or quote can change in its words only.
  private func areChildrenAlike(_ a: Clause, _ b: Clause, _ left: Int, _ right: Int) -> Bool {
    let one = Array(base.units[(left + 1)..<base.units[left].end])
    let other = Array(revised.units[(right + 1)..<revised.units[right].end])
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { first, second in
      if case .code = first.clause.kind, first.clause.words != second.clause.words { return false }
      return first.clause.kind == second.clause.kind && first.clause.label == second.clause.label
        && (first.words?.bytes.isEmpty ?? true) == (second.words?.bytes.isEmpty ?? true)
        && canBeQuoted(first.words, second.words)
        && first.clause.cells.map(\.alignment) == second.clause.cells.map(\.alignment)
        && first.clause.children.count == second.clause.children.count
    }
  }

  /// Whether both are the same letter by letter, with all inside them.
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (base.units[left], revised.units[right])
    return one.words?.bytes == other.words?.bytes && one.heading?.bytes == other.heading?.bytes
      && one.clause.label == other.clause.label && one.clause.words == other.clause.words
      && one.clause.heading == other.clause.heading
      && one.clause.cells == other.clause.cells
  }

  // MARK: - Order

  /// Keeps a longest run of the flat units that stand in the same order.
  private mutating func keepInOrder() {
    let places = revisedOf.indices.filter { base.units[$0].isFlat && revisedOf[$0] != nil }
    var tails: [Int] = []
    var before = [Int: Int]()
    for place in places {
      let value = revisedOf[place] ?? 0
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if (revisedOf[tails[middle]] ?? 0) < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = tails[low - 1] }
      if low == tails.count { tails.append(place) } else { tails[low] = place }
    }
    var kept: Set<Int> = []
    var next = tails.last
    while let place = next {
      kept.insert(place)
      next = before[place]
    }
    for place in places where !kept.contains(place) { release(place) }
  }

  private mutating func release(_ left: Int) {
    if let right = revisedOf[left] { baseOf[right] = nil }
    revisedOf[left] = nil
  }

  /// Releases what stands in something that goes, and rows whose tables are not the same.
  private mutating func keepWithParents() {
    for left in base.units.indices {
      guard let right = revisedOf[left] else { continue }
      let (one, other) = (base.units[left], revised.units[right])
      if let parent = one.parent, base.units[parent].holdsWhatFollows, revisedOf[parent] == nil {
        release(left)
      } else if !one.isFlat || !other.isFlat || isRow(one),
        one.parent.flatMap({ revisedOf[$0] }) != other.parent
      {
        release(left)
      }
    }
    // A table without its heading row is none.
    for left in base.units.indices where base.units[left].clause.kind == .table {
      guard revisedOf[left] != nil else { continue }
      let head = left + 1
      if head < base.units[left].end, revisedOf[head] == nil {
        for inner in left..<base.units[left].end { release(inner) }
      }
    }
  }

  private func isRow(_ unit: TextUnit) -> Bool {
    if case .row = unit.clause.kind { true } else { false }
  }
}
