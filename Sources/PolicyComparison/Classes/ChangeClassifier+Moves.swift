internal import PolicyMarkdown
internal import PolicyModel

extension ChangeClassifier {
  /// Returns what it means that `after` stands where it does, whether or not it left its order.
  ///
  /// An item that now hangs on another sentence has another meaning even where everything around it
  /// moved instead of it.
  func place(of change: ClauseChange, _ before: ComparedClause, _ after: ComparedClause)
    -> ChangeVerdict
  {
    let from = base.standing(of: before)
    let to = revised.standing(of: after)
    if change.isMoved, !isSamePart(from, to) {
      return ChangeVerdict(.substantive, "moved to another Part")
    }
    if change.isMoved ? haveOtherHeadings(from, to) : stoodUnderAnother(from, to) {
      return ChangeVerdict(.substantive, "moved under another heading")
    }
    if from.container.flatMap({ counterparts[$0] }) != to.container {
      return ChangeVerdict(.substantive, "moved to another paragraph")
    }
    if from.lead.flatMap({ counterparts[$0] }) != to.lead {
      return ChangeVerdict(.substantive, "moved to another list or table")
    }
    if from.previous.flatMap({ counterparts[$0] }) != to.previous, pointsBack(after) {
      return ChangeVerdict(.substantive, "it points back, and something else stands before it")
    }
    guard change.isMoved else { return .none }
    if let reason = orderMatters(before, after, from, to) {
      return ChangeVerdict(.substantive, reason)
    }
    return ChangeVerdict(.renumbering, "moved inside its Part and heading")
  }

  // A Part may have another number and be the same Part: its paragraphs went with it.
  private func isSamePart(_ from: ClauseStandings.Standing, _ to: ClauseStandings.Standing) -> Bool
  {
    from.part == to.part
      || base.headings(above: from).first == revised.headings(above: to).first
  }

  private func haveOtherHeadings(
    _ from: ClauseStandings.Standing,
    _ to: ClauseStandings.Standing
  ) -> Bool {
    base.headings(above: from) != revised.headings(above: to)
  }

  /// Whether it stands under a heading that is in both texts and was not its heading before; a new
  /// heading is a change of its own.
  private func stoodUnderAnother(
    _ from: ClauseStandings.Standing,
    _ to: ClauseStandings.Standing
  ) -> Bool {
    guard let heading = to.heading, from.heading.flatMap({ counterparts[$0] }) != heading else {
      return false
    }
    return counterparts.keep(heading)
  }

  /// Why a move inside one heading changes what is said; nil where only the order changed.
  private func orderMatters(
    _ before: ComparedClause,
    _ after: ComparedClause,
    _ from: ClauseStandings.Standing,
    _ to: ClauseStandings.Standing
  ) -> String? {
    if pointsAround(before) || pointsAround(after) {
      return "moved, and it points to its neighbours"
    }
    let clause = after.clause
    switch clause.kind {
    case .part, .heading:
      let children = base.children(of: before).map { counterparts[$0] }
      return children == revised.children(of: after) ? nil : "the heading moved without its text"
    case .item(_, let isOrdered):
      return isOrdered ? "moved to another place in an ordered list" : nil
    case .text, .quote:
      return from.isLead || to.isLead ? "moved away from what it introduces" : nil
    case .row(let isHeader): return isHeader ? "the table’s head moved" : nil
    case .code: return "code moved"
    case .paragraph, .principle, .table, .footnote: return nil
    }
  }

  /// Whether the words point to what stands before or behind: "the rule above".
  private func pointsAround(_ clause: ComparedClause) -> Bool {
    pointsBack(clause)
      || ClassToken.all(in: clause.text).contains { ObligationWords.pointers.contains($0.word) }
  }

  /// Whether the sentence begins by pointing back: "This also applies to …", but not "This policy".
  private func pointsBack(_ clause: ComparedClause) -> Bool {
    let words = ClassToken.first(2, in: clause.clause.words.plainText).map(\.word)
    guard let first = words.first, ObligationWords.backPointers.contains(first) else {
      return false
    }
    return words.count < 2 || !ObligationWords.selfNames.contains(words[1])
  }
}
