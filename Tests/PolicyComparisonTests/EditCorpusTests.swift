import Foundation
import PolicyComparison
import PolicyModel
import Testing

/// The class of edits that people wrote by hand, and of edits at random.
struct EditCorpusTests {
  /// What the rules give, where it is not what the corpus asks for.
  private func wrong(_ edits: [EditCorpus.Edit]) -> [String] {
    edits.compactMap { edit in
      let own = edit.classified.overall
      return edit.holds(own)
        ? nil : "\(own), not \(edit.bound.rawValue) \(edit.changeClass): \(edit)"
    }
  }

  @Test("no edit that changes a duty comes out weaker than a careful reader holds it to be")
  func duties() {
    let edits = EditCorpus.edits("duty-edits")
    #expect(edits.count >= 600)
    #expect(edits.allSatisfy { $0.bound == .least })
    #expect(wrong(edits) == [])
  }

  @Test("edits of form are told as such where it can be proved, and the others are recorded")
  func form() {
    let edits = EditCorpus.edits("editorial-edits")
    #expect(edits.count { $0.bound == .most } >= 100)
    #expect(wrong(edits) == [])
  }

  @Test("every edit of the corpora changes its text, and none stands there twice")
  func corpora() {
    let edits = EditCorpus.edits("duty-edits") + EditCorpus.edits("editorial-edits")
    #expect(edits.filter { $0.base.utf8.elementsEqual($0.revised.utf8) }.map(\.line) == [])
    #expect(Set(edits.map(\.line)).count == edits.count)
  }

  @Test("turned round, an edit that changes a duty changes it too")
  func backwards() {
    let edits = EditCorpus.edits("duty-edits")
    let wrong = edits.filter { edit in
      let turned = ClassifiedComparison(base: text(edit.revised), revised: text(edit.base))
      // Backwards a word may be written twice, or another kind of thing may be omitted.
      return turned.overall < min(edit.changeClass, .reference)
    }
    #expect(wrong.map(\.line) == [])
  }

  @Test("every word of the tables makes an obligation by coming or going")
  func tables() {
    for word in Self.weighty.sorted() {
      let with = "## 1.0 Part\n\n1.1 The paper \(word) is blue."
      let without = "## 1.0 Part\n\n1.1 The paper is blue."
      let went = ClassifiedComparison(base: text(with), revised: text(without))
      let came = ClassifiedComparison(base: text(without), revised: text(with))
      #expect(went.overall == .obligation, "\(word) omitted")
      #expect(came.overall == .obligation, "\(word) inserted")
    }
  }

  @Test("random edits of one word are never weaker than the tables say", arguments: 0..<8)
  func random(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<300 {
      let words = Self.sentence(&numbers)
      let edit = Self.edit(of: words, &numbers)
      let base = "## 1.0 Part\n\n1.1 \(words.joined(separator: " "))."
      let revised = "## 1.0 Part\n\n1.1 \(edit.words.joined(separator: " "))."
      let classified = ClassifiedComparison(base: text(base), revised: text(revised))
      let least =
        edit.touched.contains(where: Self.isWeighty) ? ChangeClass.obligation : .substantive
      #expect(classified.overall >= least, "\(base)\n\(revised)")
      #expect(classified.verdicts.contains { !$0.reason.isEmpty })
    }
  }

  // MARK: - Random sentences

  private static let weighty =
    ObligationWords.modals.union(ObligationWords.negations).union(ObligationWords.numbers)
    .union(ObligationWords.times).union(ObligationWords.persons).union(ObligationWords.dutyHolders)

  private static let plain = [
    "yellow", "folder", "window", "garden", "paper", "river", "table", "glass", "train", "bread",
    "music", "stone", "cloud", "walks", "sings", "stands", "near", "slowly", "green", "letter",
  ]

  /// Words that could be taken for another kind of change: instruments, contacts, capitals, marks.
  private static let frames = [
    "the Travel Policy", "the Data Protection Act 1998", "our Code of Conduct", "01724 296296",
    "hr@council.gov.uk", "https://council.gov.uk/form", "Monday", "£25", "5%", "14", "Grade H",
    "(see the list)", "“so called”", "re-use",
  ]

  private static func isWeighty(_ word: String) -> Bool {
    weighty.contains(word.lowercased()) || word.contains { $0.isNumber } && !word.contains("/")
  }

  private static func sentence(_ numbers: inout SeededNumbers) -> [String] {
    var words: [String] = []
    for _ in 0..<Int.random(in: 4...12, using: &numbers) {
      let next = word(&numbers)
      let parts =
        Int.random(in: 0..<6, using: &numbers) == 0
        ? pick(frames, &numbers).split(separator: " ").map(String.init) : [next]
      if parts.first?.lowercased() != words.last?.lowercased() { words += parts }
    }
    return words
  }

  private static func word(_ numbers: inout SeededNumbers) -> String {
    let word =
      Bool.random(using: &numbers) ? pick(plain, &numbers) : pick(weighty.sorted(), &numbers)
    return Int.random(in: 0..<5, using: &numbers) == 0
      ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private static func pick(_ words: [String], _ numbers: inout SeededNumbers) -> String {
    words[Int.random(in: 0..<words.count, using: &numbers)]
  }

  /// Drops, inserts or replaces one word; contacts and instruments may stay below substantive, so
  /// that their own words are left alone.
  private static func edit(of words: [String], _ numbers: inout SeededNumbers)
    -> (words: [String], touched: [String])
  {
    let places = words.indices.filter { place in
      let word = words[place]
      return plain.contains(word.lowercased()) || weighty.contains(word.lowercased())
    }
    var words = words
    let place = places.randomElement(using: &numbers) ?? 0
    let old = words[place]
    let new = word(&numbers)
    let neighbours = [place - 1, place + 1].filter(words.indices.contains).map {
      words[$0].lowercased()
    }
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0 where !places.isEmpty && !neighbours.contains(old.lowercased()):
      words.remove(at: place)
      return (words, [old])
    case 1 where !places.isEmpty && new.lowercased() != old.lowercased():
      words[place] = new
      return (words, [old, new])
    default:
      words.insert(new, at: place)
      return (words, [new])
    }
  }
}
