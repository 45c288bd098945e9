/// The words that differ between two texts, as pieces that a reader can follow.
package enum EditScript {
  /// A run of tokens: the same on both sides, or omitted and inserted.
  private struct Run {
    var isKept: Bool
    var base: Range<Int>
    var revised: Range<Int>
  }

  /// Returns the pieces that turn `base` into `revised`; both texts rebuild from them exactly.
  package static func edits(from base: String, to revised: String, table: inout TokenTable)
    -> [Edit]
  {
    if base == revised { return base.isEmpty ? [] : [.keep(base)] }
    if base.isEmpty { return [.insert(revised)] }
    if revised.isEmpty { return [.omit(base)] }
    // With a space before the first word, that word equals itself elsewhere in the other text.
    let left = table.tokens(of: " " + base)
    let right = table.tokens(of: " " + revised)
    let runs = joined(runs(left, right), left, right)
    return spaced(pieces(runs, left, right))
  }

  private static func runs(_ left: WordTokens, _ right: WordTokens) -> [Run] {
    let counterparts = SequenceDifference(left.numbers, right.numbers).counterparts
    var runs: [Run] = []
    func append(_ isKept: Bool, _ base: Range<Int>, _ revised: Range<Int>) {
      guard !base.isEmpty || !revised.isEmpty else { return }
      if let last = runs.last, last.isKept == isKept {
        runs[runs.count - 1].base = last.base.lowerBound..<base.upperBound
        runs[runs.count - 1].revised = last.revised.lowerBound..<revised.upperBound
      } else {
        runs.append(Run(isKept: isKept, base: base, revised: revised))
      }
    }
    var (a, b) = (0, 0)
    while a < left.count {
      let counterpart = Int(counterparts[a])
      if counterpart < 0 {
        append(false, a..<(a + 1), b..<b)
      } else {
        append(false, a..<a, b..<counterpart)
        append(true, a..<(a + 1), counterpart..<(counterpart + 1))
        b = counterpart + 1
      }
      a += 1
    }
    append(false, a..<a, b..<right.count)
    return runs
  }

  /// Joins changes over a short word or mark that stands alone between two longer ones.
  private static func joined(_ runs: [Run], _ left: WordTokens, _ right: WordTokens) -> [Run] {
    var result: [Run] = []
    for (index, run) in runs.enumerated() {
      guard let last = result.last, !last.isKept else {
        result.append(run)
        continue
      }
      let isIsland =
        run.isKept && index + 1 < runs.count
        && isIsland(run, before: last, after: runs[index + 1], left)
      if run.isKept, !isIsland {
        result.append(run)
      } else {
        result[result.count - 1].base = last.base.lowerBound..<run.base.upperBound
        result[result.count - 1].revised = last.revised.lowerBound..<run.revised.upperBound
      }
    }
    return result
  }

  private static func isIsland(_ run: Run, before: Run, after: Run, _ left: WordTokens) -> Bool {
    guard run.base.count == 1, left.text(run.base).utf8.count <= 4 else { return false }
    return min(size(before), size(after)) >= 2
  }

  private static func size(_ run: Run) -> Int { max(run.base.count, run.revised.count) }

  private static func pieces(_ runs: [Run], _ left: WordTokens, _ right: WordTokens) -> [Edit] {
    runs.flatMap { run -> [Edit] in
      if run.isKept { return [.keep(left.text(run.base))] }
      var edits: [Edit] = []
      if !run.base.isEmpty { edits.append(.omit(left.text(run.base))) }
      if !run.revised.isEmpty { edits.append(.insert(right.text(run.revised))) }
      return edits
    }
  }

  /// Takes the space before the text away again, and puts spaces where a reader expects them.
  ///
  /// Where words were substituted, the space before both belongs to what is kept before them.
  private static func spaced(_ edits: [Edit]) -> [Edit] {
    var result = edits
    var index = 0
    while index + 1 < result.count {
      if case .omit(let omitted) = result[index], case .insert(let inserted) = result[index + 1],
        omitted.hasPrefix(" "), inserted.hasPrefix(" ")
      {
        result[index] = .omit(String(omitted.dropFirst()))
        result[index + 1] = .insert(String(inserted.dropFirst()))
        if index > 0, case .keep(let kept) = result[index - 1] {
          result[index - 1] = .keep(kept + " ")
        }
        index += 1
      }
      index += 1
    }
    return withoutFirstSpace(result)
  }

  private static func withoutFirstSpace(_ edits: [Edit]) -> [Edit] {
    var edits = edits
    switch edits.first {
    case .keep(let text) where text.hasPrefix(" "):
      edits[0] = .keep(String(text.dropFirst()))
    case .omit(let text) where text.hasPrefix(" "):
      edits[0] = .omit(moved(text, edits: &edits))
    case .insert(let text) where text.hasPrefix(" "):
      edits[0] = .insert(moved(text, edits: &edits))
    default: break
    }
    return edits.filter { !$0.text.isEmpty }
  }

  /// Turns " You", " must" into "You ", "must": one side begins with the kept word.
  private static func moved(_ text: String, edits: inout [Edit]) -> String {
    guard edits.count > 1, case .keep(let kept) = edits[1], kept.hasPrefix(" ") else {
      return String(text.dropFirst())
    }
    edits[1] = .keep(String(kept.dropFirst()))
    return String(text.dropFirst()) + " "
  }
}
