/// Words that went and words that came at one place of a text.
struct WordGroup {
  /// All words and marks of each text.
  let texts: (base: [ClassToken], revised: [ClassToken])
  /// The place of the words among the tokens of each text.
  let basePlace: Range<Int>
  let revisedPlace: Range<Int>
  let omitted: [ClassToken]
  let inserted: [ClassToken]

  init(
    texts: (base: [ClassToken], revised: [ClassToken]),
    basePlace: Range<Int>,
    revisedPlace: Range<Int>
  ) {
    self.texts = texts
    self.basePlace = basePlace
    self.revisedPlace = revisedPlace
    omitted = Array(texts.base[basePlace])
    inserted = Array(texts.revised[revisedPlace])
  }

  /// The kept token before.
  var before: ClassToken? {
    basePlace.lowerBound > 0 ? texts.base[basePlace.lowerBound - 1] : nil
  }

  /// The kept token behind.
  var after: ClassToken? {
    basePlace.upperBound < texts.base.count ? texts.base[basePlace.upperBound] : nil
  }

  /// Whether a sentence begins here: after nothing, or after a full stop that ends no abbreviation.
  var startsSentence: Bool {
    guard let before else { return true }
    if before.text == "!" || before.text == "?" { return true }
    guard before.text == ".", basePlace.lowerBound > 1 else { return false }
    let word = texts.base[basePlace.lowerBound - 2].text
    return word.count > 2 && !Self.abbreviations.contains(word.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "etc", "incl", "excl", "approx", "cllr", "cllrs", "prof", "revd", "dept", "para", "paras",
    "reg", "regs", "art", "max", "min", "nos", "mrs", "est", "inc", "ltd", "misc", "ref",
  ]

  /// Returns the places at which two texts differ, in order.
  ///
  /// The tokens are not those that the edits show: an address or "users'" is one word here.
  static func all(from base: [ClassToken], to revised: [ClassToken]) -> [WordGroup] {
    // Most changes are of a word or two, and only what lies between the same ends is looked at.
    var (start, baseEnd, revisedEnd) = (0, base.count, revised.count)
    while start < baseEnd, start < revisedEnd, base[start].text == revised[start].text {
      start += 1
    }
    while baseEnd > start, revisedEnd > start,
      base[baseEnd - 1].text == revised[revisedEnd - 1].text
    {
      baseEnd -= 1
      revisedEnd -= 1
    }
    var numbers: [String: Int32] = [:]
    func number(_ token: ClassToken) -> Int32 {
      let next = Int32(numbers.count)
      return numbers[token.text]
        ?? {
          numbers[token.text] = next; return next
        }()
    }
    let counterparts = SequenceDifference(
      base[start..<baseEnd].map(number),
      revised[start..<revisedEnd].map(number)
    ).counterparts
    var groups: [WordGroup] = []
    func append(_ gone: Range<Int>, _ come: Range<Int>) {
      guard !gone.isEmpty || !come.isEmpty else { return }
      groups.append(WordGroup(texts: (base, revised), basePlace: gone, revisedPlace: come))
    }
    var (baseStart, revisedStart) = (start, start)
    for place in start..<baseEnd where counterparts[place - start] >= 0 {
      let counterpart = start + Int(counterparts[place - start])
      append(baseStart..<place, revisedStart..<counterpart)
      (baseStart, revisedStart) = (place + 1, counterpart + 1)
    }
    append(baseStart..<baseEnd, revisedStart..<revisedEnd)
    return groups
  }
}
