/// Words that follow a figure and make it a measure rather than a paragraph's number.
enum UnitOfMeasure {
  private static let words: Set<String> = [
    "million", "billion", "thousand", "hundred", "per", "percent", "times", "hours", "days",
    "weeks", "months", "years", "metres", "meters", "kilometres", "km", "miles", "kg", "tonnes",
    "litres", "degrees", "points", "pounds", "pence", "gb", "mb", "minutes", "seconds", "fte",
    "am", "pm",
  ]

  /// Whether `word` counts or measures something.
  static func contains(_ word: some StringProtocol) -> Bool {
    word == "%" || words.contains(word.lowercased().filter(\.isLetter))
  }
}
