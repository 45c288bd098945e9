/// The runs of two token sequences that are the same, and those that differ, as a reader wants them.
struct EditRuns {
  /// A run of tokens: the same on both sides, or omitted and inserted.
  struct Run {
    var isKept: Bool
    var base: Range<Int>
    var revised: Range<Int>

    /// The tokens of the longer side.
    var size: Int { max(base.count, revised.count) }
  }

  /// Marks of punctuation after which a sentence or its part begins, with how good a place they are
  /// for a change to begin or end.
  private static let pauses: [UInt8: Int] = [
    UInt8(ascii: "."): 3, UInt8(ascii: "!"): 3, UInt8(ascii: "?"): 3, UInt8(ascii: ":"): 2,
    UInt8(ascii: ";"): 2, UInt8(ascii: ","): 1,
  ]
  /// A single kept word of at most so many letters, or a mark, is no rest between two changes.
  private static let shortWord = 3
  /// Of longer kept runs, one token is taken in for so many changed ones on each side of it.
  private static let changedForEachKept = 3
  /// No kept run longer than this is taken in.
  private static let longestIsland = 4

  private let left: WordTokens
  private let right: WordTokens
  private(set) var runs: [Run] = []

  /// Compares two sequences of tokens.
  init(_ left: WordTokens, _ right: WordTokens) {
    self.left = left
    self.right = right
    find()
    joinIslands()
    slide()
  }

  private mutating func find() {
    let counterparts = SequenceDifference(left.numbers, right.numbers).counterparts
    var (a, b) = (0, 0)
    while a < left.count {
      let counterpart = Int(counterparts[a])
      let start = a
      if counterpart < 0 {
        while a < left.count, counterparts[a] < 0 { a += 1 }
        append(false, start..<a, b..<b)
      } else {
        append(false, a..<a, b..<counterpart)
        b = counterpart
        while a < left.count, counterparts[a] == b {
          a += 1
          b += 1
        }
        append(true, start..<a, counterpart..<b)
      }
    }
    append(false, a..<a, b..<right.count)
  }

  private mutating func append(_ isKept: Bool, _ base: Range<Int>, _ revised: Range<Int>) {
    guard !base.isEmpty || !revised.isEmpty else { return }
    guard let last = runs.last, last.isKept == isKept else {
      runs.append(Run(isKept: isKept, base: base, revised: revised))
      return
    }
    runs[runs.count - 1].base = last.base.lowerBound..<base.upperBound
    runs[runs.count - 1].revised = last.revised.lowerBound..<revised.upperBound
  }

  /// Joins changes over a few kept words that stand alone between longer ones.
  private mutating func joinIslands() {
    var result: [Run] = []
    for (index, run) in runs.enumerated() {
      guard let last = result.last, !last.isKept else {
        result.append(run)
        continue
      }
      let isIsland =
        run.isKept && index + 1 < runs.count && isIsland(run, min(last.size, runs[index + 1].size))
      if run.isKept, !isIsland {
        result.append(run)
      } else {
        result[result.count - 1].base = last.base.lowerBound..<run.base.upperBound
        result[result.count - 1].revised = last.revised.lowerBound..<run.revised.upperBound
      }
    }
    runs = result
  }

  private func isIsland(_ run: Run, _ changedBeside: Int) -> Bool {
    let count = run.base.count
    if count == 1, changedBeside >= 2, left.text(run.base).utf8.count <= Self.shortWord + 1 {
      return true
    }
    return count <= Self.longestIsland && changedBeside >= count * Self.changedForEachKept
  }

  /// Moves words that came or went to where a sentence begins, where the text allows it.
  ///
  /// "A and B" became "A and C and B": both "and C" and "C and" may have come.
  private mutating func slide() {
    for index in runs.indices.dropFirst().dropLast() {
      let run = runs[index]
      guard !run.isKept, runs[index - 1].isKept, runs[index + 1].isKept,
        run.base.isEmpty != run.revised.isEmpty
      else { continue }
      let tokens = run.base.isEmpty ? right : left
      let range = run.base.isEmpty ? run.revised : run.base
      let shift = bestShift(
        tokens,
        range,
        back: runs[index - 1].base.count - 1,
        forth: runs[index + 1].base.count - 1
      )
      guard shift != 0 else { continue }
      move(index, by: shift)
    }
  }

  private func bestShift(_ tokens: WordTokens, _ range: Range<Int>, back: Int, forth: Int) -> Int {
    let numbers = tokens.numbers
    var lowest = 0
    while -lowest < back,
      numbers[range.lowerBound + lowest - 1] == numbers[range.upperBound + lowest - 1]
    {
      lowest -= 1
    }
    var highest = 0
    while highest < forth,
      numbers[range.lowerBound + highest] == numbers[range.upperBound + highest]
    {
      highest += 1
    }
    guard lowest < highest else { return 0 }
    func worth(_ shift: Int) -> Int {
      pause(tokens, range.lowerBound + shift - 1) + pause(tokens, range.upperBound + shift - 1)
    }
    var best = 0
    for shift in lowest...highest where worth(shift) > worth(best) { best = shift }
    return best
  }

  private func pause(_ tokens: WordTokens, _ place: Int) -> Int {
    guard place >= 0 else { return 3 }
    return Self.pauses[tokens.bytes[Int(tokens.ends[place]) - 1]] ?? 0
  }

  private mutating func move(_ index: Int, by shift: Int) {
    func moved(_ range: Range<Int>, _ lower: Int, _ upper: Int) -> Range<Int> {
      (range.lowerBound + lower)..<(range.upperBound + upper)
    }
    runs[index - 1].base = moved(runs[index - 1].base, 0, shift)
    runs[index - 1].revised = moved(runs[index - 1].revised, 0, shift)
    runs[index].base = moved(runs[index].base, shift, shift)
    runs[index].revised = moved(runs[index].revised, shift, shift)
    runs[index + 1].base = moved(runs[index + 1].base, shift, 0)
    runs[index + 1].revised = moved(runs[index + 1].revised, shift, 0)
  }
}
