internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyModel

/// Sentences of a text that promise a review: "this policy is reviewed every six months".
enum ReviewPromises {
  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
  ]
  private static let adverbs: [String: CalendarInterval] = [
    "annually": CalendarInterval(1, .year), "yearly": CalendarInterval(1, .year),
    "quarterly": CalendarInterval(3, .month), "monthly": CalendarInterval(1, .month),
    "half-yearly": CalendarInterval(6, .month),
  ]

  /// Returns the promises of `text`, whose source is `file`, at most one a clause.
  static func all(in text: PolicyText, of file: SourceFile) -> [TextFacts.ReviewPromise] {
    text.allClauses.compactMap { clause in
      let words = clause.plainText
      // Most texts that speak of review name no interval, and looking at words takes long.
      guard ByteSearch.contains("eview", in: words), mayNameInterval(words),
        let (interval, promise) = promised(in: words)
      else { return nil }
      var search = SourceSearch(file, in: clause.range)
      let range = search.next(promise) ?? SourceRange(clause.range.start)
      return TextFacts.ReviewPromise(interval: interval, words: promise, range: range)
    }
  }

  /// The interval in a sentence that speaks of review: "this policy is reviewed every six months".
  ///
  /// Assessments, accounts and lists are reviewed too; only the policy's own review is meant.
  private static func promised(in text: String) -> (CalendarInterval, words: String)? {
    for sentence in text.split(separator: ".")
    where mayNameInterval(String(sentence)) && isAboutReview(sentence.lowercased()) {
      let words = sentence.split(separator: " ").map(String.init)
      let plain = words.map { word in
        word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      }
      for (index, word) in plain.enumerated() {
        if let interval = adverbs[word] { return (interval, words[index]) }
        guard word == "every", index + 1 < plain.count else { continue }
        if let unit = unit(plain[index + 1]) {
          return (CalendarInterval(1, unit), words[index...(index + 1)].joined(separator: " "))
        }
        guard index + 2 < plain.count,
          let count = Int(plain[index + 1]) ?? numbers[plain[index + 1]],
          let unit = unit(plain[index + 2])
        else { continue }
        return (CalendarInterval(count, unit), words[index...(index + 2)].joined(separator: " "))
      }
    }
    return nil
  }

  /// Whether "every" or the end of one of the adverbs stands in `text`: few sentences have them.
  private static func mayNameInterval(_ text: String) -> Bool {
    ByteSearch.contains("very ", in: text) || ByteSearch.contains("nually", in: text)
      || ByteSearch.contains("yearly", in: text) || ByteSearch.contains("Yearly", in: text)
      || ByteSearch.contains("arterly", in: text) || ByteSearch.contains("onthly", in: text)
  }

  private static func isAboutReview(_ sentence: String) -> Bool {
    sentence.contains("review")
      && ["policy", "guidance", "procedure", "this document", "this code"].contains {
        sentence.contains($0)
      }
  }

  private static func unit(_ word: String) -> CalendarInterval.Unit? {
    CalendarInterval.Unit(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
  }
}
