/// Words that staff use, each leading to the words that policies use.
struct SynonymEntries {
  /// How many places one word leads to at most: more would be a search, not a list.
  private static let mostPlaces = 10

  let entries: [AToZEntry]
  let byKey: [SortKey: Int]
  /// The entries in which a word stands, by the word.
  private let entriesByWord: [Substring: [Int]]

  /// Prepares `entries`, whose places in the list `byKey` knows.
  init(entries: [AToZEntry], byKey: [SortKey: Int]) {
    self.entries = entries
    self.byKey = byKey
    var entriesByWord: [Substring: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for word in Set(entry.key.words) { entriesByWord[word, default: []].append(index) }
    }
    self.entriesByWord = entriesByWord
  }

  /// Returns the entries of `synonyms`, rows of words that mean the same.
  ///
  /// A word that the list has already is left as it is, and one that leads nowhere is left out.
  func entries(for synonyms: [[String]]) -> [AToZEntry] {
    var made: [SortKey: AToZEntry] = [:]
    for row in synonyms {
      for word in row {
        let key = SortKey(word)
        guard byKey[key] == nil else { continue }
        var places = made[key]?.places ?? []
        for other in row where SortKey(other) != key {
          for place in self.places(of: other) where !places.contains(place) {
            places.append(place)
          }
        }
        guard !places.isEmpty else { continue }
        made[key] = AToZEntry(
          key: key,
          term: made[key]?.term ?? word,
          places: Array(places.prefix(Self.mostPlaces)),
          isSynonym: true
        )
      }
    }
    return Array(made.values)
  }

  /// Where a word of a policy stands: as an entry, else in the titles of policies, else in others.
  private func places(of word: String) -> [AToZEntry.Place] {
    let key = SortKey(word)
    if let index = byKey[key] { return named(entries[index]) }
    let words = key.words
    guard let first = words.first else { return [] }
    let found = entriesByWord[first, default: []].map { entries[$0] }.filter { entry in
      let all = entry.key.words
      return all.indices.contains { all[$0...].starts(with: words) }
    }
    let policies = found.filter { $0.places.contains(where: \.isPolicy) }
    return (policies.isEmpty ? found : policies).prefix(Self.mostPlaces).flatMap(named)
  }

  /// The places of an entry, each called by the entry's own words.
  private func named(_ entry: AToZEntry) -> [AToZEntry.Place] {
    let policies = entry.places.filter(\.isPolicy)
    return (policies.isEmpty ? entry.places : policies).prefix(Self.mostPlaces).map { place in
      var named = place
      named.name = place.isPolicy ? entry.term : "\(entry.term) (\(place.name))"
      return named
    }
  }
}
