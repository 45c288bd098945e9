/// Where a text cites an Act, a policy or another instrument by its title.
///
/// A citation is a run of words with capital letters that ends with the kind of instrument, and the
/// year behind it: "the Data Protection Act 1998", "our Code of Conduct". It must be introduced by a
/// word such as "the" or "under": a sentence's first word has its capital for another reason, and in
/// "Ignore Travel Policy rules" it is the verb. A verb of duty, a negation or an article ends the run.
struct InstrumentCitations {
  /// The tokens of each citation, year included.
  let ranges: [Range<Int>]
  /// The tokens that are a citation's year.
  let years: Set<Int>

  private static let kinds: Set<String> = [
    "Act", "Acts", "Regulations", "Regulation", "Order", "Directive", "Rules", "Measure",
    "Convention", "Constitution", "Policy", "Policies", "Code", "Protocol", "Framework", "Scheme",
    "Strategy", "Guidance", "Procedure", "Procedures", "GDPR",
  ]
  private static let joining: Set<String> = ["of", "and", "for", "at", "on", "in", "to"]

  /// Words and marks that can stand before a title and are no part of it.
  private static let introductions: Set<String> = [
    "the", "this", "that", "our", "its", "their", "your", "a", "an", "of", "under", "in", "by",
    "with",
    "see", "to", "and", "or", "from", "into", "for", "on", "as", "per", "via", "read", "council's",
    "authority's", "(", "\"", "“", "'", "‘", ",", ";", ":",
  ]

  /// Words that can stand behind a year; before any other a number may count what follows it.
  private static let followers: Set<String> = [
    "of", "and", "or", "to", "in", "on", "for", "by", "with", "as", "at", "from", "is", "are",
    "was",
    "were", "has", "have", "that", "which", "who", "the", "this", "a", "an", "applies", "apply",
    "says",
    "sets", "gives", "requires", "allows", "covers", "but", "if", "when", "where", "may", "must",
    "shall", "should", "will", "can", "does", "do", "not", "also", "here", "under", "section",
    "regulation", "schedule",
  ]

  init(_ tokens: [ClassToken]) {
    var ranges: [Range<Int>] = []
    var years: Set<Int> = []
    var position = 0
    while position < tokens.count {
      guard tokens[position].beginsWithCapital, Self.kinds.contains(tokens[position].text),
        let start = Self.start(of: position, tokens)
      else {
        position += 1
        continue
      }
      var end = position + 1
      // "Code of Conduct": what the kind is of.
      if end + 1 < tokens.count, tokens[end].text == "of", Self.isTitleWord(tokens[end + 1]) {
        end += 2
      }
      if end < tokens.count, Self.isYear(tokens[end]), Self.closesYear(tokens, end + 1) {
        if end - start >= 2 { years.insert(end) }
        end += 1
      }
      if end - start >= 2 { ranges.append(start..<end) }
      position = end
    }
    self.ranges = ranges
    self.years = years
  }

  /// Whether the tokens in `range` stand inside one citation; an empty range between its tokens does.
  func contain(_ range: Range<Int>) -> Bool {
    ranges.contains { citation in
      citation.lowerBound <= range.lowerBound && range.upperBound <= citation.upperBound
        && (!range.isEmpty
          || range.lowerBound > citation.lowerBound && range.lowerBound < citation.upperBound)
    }
  }

  /// The first word of the title that ends with the kind at `place`; nil where nothing introduces it.
  private static func start(of place: Int, _ tokens: [ClassToken]) -> Int? {
    var start = place
    while start > 0, belongs(tokens, start - 1) { start -= 1 }
    while start < place, !tokens[start].isCapital { start += 1 }
    guard start > 0 else { return nil }
    let before = tokens[start - 1]
    return introductions.contains(before.isWord ? before.text.lowercased() : before.text)
      ? start : nil
  }

  private static func belongs(_ tokens: [ClassToken], _ place: Int) -> Bool {
    let token = tokens[place]
    if isTitleWord(token) { return true }
    if joining.contains(token.text) { return place > 0 && isTitleWord(tokens[place - 1]) }
    return token.text == "," && place > 0 && isTitleWord(tokens[place - 1])
      && place + 1 < tokens.count && isTitleWord(tokens[place + 1])
  }

  /// A capital word that is neither an introduction nor a word of duty.
  private static func isTitleWord(_ token: ClassToken) -> Bool {
    guard token.isCapital, !introductions.contains(token.text.lowercased()), !token.isDutyHolder,
      !ObligationWords.otherPersons.contains(token.stem)
    else { return false }
    return !token.isObligation || ["Working", "Time"].contains(token.text)
  }

  private static func isYear(_ token: ClassToken) -> Bool {
    guard token.text.count == 4, let year = Int(token.text) else { return false }
    return (1800...2099).contains(year)
  }

  private static func closesYear(_ tokens: [ClassToken], _ next: Int) -> Bool {
    guard next < tokens.count else { return true }
    return tokens[next].isWord ? followers.contains(tokens[next].text) : true
  }
}
