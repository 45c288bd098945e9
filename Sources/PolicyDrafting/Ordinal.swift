/// The words for places in an order: "first", "second", "23rd".
enum Ordinal {
  private static let names = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]

  /// Returns the word for `number`, from 1.
  static func words(_ number: Int) -> String {
    if names.indices.contains(number - 1) { return names[number - 1] }
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// Returns the number that `word` says: "second", "2nd".
  static func number(_ word: String) -> Int? {
    let lowered = word.lowercased()
    if let index = names.firstIndex(of: lowered) { return index + 1 }
    let digits = lowered.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits), number > 0,
      ["st", "nd", "rd", "th"].contains(lowered.dropFirst(digits.count))
    else { return nil }
    return number
  }
}
