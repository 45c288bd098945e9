/// What truly became of each paragraph, once a revision is finished.
struct TruthOfRevision {
  let base: HistoryText
  let revised: HistoryText
  let moved: Set<Int>
  let replaced: [(base: Int, revised: Int)]
  let splits: [History.Division]
  let joins: [History.Division]

  /// Returns both texts and the truth.
  func history() -> History {
    let numbers = (base: base.numbers, revised: revised.numbers)
    let paired = Set(base.order).intersection(revised.order)
    let truth = movesThatCount(paired)
    return History(
      base: base.markdown(isBase: true, numbers: numbers.base, before: [:]),
      revised: revised.markdown(isBase: false, numbers: numbers.revised, before: numbers.base),
      basePlaces: base.places,
      revisedPlaces: revised.places,
      paired: paired,
      moved: truth.moved,
      exchanged: truth.exchanged,
      replaced: replaced,
      splits: splits,
      joins: joins,
      omitted: changedWords(isBase: true, numbers, paired),
      inserted: changedWords(isBase: false, numbers, paired)
    )
  }

  /// Paragraphs that are in another order, or another Part, than before.
  private func movesThatCount(_ paired: Set<Int>) -> (moved: Set<Int>, exchanged: [Int: Set<Int>]) {
    let left = base.order.filter(paired.contains)
    let right = revised.order.filter(paired.contains)
    let rankBefore = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
    let rankAfter = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
    let sections = (base.sectionOf, revised.sectionOf)
    var counting: Set<Int> = []
    var exchanged: [Int: Set<Int>] = [:]
    for id in moved where paired.contains(id) {
      guard let before = rankBefore[id], let after = rankAfter[id] else { continue }
      let overtaken = left.filter { other in
        guard other != id, let otherBefore = rankBefore[other], let otherAfter = rankAfter[other]
        else { return false }
        return (otherBefore < before) != (otherAfter < after)
      }
      guard !overtaken.isEmpty || sections.0[id] != sections.1[id] else { continue }
      counting.insert(id)
      // Two neighbours that changed places, or one that passed another that moved as well.
      let still = overtaken.filter { !moved.contains($0) }
      if still.count <= 1 { exchanged[id] = Set(overtaken) }
    }
    return (counting, exchanged)
  }

  /// The words of each place that stand on one side only.
  private func changedWords(
    isBase: Bool,
    _ numbers: (base: [Int: String], revised: [Int: String]),
    _ paired: Set<Int>
  ) -> [History.Place: [String]] {
    var words: [History.Place: [String]] = [:]
    let edited = Dictionary(
      uniqueKeysWithValues: revised.sections.flatMap(\.paragraphs).map { ($0.id, $0) }
    )
    for paragraph in (isBase ? base : revised).sections.flatMap(\.paragraphs) {
      let source = paired.contains(paragraph.id) ? edited[paragraph.id] ?? paragraph : paragraph
      var own: [String] = []
      for word in source.words where isBase ? word.isInBase : word.isInRevised {
        let isOneSided = !paired.contains(paragraph.id) || word.isInBase != word.isInRevised
        if let reference = word.reference {
          let before = numbers.base[reference] ?? "0.0"
          let after = numbers.revised[reference] ?? before
          if isOneSided || before != after { own.append(isBase ? before : after) }
        } else if isOneSided {
          own.append(word.text)
        }
      }
      if !own.isEmpty { words[History.Place(paragraph.id)] = own }
      guard !paired.contains(paragraph.id) else { continue }
      for (index, item) in paragraph.items.enumerated() {
        words[History.Place(paragraph.id, item: index + 1)] = item
      }
    }
    return words
  }
}
