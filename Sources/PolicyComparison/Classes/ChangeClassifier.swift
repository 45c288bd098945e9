internal import PolicyMarkdown
internal import PolicyModel

/// The rules that give a change its class, from the strongest doubt to none.
struct ChangeClassifier {
  let base: ClauseStandings
  let revised: ClauseStandings
  let references: FollowedReferences
  /// The address in the revised text of each clause of the base that is still there.
  let counterparts: [String: String]
  let guidance: (base: Set<ClauseNumber>, revised: Set<ClauseNumber>)

  /// Returns the class of `change` with its reason.
  func verdict(on change: ClauseChange) -> ChangeVerdict {
    guard let before = change.base, let after = change.revised else { return oneSided(change) }
    var verdict = ChangeVerdict.none
    if change.isRenumbered {
      verdict = ChangeVerdict(.renumbering, "the number changed")
    }
    if change.isMoved { verdict = verdict.joined(with: move(before, after)) }
    if isDividedWithSameWords(change) {
      verdict = verdict.joined(with: ChangeVerdict(.renumbering, dividedReason(change)))
    } else {
      verdict = verdict.joined(with: words(before, after))
    }
    for formatting in change.formatting {
      verdict = verdict.joined(with: self.formatting(formatting, of: change))
    }
    return verdict
  }

  // MARK: - One side only

  private func oneSided(_ change: ClauseChange) -> ChangeVerdict {
    let verb = change.base == nil ? "inserted" : "omitted"
    if isDividedWithSameWords(change) { return ChangeVerdict(.renumbering, dividedReason(change)) }
    let text = change.edits.map(\.text).joined()
    let tokens = ClassToken.all(in: text)
    let citations = InstrumentCitations(tokens)
    let weighty = tokens.enumerated().first { index, token in
      token.isObligation && !citations.contain(index)
    }
    guard let weighty else { return ChangeVerdict(.substantive, verb) }
    return ChangeVerdict(.obligation, "\(verb), with “\(weighty.element.text)”")
  }

  // MARK: - Moves

  private func move(_ before: ComparedClause, _ after: ComparedClause) -> ChangeVerdict {
    let from = base.standing(of: before.clause.address)
    let to = revised.standing(of: after.clause.address)
    // A Part may have another number and be the same Part: its paragraphs went with it.
    let isSamePart = from.part == to.part || from.headings.first == to.headings.first
    if !isSamePart { return ChangeVerdict(.substantive, "moved to another Part") }
    if from.headings != to.headings {
      return ChangeVerdict(.substantive, "moved under another heading")
    }
    if from.container.flatMap({ counterparts[$0] }) != to.container {
      return ChangeVerdict(.substantive, "moved to another paragraph")
    }
    return ChangeVerdict(.renumbering, "moved inside its Part and heading")
  }

  // MARK: - Splits and joins

  /// Whether the parts of a split or join, put together, are the whole, in one Part and under one
  /// heading.
  private func isDividedWithSameWords(_ change: ClauseChange) -> Bool {
    if let split = change.split {
      let whole = references.carried(split.whole.text)
      return whole == words(of: split.parts)
        && stand(split.parts, in: revised, as: split.whole, in: base)
    }
    if let joined = change.joined {
      let parts = references.carried(words(of: joined.parts))
      return parts == joined.whole.text
        && stand(joined.parts, in: base, as: joined.whole, in: revised)
    }
    return false
  }

  private func words(of parts: [ComparedClause]) -> String {
    parts.map(\.text).joined(separator: " ")
  }

  private func stand(
    _ parts: [ComparedClause],
    in side: ClauseStandings,
    as whole: ComparedClause,
    in other: ClauseStandings
  ) -> Bool {
    let headings = other.standing(of: whole.clause.address).headings
    return parts.allSatisfy { side.standing(of: $0.clause.address).headings == headings }
  }

  private func dividedReason(_ change: ClauseChange) -> String {
    change.split == nil ? "joined with the same words" : "split with the same words"
  }

  // MARK: - Words

  private func words(_ before: ComparedClause, _ after: ComparedClause) -> ChangeVerdict {
    let carried = references.carried(before.text)
    if carried == after.text {
      return before.text == after.text
        ? .none : ChangeVerdict(.renumbering, "a reference follows its paragraph")
    }
    if before.text == after.text {
      return ChangeVerdict(
        .obligation,
        "a reference stayed as it was, but its paragraph has another number or is gone"
      )
    }
    var verdict = ChangeVerdict.none
    if heading(before) != heading(after) {
      verdict = ChangeVerdict(.substantive, "the heading changed")
    }
    let tokens = (ClassToken.all(in: carried), ClassToken.all(in: after.text))
    let left = InstrumentCitations(tokens.0)
    let right = InstrumentCitations(tokens.1)
    let explains = isGuidance(before, after)
    for group in WordGroup.all(from: tokens.0, to: tokens.1) {
      var own = group.verdict(base: left, revised: right)
      if explains, own.changeClass == .substantive {
        own.changeClass = .guidance
      }
      verdict = verdict.joined(with: own)
    }
    // Spaces alone differ: tokens are the same.
    if verdict.changeClass == .none {
      verdict = ChangeVerdict(.typographical, "the spacing changed")
    }
    return verdict
  }

  private func heading(_ clause: ComparedClause) -> String {
    ComparedClause.normalised(clause.clause.heading.plainText)
  }

  private func isGuidance(_ before: ComparedClause, _ after: ComparedClause) -> Bool {
    guard let from = base.standing(of: before.clause.address).part,
      let to = revised.standing(of: after.clause.address).part
    else { return false }
    return guidance.base.contains(from) && guidance.revised.contains(to)
  }

  // MARK: - Formatting

  private func formatting(_ change: FormattingChange, of clause: ClauseChange) -> ChangeVerdict {
    switch change.kind {
    case "link":
      let others = clause.formatting.filter { $0.side != change.side && $0.kind == "link" }
      let own = change.destination ?? ""
      let follows = others.contains { other in
        let target = other.destination ?? ""
        return change.side == .base
          ? references.carried(destination: own) == target
          : references.carried(destination: target) == own
      }
      return follows
        ? ChangeVerdict(.renumbering, "a link follows its paragraph")
        : ChangeVerdict(.reference, "a link changed")
    case "image": return ChangeVerdict(.substantive, "an image changed")
    default: return ChangeVerdict(.formatting, "the emphasis changed")
    }
  }
}
