internal import Foundation

/// How alike the words of two clauses are, where rare words weigh more than common ones.
///
/// The weight of a word falls with the number of clauses that have it (inverse document frequency,
/// K. Spärck Jones, 1972), so that "the council" says little about which paragraph is which. Pairs
/// of neighbouring words count as much as single ones: two paragraphs of one policy share many
/// words, but seldom in the same order.
struct Likeness {
  /// The words of one clause, sorted, with their weights.
  struct Words {
    let numbers: [Int32]
    let weight: Double
    /// Pairs of neighbouring words.
    let phrases: [UInt64]
    let phraseWeight: Double
  }

  /// Shorter clauses are compared by single words only.
  private static let wordsForPhrases = 5
  /// A clause that lies wholly in a longer one is so alike to it.
  private static let mostByContainment = 0.75
  /// Shorter clauses lie in longer ones by chance.
  private static let wordsForContainment = 8

  /// The weight of each word, by its number.
  private let weights: [Double]

  /// Weighs words by the clauses that have them.
  ///
  /// - Parameters:
  ///   - clauses: The words of clauses that stand for all of both sides.
  ///   - wordCount: One more than the highest number of a word.
  init(_ clauses: [[Int32]], wordCount: Int) {
    var frequency = [Int](repeating: 0, count: wordCount)
    var last = [Int](repeating: -1, count: wordCount)
    for (place, words) in clauses.enumerated() {
      for word in words where last[Int(word)] != place {
        last[Int(word)] = place
        frequency[Int(word)] += 1
      }
    }
    let total = Double(max(2, clauses.count))
    weights = frequency.map { 0.5 + log(total / Double(max(1, $0))) }
  }

  /// Returns the words of a clause, ready to be compared.
  func words(_ numbers: [Int32]) -> Words {
    var phrases = Self.phrases(numbers)
    phrases.sort()
    return Words(
      numbers: numbers.sorted(),
      weight: numbers.reduce(0) { $0 + weights[Int($1)] },
      phrases: phrases,
      phraseWeight: phrases.reduce(0) { $0 + weight($1) }
    )
  }

  /// Returns the pairs of neighbouring words.
  static func phrases(_ words: [Int32]) -> [UInt64] {
    zip(words, words.dropFirst()).map {
      UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(UInt32(bitPattern: $1))
    }
  }

  private func weight(_ phrase: UInt64) -> Double {
    weights[Int(phrase >> 32)] + weights[Int(phrase & 0xFFFF_FFFF)]
  }

  /// Returns how alike two clauses are, 0 to 1.
  ///
  /// Twice the weight of what both have over the weight of both (L. R. Dice, 1945), of words and of
  /// pairs of words; a clause that lies in a longer one counts for more.
  func between(_ left: Words, _ right: Words) -> Double {
    guard left.weight + right.weight > 0 else { return 0 }
    let words = Self.shared(left.numbers, right.numbers) { weights[Int($0)] }
    let shorter = min(left.numbers.count, right.numbers.count)
    let dice = 2 * words / (left.weight + right.weight)
    guard shorter >= Self.wordsForPhrases else { return dice }
    let phrases = Self.shared(left.phrases, right.phrases, weight: weight)
    let both = dice / 2 + phrases / (left.phraseWeight + right.phraseWeight)
    guard shorter >= Self.wordsForContainment else { return both }
    let contained = phrases / min(left.phraseWeight, right.phraseWeight)
    return max(both, contained * Self.mostByContainment)
  }

  private static func shared<Element: Comparable>(
    _ left: [Element],
    _ right: [Element],
    weight: (Element) -> Double
  ) -> Double {
    var shared = 0.0
    var (a, b) = (0, 0)
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        shared += weight(left[a])
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}
