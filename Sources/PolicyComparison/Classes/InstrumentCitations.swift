/// Where a text cites an Act, a policy or another instrument by its title.
///
/// A citation is a run of words with capital letters that ends with the kind of instrument, and the
/// year behind it: "the Data Protection Act 1998", "Code of Conduct".
struct InstrumentCitations {
  private let words: [ClassToken]
  /// The tokens of each citation.
  let ranges: [Range<Int>]

  private static let kinds: Set<String> = [
    "Act", "Acts", "Regulations", "Regulation", "Order", "Directive", "Rules", "Measure",
    "Convention", "Constitution", "Policy", "Policies", "Code", "Protocol", "Framework", "Scheme",
    "Strategy", "Guidance", "Procedure", "Procedures", "GDPR",
  ]
  private static let small: Set<String> = ["of", "and", "the", "for", "on", "in", "to"]

  init(_ tokens: [ClassToken]) {
    words = tokens
    var ranges: [Range<Int>] = []
    var position = 0
    while position < tokens.count {
      guard Self.kinds.contains(tokens[position].text) else {
        position += 1
        continue
      }
      var start = position
      while start > 0, Self.belongs(tokens, start - 1) { start -= 1 }
      while start < position, !Self.isCapital(tokens[start]) { start += 1 }
      var end = position + 1
      // "Code of Conduct": what the kind is of.
      if end + 1 < tokens.count, tokens[end].text == "of", Self.isCapital(tokens[end + 1]) {
        end += 2
      }
      if end < tokens.count, Self.isYear(tokens[end]) { end += 1 }
      if end - start >= 2 { ranges.append(start..<end) }
      position = end
    }
    self.ranges = ranges
  }

  /// Whether the tokens in `range` stand inside one citation; an empty range between its tokens does.
  func contain(_ range: Range<Int>) -> Bool {
    ranges.contains { citation in
      citation.lowerBound <= range.lowerBound && range.upperBound <= citation.upperBound
        && (!range.isEmpty || range.lowerBound > citation.lowerBound)
    }
  }

  /// Whether the token at `place` is part of a citation.
  func contain(_ place: Int) -> Bool { contain(place..<(place + 1)) }

  private static func belongs(_ tokens: [ClassToken], _ place: Int) -> Bool {
    let token = tokens[place]
    if isCapital(token) { return true }
    if small.contains(token.text) { return place > 0 && isCapital(tokens[place - 1]) }
    return token.text == "," && place > 0 && isCapital(tokens[place - 1])
      && place + 1 < tokens.count && isCapital(tokens[place + 1])
  }

  private static func isCapital(_ token: ClassToken) -> Bool {
    token.isWord && token.text.first?.isUppercase == true
  }

  private static func isYear(_ token: ClassToken) -> Bool {
    token.text.count == 4 && token.text.allSatisfy(\.isNumber)
  }
}
