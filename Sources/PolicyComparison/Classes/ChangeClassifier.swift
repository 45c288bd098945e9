internal import PolicyMarkdown
internal import PolicyModel

/// The rules that give a change its class, from the strongest doubt to none.
struct ChangeClassifier {
  let base: ClauseStandings
  let revised: ClauseStandings
  let references: FollowedReferences
  let counterparts: ClauseCounterparts
  let guidance: (base: Set<ClauseNumber>, revised: Set<ClauseNumber>)

  /// Returns the class of `change` with its reason.
  func verdict(on change: ClauseChange) -> ChangeVerdict {
    guard let before = change.base, let after = change.revised else { return oneSided(change) }
    var verdict = ChangeVerdict.none
    if change.isRenumbered {
      verdict = ChangeVerdict(.renumbering, "the number changed")
    }
    verdict = verdict.joined(with: place(of: change, before, after))
    if isDividedWithSameWords(change) {
      verdict = verdict.joined(with: ChangeVerdict(.renumbering, dividedReason(change)))
    } else {
      verdict = verdict.joined(
        with: ClauseMarks.verdict(
          from: before,
          to: after,
          references: references,
          formatting: change.formatting
        )
      )
      verdict = verdict.joined(with: words(before, after))
    }
    if !change.formatting.isEmpty {
      let links = FollowedLinks(change.formatting, references)
      for formatting in change.formatting {
        verdict = verdict.joined(with: self.formatting(formatting, links))
      }
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
    var first: ClassToken?
    for (index, token) in tokens.enumerated() {
      let word = token.word
      guard token.isObligation(word), !citations.years.contains(index) else { continue }
      first = first ?? token
      // "must" says more of a duty than the "if" before it.
      if ObligationWords.modals.contains(word) {
        return ChangeVerdict(.obligation, "\(verb), with “\(token.text)”")
      }
    }
    guard let first else { return ChangeVerdict(.substantive, verb) }
    return ChangeVerdict(.obligation, "\(verb), with “\(first.text)”")
  }

  // MARK: - Splits and joins

  /// Whether the parts of a split or join, put together, are the whole: the same words and links, cut
  /// where a sentence ends, in one Part, under one heading and in one paragraph.
  private func isDividedWithSameWords(_ change: ClauseChange) -> Bool {
    if let split = change.split {
      let whole = references.carried(split.whole.text)
      return whole == words(of: split.parts) && areSentences(split.parts)
        && references.carried(destinations: links(of: [split.whole])) == links(of: split.parts)
        && stand(split.parts, in: revised, as: split.whole, in: base)
    }
    if let joined = change.joined {
      let parts = references.carried(words(of: joined.parts))
      return parts == joined.whole.text && areSentences(joined.parts)
        && references.carried(destinations: links(of: joined.parts)) == links(of: [joined.whole])
        && stand(joined.parts, in: base, as: joined.whole, in: revised)
    }
    return false
  }

  private func links(of clauses: [ComparedClause]) -> [String] {
    clauses.flatMap { ClauseMarks($0.clause).marks.filter { $0.kind != .emphasis }.map(\.target) }
  }

  private func areSentences(_ parts: [ComparedClause]) -> Bool {
    parts.dropLast().allSatisfy { [".", "!", "?"].contains($0.text.last ?? " ") }
      && parts.dropFirst().allSatisfy { !($0.text.first?.isLowercase ?? true) }
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
    let standing = other.standing(of: whole)
    let isInARow = zip(parts, parts.dropFirst()).allSatisfy { part, next in
      side.standing(of: next).previous == part.ordinal
    }
    return isInARow
      && parts.allSatisfy { part in
        let own = side.standing(of: part)
        return side.headings(above: own) == other.headings(above: standing)
          && !own.isLead && !standing.isLead
          && (own.container == nil) == (standing.container == nil)
      }
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
    if references.keepsDeadReference(before.text, after.text) {
      return ChangeVerdict(.obligation, "a reference stayed, but its paragraph is gone")
    }
    var verdict = ChangeVerdict.none
    let tokens = (ClassToken.all(in: carried), ClassToken.all(in: after.text))
    let left = WordGroup.Surroundings(tokens.0)
    let right = WordGroup.Surroundings(tokens.1)
    let endIsFree =
      base.standing(of: before).isClosed
      && revised.standing(of: after).isClosed
    let explains = isGuidance(before, after)
    for group in WordGroup.all(from: tokens.0, to: tokens.1) {
      var own = group.verdict(base: left, revised: right, endIsFree: endIsFree)
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

  private func isGuidance(_ before: ComparedClause, _ after: ComparedClause) -> Bool {
    guard let from = base.standing(of: before).part,
      let to = revised.standing(of: after).part
    else { return false }
    return guidance.base.contains(from) && guidance.revised.contains(to)
  }

  // MARK: - Formatting

  /// Where the links of a clause that differ lead, each side once.
  private struct FollowedLinks {
    private var base: Set<String> = []
    private var revised: Set<String> = []
    private let references: FollowedReferences

    init(_ changes: [FormattingChange], _ references: FollowedReferences) {
      self.references = references
      for change in changes where change.kind == "link" {
        let target = change.destination ?? ""
        switch change.side {
        case .base: base.insert(references.carried(destination: target))
        case .revised: revised.insert(target)
        }
      }
    }

    /// Whether a link of the other side leads to the same paragraph.
    func follow(_ change: FormattingChange) -> Bool {
      let target = change.destination ?? ""
      return change.side == .base
        ? revised.contains(references.carried(destination: target)) : base.contains(target)
    }
  }

  private func formatting(_ change: FormattingChange, _ links: FollowedLinks) -> ChangeVerdict {
    switch change.kind {
    case "link":
      return links.follow(change)
        ? ChangeVerdict(.renumbering, "a link follows its paragraph")
        : ChangeVerdict(.reference, "a link changed")
    case "image": return ChangeVerdict(.substantive, "an image changed")
    default: return ChangeVerdict(.formatting, "the emphasis changed")
    }
  }
}
