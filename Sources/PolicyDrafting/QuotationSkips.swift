/// How many marks that could end a quotation are passed over, for each quotation of a sentence.
enum QuotationSkips {
  /// None passed over first, then each combination of up to three in three quotations.
  static let all: [[Int]] = {
    var all: [[Int]] = []
    for first in 0...3 {
      for second in 0...3 {
        for third in 0...1 { all.append([first, second, third]) }
      }
    }
    return all.sorted { $0.reduce(0, +) < $1.reduce(0, +) }
  }()
}
