/// How alike the words of two clauses are, where rare words weigh more than common ones.
///
/// The weight of a word falls with the number of clauses that have it (inverse document frequency,
/// K. Spärck Jones, 1972), so that "the council" says little about which paragraph is which.
struct Likeness {
  /// The words of one clause: sorted numbers, without punctuation.
  struct Words {
    let numbers: [Int32]
    let weight: Double
  }

  /// The weight of each word, by its number.
  private let weights: [Double]

  /// Weighs the words of all clauses of both sides.
  init(_ clauses: [[Int32]], wordCount: Int) {
    var frequency = [Int](repeating: 0, count: wordCount)
    for words in clauses {
      for word in Set(words) { frequency[Int(word)] += 1 }
    }
    let total = Double(max(2, clauses.count))
    weights = frequency.map { count in
      count == 0 ? 0 : 1 + (total / Double(count)).logarithm
    }
  }

  /// Returns the words of a clause, ready to be compared.
  func words(_ numbers: [Int32]) -> Words {
    let sorted = numbers.sorted()
    return Words(numbers: sorted, weight: sorted.reduce(0) { $0 + weights[Int($1)] })
  }

  /// Returns twice the weight of what both have over the weight of both: 0 to 1 (Dice, 1945).
  func between(_ left: Words, _ right: Words) -> Double {
    guard left.weight + right.weight > 0 else { return 0 }
    var shared = 0.0
    var (a, b) = (0, 0)
    while a < left.numbers.count, b < right.numbers.count {
      if left.numbers[a] == right.numbers[b] {
        shared += weights[Int(left.numbers[a])]
        a += 1
        b += 1
      } else if left.numbers[a] < right.numbers[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return 2 * shared / (left.weight + right.weight)
  }
}

extension Double {
  /// The natural logarithm, by the series of the hyperbolic area tangent; for weights it is exact
  /// enough and the same on every machine.
  fileprivate var logarithm: Double {
    var mantissa = self
    var exponent = 0.0
    while mantissa > 2 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    while divisor < 30 {
      sum += term / divisor
      term *= ratio * ratio
      divisor += 2
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }
}
