/// How much of the truth a pairing found, over many histories.
package struct TruthScores {
  /// A share of a count: found over what there was to find.
  package struct Share {
    package var found = 0
    package var all = 0

    /// The share, or 1 where there was nothing to find.
    package var value: Double { all == 0 ? 1 : Double(found) / Double(all) }
  }

  /// Of the paragraphs that truly stand on both sides, those paired with themselves.
  package var recall = Share()
  /// Of the pairs of paragraphs told, those that are true.
  package var precision = Share()
  /// Of the words told to have gone or come, those that truly did.
  ///
  /// Words are compared as bags, place by place: of "to the the" nobody can say which "the" came.
  /// Marks of punctuation are left out, all words of inserted and omitted paragraphs are counted.
  package var wordPrecision = Share()
  /// Of the words that truly went or came, those told.
  package var wordRecall = Share()
  /// Of the paragraphs that truly moved, those told to have moved; where two neighbours changed
  /// places, either will do.
  package var moves = Share()
  /// Of the paragraphs whose place and number another took, those told as an omission and an
  /// insertion.
  package var replacements = Share()
  /// Of the paragraphs that were split or joined, those told with exactly their parts.
  package var divisions = Share()
  /// Paragraphs told to have moved that did not, nor changed places with a neighbour.
  package var falseMoves = 0
  /// Paragraphs told to have been split or joined that were not, or not into these parts.
  package var falseDivisions = 0
  /// The histories scored.
  package var histories = 0

  /// Creates scores of nothing.
  package init() {}

  /// Adds what `told` says of `history`.
  package mutating func add(_ told: ToldHistory, of history: History) {
    histories += 1
    let pairs = told.pairs.filter { $0.key.item == 0 && $0.value.item == 0 }
    recall.all += history.paired.count
    recall.found += history.paired.count { pairs[History.Place($0)] == History.Place($0) }
    precision.all += pairs.count
    precision.found += pairs.count {
      $0.key == $0.value && history.paired.contains($0.key.paragraph)
    }
    addWords(told.omitted, history.omitted)
    addWords(told.inserted, history.inserted)
    addMoves(told, history)
    replacements.all += history.replaced.count
    let counterparts = Set(pairs.values)
    replacements.found += history.replaced.count {
      pairs[History.Place($0.base)] == nil && !counterparts.contains(History.Place($0.revised))
    }
    divisions.all += history.splits.count + history.joins.count
    let found =
      history.splits.count { told.splits.contains($0) }
      + history.joins.count { told.joins.contains($0) }
    divisions.found += found
    falseDivisions += told.splits.count + told.joins.count - found
  }

  private mutating func addMoves(_ told: ToldHistory, _ history: History) {
    moves.all += history.moved.count
    let exchanged = history.moved.map { history.exchanged[$0, default: []].union([$0]) }
    for (id, either) in zip(history.moved, exchanged) {
      let isPaired = told.pairs[History.Place(id)] == History.Place(id)
      if isPaired, !told.moved.isDisjoint(with: either) { moves.found += 1 }
    }
    let fair = exchanged.reduce(into: Set<Int>()) { $0.formUnion($1) }
    falseMoves += told.moved.subtracting(fair).count
  }

  private mutating func addWords(
    _ told: [History.Place: [String]],
    _ truth: [History.Place: [String]]
  ) {
    for place in Set(told.keys).union(truth.keys) {
      let told = Self.bag(told[place] ?? [])
      let truth = Self.bag(truth[place] ?? [])
      let both = told.reduce(0) { $0 + min($1.value, truth[$1.key] ?? 0) }
      wordPrecision.found += both
      wordRecall.found += both
      wordPrecision.all += told.values.reduce(0, +)
      wordRecall.all += truth.values.reduce(0, +)
    }
  }

  /// The words without marks, each with its count.
  private static func bag(_ words: [String]) -> [String: Int] {
    var bag: [String: Int] = [:]
    for word in words {
      let first = word.drop { !$0.isLetter && !$0.isNumber }
      guard let last = first.lastIndex(where: { $0.isLetter || $0.isNumber }) else { continue }
      bag[String(first[...last]), default: 0] += 1
    }
    return bag
  }
}
