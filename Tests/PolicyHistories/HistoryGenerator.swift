/// Makes histories of which the truth is known.
///
/// A text is written, then revised by word edits, moves, insertions, omissions, paragraphs put in
/// another's place, splits and joins; then everything is renumbered and references follow.
package enum HistoryGenerator {
  /// Returns the history of one seed.
  package static func history(_ style: HistoryStyle, seed: UInt64) -> History {
    var dice = Dice(seed: seed)
    let language = CouncilLanguage(dice: &dice)
    let writer = BaseTextWriter(style: style, language: language)
    let base = writer.text(&dice)
    var revision = Revision(base, writer: writer)
    let count = max(1, Int((Double(style.paragraphs) * style.changed).rounded()))
    let chosen = base.order.shuffled(using: &dice)
    let bag = style.weights.flatMap { Array(repeating: $0.kind, count: $0.weight) }
    var changed = 0
    for id in chosen where changed < count {
      if revision.apply(dice.pick(bag), to: id, &dice) { changed += 1 }
    }
    return revision.history()
  }
}
