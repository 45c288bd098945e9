/// Sentences as councils write them, made from a grammar.
///
/// Each policy has a subject of its own: some nouns come forward in it, and are used again and
/// again, as in real policies, so that its paragraphs resemble one another.
package struct CouncilLanguage {
  private let nouns: [String]

  /// Creates the language of one policy.
  package init(dice: inout Dice) {
    var all = CouncilWords.nouns
    let subject = (0..<14).map { _ in all.remove(at: dice.below(all.count)) }
    nouns = Array(subject.prefix(7)) + all.prefix(20) + subject.suffix(7) + all.dropFirst(20)
  }

  /// Returns one sentence, its words apart, the mark at the end with the last word.
  package func sentence(_ dice: inout Dice) -> [String] {
    var text: String
    switch dice.below(20) {
    case 0..<8:
      text = dice.chance(0.35) ? "\(dice.pickEarly(CouncilWords.conditions)), " : ""
      text += "\(actor(&dice)) \(modal(&dice)) \(action(&dice))"
      if dice.chance(0.4) { text += " \(time(&dice))" }
      if dice.chance(0.4) { text += " \(dice.pickEarly(CouncilWords.purposes))" }
    case 8..<11:
      text = "\(thing(&dice)) \(modal(&dice)) be \(verb(&dice).done) by \(actor(&dice))"
      if dice.chance(0.6) { text += " \(time(&dice))" }
    case 11..<13:
      text =
        "do not \(action(&dice)) unless \(actor(&dice)) has \(verb(&dice).done) \(thing(&dice))"
    case 13..<15:
      text =
        "if \(thing(&dice)) is \(verb(&dice).done), \(actor(&dice)) \(modal(&dice)) "
        + "\(action(&dice)) and \(action(&dice))"
    case 15..<17:
      text = "this applies to \(thing(&dice)), \(thing(&dice)) and \(thing(&dice))"
    case 17:
      text = "it is important that \(actor(&dice)) \(modal(&dice)) \(action(&dice))"
    case 18:
      text =
        "a charge of £\(dice.within(2...90) * 5) is made for each \(dice.pickEarly(nouns)) that is "
        + "\(verb(&dice).done) \(time(&dice))"
    default:
      text =
        "the \(dice.pickEarly(nouns)) is held for \(dice.within(2...12)) years, and is then "
        + "\(verb(&dice).done) by \(actor(&dice))"
    }
    return (text.prefix(1).uppercased() + text.dropFirst() + ".").split(separator: " ").map(
      String.init
    )
  }

  /// Returns the sentences of a paragraph, one to five.
  package func paragraph(_ dice: inout Dice) -> [String] {
    let count = dice.pick([1, 1, 2, 2, 2, 3, 3, 3, 4, 5])
    return (0..<count).flatMap { _ in sentence(&dice) }
  }

  /// Returns the words of an item, without a full stop.
  package func item(_ dice: inout Dice) -> [String] {
    "\(verb(&dice).plain) \(thing(&dice))".split(separator: " ").map(String.init)
  }

  /// Returns a heading.
  package func heading(_ dice: inout Dice) -> String {
    let noun = dice.pickEarly(nouns)
    let other = dice.pick(nouns)
    return dice.pick(["Use of the \(noun)", "The \(noun) and the \(other)", "\(noun) and \(other)"])
      .capitalisedFirst
  }

  /// Returns a word of the kind of `word`: a modal for a modal, a figure for a figure.
  package func substitute(for word: String, _ dice: inout Dice) -> [String] {
    if let figure = Int(word) { return ["\(figure + dice.within(1...9))"] }
    if CouncilWords.modals.contains(word) {
      return [dice.pick(["must", "should", "will", "may"].filter { $0 != word })]
    }
    let source = dice.chance(0.3) ? CouncilWords.adjectives : nouns
    return dice.pick(source).split(separator: " ").map(String.init)
  }

  /// Returns a few words that an amendment puts in.
  package func addition(_ dice: inout Dice) -> [String] {
    dice.pick(CouncilWords.additions).split(separator: " ").map(String.init)
  }

  private func actor(_ dice: inout Dice) -> String { dice.pickEarly(CouncilWords.actors) }
  private func modal(_ dice: inout Dice) -> String { dice.pickEarly(CouncilWords.modals) }
  private func verb(_ dice: inout Dice) -> (plain: String, done: String) {
    dice.pickEarly(CouncilWords.verbs)
  }

  private func action(_ dice: inout Dice) -> String {
    var text = "\(verb(&dice).plain) \(thing(&dice))"
    if dice.chance(0.3) {
      text += " \(dice.pick(["with", "for", "to", "from", "against", "about"])) \(thing(&dice))"
    }
    return text
  }

  private func thing(_ dice: inout Dice) -> String {
    let adjective = dice.chance(0.4) ? "\(dice.pickEarly(CouncilWords.adjectives)) " : ""
    let noun = dice.pickEarly(nouns)
    let of = dice.chance(0.15) ? " of the \(dice.pickEarly(nouns))" : ""
    return
      "\(dice.pick(["the", "the", "the", "any", "each", "their", "every"])) \(adjective)\(noun)\(of)"
  }

  private func time(_ dice: inout Dice) -> String {
    let count = dice.pick([2, 3, 5, 7, 10, 14, 20, 28])
    return dice.pick([
      "within \(count) working days", "within \(count) days",
      "at least \(count) days before the event",
      "every \(count) months", "on the same day", "by the end of the month", "each year",
    ])
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
