extension WordGroup {
  /// What else a text holds that the class of some words depends on.
  final class Surroundings {
    let citations: InstrumentCitations
    /// Looked for when asked: few changes are of addresses or digits alone.
    lazy var contacts = ContactPlaces(tokens)
    private let tokens: [ClassToken]

    init(_ tokens: [ClassToken]) {
      self.tokens = tokens
      citations = InstrumentCitations(tokens)
    }
  }

  /// Returns the class of the change by its words alone: what surrounds the clause is left aside.
  ///
  /// - Parameters:
  ///   - base: The instruments and contacts of the base text.
  ///   - revised: Those of the revised text.
  ///   - endIsFree: Whether nothing follows the clause that its last mark belongs to, such as items.
  /// - Returns: The class and the reason; `substantive` where nothing weaker or stronger is sure.
  func verdict(base: Surroundings, revised: Surroundings, endIsFree: Bool) -> ChangeVerdict {
    if omitted.allSatisfy(ContactPlaces.mayHold), inserted.allSatisfy(ContactPlaces.mayHold),
      base.contacts.contain(basePlace), revised.contacts.contain(revisedPlace)
    {
      return ChangeVerdict(.reference, "a contact changed: \(words)")
    }
    let went = weighty(texts.base, basePlace, base.citations)
    let came = weighty(texts.revised, revisedPlace, revised.citations)
    if went != came { return ChangeVerdict(.obligation, Self.told(went, came)) }
    if let turned = negatingBeginning { return ChangeVerdict(.obligation, turned) }
    if base.citations.contain(basePlace), revised.citations.contain(revisedPlace) {
      return ChangeVerdict(.reference, "a cited instrument changed: \(words)")
    }
    if let reason = typographicalReason(endIsFree: endIsFree) {
      return ChangeVerdict(.typographical, reason)
    }
    let marks = (omitted + inserted).allSatisfy { !$0.isWord }
    return ChangeVerdict(.substantive, marks ? "punctuation changed: \(words)" : words)
  }

  /// The words of duty and the persons in `place`, years of cited instruments left out.
  private func weighty(
    _ tokens: [ClassToken],
    _ place: Range<Int>,
    _ citations: InstrumentCitations
  ) -> [String] {
    let isCaseOnly = self.isCaseOnly
    return place.compactMap { index in
      let token = tokens[index]
      let word = token.word
      let holdsDuty = token.isDutyHolder(word)
      guard holdsDuty || token.isObligation(word) || Self.makesDuty(tokens, index, word),
        !citations.years.contains(index)
      else { return nil }
      return isCaseOnly ? token.text : holdsDuty ? token.stem : word
    }
  }

  /// "are to", "have to": both words of it.
  private static func makesDuty(_ tokens: [ClassToken], _ place: Int, _ word: String) -> Bool {
    if word == "to" {
      return place > 0 && ObligationWords.dutyBeforeTo.contains(tokens[place - 1].word)
    }
    return ObligationWords.dutyBeforeTo.contains(word) && place + 1 < tokens.count
      && tokens[place + 1].word == "to"
  }

  /// Where only capitals differ, "May" and "may" are two words.
  private var isCaseOnly: Bool {
    omitted.count == inserted.count && !startsSentence
      && zip(omitted, inserted).allSatisfy { $0.text.lowercased() == $1.text.lowercased() }
  }

  /// "“must” became “should”".
  private static func told(_ went: [String], _ came: [String]) -> String {
    let omitted = surplus(of: went, over: came)
    let inserted = surplus(of: came, over: went)
    switch (omitted.isEmpty, inserted.isEmpty) {
    case (false, false): return "\(quoted(omitted)) became \(quoted(inserted))"
    case (false, true): return "\(quoted(omitted)) omitted"
    case (true, false): return "\(quoted(inserted)) inserted"
    case (true, true): return "the order of \(quoted(went)) changed"
    }
  }

  private static func surplus(of some: [String], over others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    return some.filter { word in
      let count = counts[word, default: 0]
      counts[word] = count - 1
      return count <= 0
    }
  }

  private static func quoted(_ words: [String]) -> String {
    let most = 6
    let shown = words.prefix(most).map { "“\($0)”" }.joined(separator: ", ")
    return words.count > most ? shown + " and more" : shown
  }

  /// "“unauthorised” became “authorised”".
  private var negatingBeginning: String? {
    let went = Set(omitted.filter(\.isWord).map(\.word))
    let came = Set(inserted.filter(\.isWord).map(\.word))
    for (some, others) in [(went, came), (came, went)] {
      for word in some.subtracting(others) {
        for beginning in ObligationWords.negatingBeginnings where word.hasPrefix(beginning) {
          let rest = String(word.dropFirst(beginning.count))
          guard rest.count >= 3, others.contains(rest) else { continue }
          return some == went
            ? "“\(word)” became “\(rest)”" : "“\(rest)” became “\(word)”"
        }
      }
    }
    return nil
  }

  /// The words of the change, cut short: "“on the same day” became “soon”".
  private var words: String {
    let went = Self.shown(omitted)
    let came = Self.shown(inserted)
    if omitted.isEmpty { return "“\(came)” inserted" }
    return inserted.isEmpty ? "“\(went)” omitted" : "“\(went)” became “\(came)”"
  }

  private static func shown(_ tokens: [ClassToken]) -> String {
    var text = ""
    for token in tokens.prefix(8) {
      text += token.isWord && !text.isEmpty && text.last != "(" ? " \(token.text)" : token.text
    }
    return tokens.count > 8 ? text + " …" : text
  }
}
