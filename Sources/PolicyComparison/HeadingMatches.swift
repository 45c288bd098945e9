/// Matches headings that the text around them did not: a short text that can still be sure.
enum HeadingMatches {
  /// Adds headings of the same words, once on each side; then those over the same paragraphs.
  static func add(
    to matches: inout ClauseMatches,
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    families: (base: [Int], revised: [Int])
  ) {
    let free = (
      base: matches.free.base.filter { families.base[$0] == ClauseFamily.heading },
      revised: matches.free.revised.filter { families.revised[$0] == ClauseFamily.heading }
    )
    guard !free.base.isEmpty, !free.revised.isEmpty else { return }
    let right = only(free.revised, revised)
    for (text, place) in only(free.base, base) {
      if let other = right[text] { matches.match(place, other) }
    }
    addByChildren(to: &matches, base, revised, families: families)
  }

  /// The places of the headings whose words stand once.
  private static func only(_ places: [Int], _ clauses: [ComparedClause]) -> [String: Int] {
    Dictionary(grouping: places) { clauses[$0].text }.filter { $1.count == 1 }
      .compactMapValues(\.first)
  }

  /// Headings that were reworded: more than half of what stands under either went with it.
  private static func addByChildren(
    to matches: inout ClauseMatches,
    _ base: [ComparedClause],
    _ revised: [ComparedClause],
    families: (base: [Int], revised: [Int])
  ) {
    var votes: [[Int]: Int] = [:]
    var children: (base: [Int: Int], revised: [Int: Int]) = ([:], [:])
    for clause in base {
      if let parent = clause.parent { children.base[parent, default: 0] += 1 }
    }
    for (place, clause) in revised.enumerated() {
      guard let parent = clause.parent else { continue }
      children.revised[parent, default: 0] += 1
      guard let counterpart = matches.baseOf[place], let other = base[counterpart].parent,
        families.base[other] == ClauseFamily.heading,
        families.revised[parent] == ClauseFamily.heading, matches.areFree(other, parent)
      else { continue }
      votes[[other, parent], default: 0] += 1
    }
    let sorted = votes.sorted {
      ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1])
    }
    for (pair, count) in sorted where matches.areFree(pair[0], pair[1]) {
      let all = max(children.base[pair[0]] ?? 0, children.revised[pair[1]] ?? 0)
      if count * 2 > all { matches.match(pair[0], pair[1]) }
    }
  }
}
