extension WordGroup {
  /// Returns the class of the change by its words alone: what surrounds the clause is left aside.
  ///
  /// - Parameters:
  ///   - base: The instruments that the base text cites.
  ///   - revised: Those of the revised text.
  /// - Returns: The class and the reason; `substantive` where nothing weaker or stronger is sure.
  func verdict(base: InstrumentCitations, revised: InstrumentCitations) -> ChangeVerdict {
    if base.contain(basePlace), revised.contain(revisedPlace) {
      return ChangeVerdict(.reference, "a cited instrument changed: \(words)")
    }
    if Self.isContact(omitted, after: before), Self.isContact(inserted, after: before) {
      return ChangeVerdict(.reference, "a contact changed: \(words)")
    }
    let went = weighty(omitted, basePlace, base)
    let came = weighty(inserted, revisedPlace, revised)
    if went != came { return ChangeVerdict(.obligation, Self.told(went, came)) }
    if let turned = negatingBeginning { return ChangeVerdict(.obligation, turned) }
    if let reason = typographicalReason { return ChangeVerdict(.typographical, reason) }
    let marks = (omitted + inserted).allSatisfy { !$0.isWord }
    return ChangeVerdict(.substantive, marks ? "punctuation changed: \(words)" : words)
  }

  /// The words of duty and the persons in `tokens`, years of cited instruments left out.
  private func weighty(
    _ tokens: [ClassToken],
    _ place: Range<Int>,
    _ citations: InstrumentCitations
  ) -> [String] {
    tokens.enumerated().filter { index, token in
      (token.isObligation || token.isDutyHolder) && !citations.contain(place.lowerBound + index)
    }.map { isCaseOnly ? $1.text : $1.isDutyHolder ? $1.stem : $1.word }
  }

  /// Where only capitals differ, "May" and "may" are two words.
  private var isCaseOnly: Bool {
    omitted.map { $0.text.lowercased() } == inserted.map { $0.text.lowercased() }
      && !(before.map { [".", "!", "?"].contains($0.text) } ?? true)
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

  /// An e-mail address, a web address or a telephone number.
  private static func isContact(_ tokens: [ClassToken], after before: ClassToken?) -> Bool {
    let text = tokens.map(\.text).joined()
    if text.isEmpty { return false }
    if text.contains("@") { return text.contains(".") }
    if text.hasPrefix("www.") || text.contains("://") { return true }
    let digits = text.filter(\.isNumber).count
    guard text.allSatisfy({ $0.isNumber || "+-()".contains($0) }) else { return false }
    // "01724 296296": the code may stay as it was.
    if let code = before?.text, code.count >= 4, code.first == "0", code.allSatisfy(\.isNumber) {
      return digits >= 5
    }
    return digits >= 6 && (text.first == "0" || text.first == "+")
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
