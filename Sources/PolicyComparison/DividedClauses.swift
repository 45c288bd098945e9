internal import PolicyModel

/// Which clauses were split into several that stand side by side.
///
/// Asked with the sides exchanged it finds what was joined. Seldom and sure: nearly all words of the
/// whole must come back in its parts, in their order and in runs, and nearly all words of each part
/// must come from the whole.
struct DividedClauses {
  /// One clause of the base with the clauses of the revised text that it became.
  struct Division {
    var whole: Int
    /// At least two, in order.
    var parts: [Int]
    /// The part that keeps most of the words.
    var keeper: Int
  }

  /// A part has at least so many words.
  private static let wordsOfPart = 4
  /// Words count as taken over in runs of at least this length.
  private static let shortestRun = 3
  /// The share of the whole's words that must come back, and of a new part's that must have come
  /// from it; the part that was matched already may have been reworded further.
  private static let (shareOfWhole, shareOfPart, shareOfMatched) = (0.75, 0.8, 0.5)
  /// More parts than this are not looked for on either side of the matched one.
  private static let mostParts = 8

  private let base: [ComparedClause]
  private let revised: [ComparedClause]
  private let counterparts: (revisedOf: [Int?], baseOf: [Int?])
  private let siblings: (before: [Int], after: [Int])
  private var table = TokenTable()

  private init(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    revisedOf: [Int?],
    baseOf: [Int?]
  ) {
    self.base = base
    self.revised = revised
    counterparts = (revisedOf, baseOf)
    var last: [Int: Int] = [:]
    var before = [Int](repeating: -1, count: revised.count)
    var after = before
    for place in revised.indices {
      let parent = revised[place].parent ?? -1
      if let sibling = last[parent] {
        before[place] = sibling
        after[sibling] = place
      }
      last[parent] = place
    }
    siblings = (before, after)
  }

  /// Returns the divisions of clauses of `base`, in order; a clause is in one at most.
  static func find(
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    revisedOf: [Int?],
    baseOf: [Int?]
  ) -> [Division] {
    guard baseOf.contains(nil) else { return [] }
    var search = DividedClauses(base, revised, revisedOf: revisedOf, baseOf: baseOf)
    var used: Set<Int> = []
    return base.indices.compactMap { whole in
      guard let division = search.division(of: whole, used: used) else { return nil }
      used.formUnion(division.parts)
      return division
    }
  }

  private mutating func division(of whole: Int, used: Set<Int>) -> Division? {
    guard let matched = counterparts.revisedOf[whole], hasNewNeighbour(matched),
      revised[matched].text.utf8.count < base[whole].text.utf8.count,
      ClauseFamily.of(base[whole].clause.kind) == ClauseFamily.runningText,
      base[whole].clause.heading.isEmpty || base[whole].clause.kind == .principle
    else { return nil }
    func isNew(_ place: Int) -> Bool {
      place >= 0 && counterparts.baseOf[place] == nil && !used.contains(place)
        && Self.isSameKind(revised[place].clause.kind, revised[matched].clause.kind)
    }
    let words = table.words(of: base[whole].text)
    var parts = [matched]
    var best: Taken?
    for step in [siblings.after, siblings.before] {
      var last = matched
      while parts.count < Self.mostParts {
        let next = step[last]
        let nextButOne = next >= 0 ? step[next] : -1
        // Something else may have come between two parts.
        let found = [next, nextButOne].first { place in
          guard isNew(place), let taken = taken(by: place, beside: parts, from: words) else {
            return false
          }
          parts = taken.parts
          if taken.isWhole(words.count, matched) { best = taken }
          return true
        }
        guard let found else { break }
        last = found
      }
    }
    guard let best else { return nil }
    var keeper = 0
    for place in best.parts.indices where best.taken[place] > best.taken[keeper] { keeper = place }
    return Division(whole: whole, parts: best.parts, keeper: best.parts[keeper])
  }

  /// Whether one of the two clauses before or after has no counterpart; nearly all have one.
  private func hasNewNeighbour(_ place: Int) -> Bool {
    hasNew(place, siblings.before) || hasNew(place, siblings.after)
  }

  private func hasNew(_ place: Int, _ step: [Int]) -> Bool {
    let next = step[place]
    guard next >= 0 else { return false }
    if counterparts.baseOf[next] == nil { return true }
    return step[next] >= 0 && counterparts.baseOf[step[next]] == nil
  }

  /// What parts took over from the whole.
  private struct Taken {
    var parts: [Int]
    /// The words of each part, and those of them that come from the whole.
    var lengths: [Int]
    var taken: [Int]

    /// Whether the parts have enough of the `count` words of the whole, and the matched one of its
    /// own from there.
    func isWhole(_ count: Int, _ matched: Int) -> Bool {
      let place = parts.firstIndex(of: matched) ?? 0
      return Double(taken.reduce(0, +)) >= Double(count) * shareOfWhole
        && Double(taken[place]) >= Double(lengths[place]) * shareOfMatched
    }
  }

  /// Returns what `parts` with a new one took over; nil where the new one is not from there.
  private mutating func taken(by place: Int, beside parts: [Int], from words: [Int32]) -> Taken? {
    let longer = (parts + [place]).sorted()
    let lengths = longer.map { table.words(of: revised[$0].text) }
    let taken = Self.wordsTaken(from: words, by: lengths)
    guard let own = longer.firstIndex(of: place), lengths[own].count >= Self.wordsOfPart,
      Double(taken[own]) >= Double(lengths[own].count) * Self.shareOfPart
    else { return nil }
    return Taken(parts: longer, lengths: lengths.map(\.count), taken: taken)
  }

  /// How many words each part took over from the whole, in order and in runs.
  private static func wordsTaken(from whole: [Int32], by parts: [[Int32]]) -> [Int] {
    let all = parts.flatMap { $0 }
    let counterparts = SequenceDifference(whole, all).counterparts
    var isTaken = [Bool](repeating: false, count: all.count)
    var start = 0
    while start < counterparts.count {
      var end = start + 1
      while end < counterparts.count, counterparts[start] >= 0,
        counterparts[end] == counterparts[end - 1] + 1
      {
        end += 1
      }
      if counterparts[start] >= 0, end - start >= shortestRun {
        for place in start..<end { isTaken[Int(counterparts[place])] = true }
      }
      start = end
    }
    var offset = 0
    return parts.map { part in
      defer { offset += part.count }
      return isTaken[offset..<(offset + part.count)].count { $0 }
    }
  }

  private static func isSameKind(_ left: Clause.Kind, _ right: Clause.Kind) -> Bool {
    left.name == right.name
  }
}
