import PolicyComparison
import PolicyHistories
import PolicyModel
import Testing

/// What holds for every comparison, under thousands of generated cases.
struct ComparisonPropertyTests {
  /// Small histories of all kinds, much changed, so that changes meet.
  private static func histories(_ count: UInt64, from seed: UInt64) -> [History] {
    (0..<count).map { index in
      var dice = Dice(seed: seed + index)
      var style = HistoryStyle(
        paragraphs: dice.within(1...12),
        changed: dice.fraction(),
        twins: dice.chance(0.5) ? 0.6 : 0,
        rewrites: 0.4
      )
      style.isNumbered = dice.chance(0.6)
      return HistoryGenerator.history(style, seed: seed + index)
    }
  }

  @Test func namesEachClauseOnceAndRebuildsBothSides() {
    for history in Self.histories(2_000, from: 0) {
      let (base, revised) = (text(history.base), text(history.revised))
      let left = ComparedClause.all(in: base)
      let right = ComparedClause.all(in: revised)
      let changes = VersionComparison(base: base, revised: revised).changes
      #expect(
        changes.compactMap(\.revised?.clause.address) == right.map(\.clause.address)
      )
      #expect(
        changes.compactMap(\.base?.clause.address).sorted() == left.map(\.clause.address).sorted()
      )
      for change in changes {
        #expect(change.edits.baseText == change.base?.text ?? "")
        #expect(change.edits.revisedText == change.revised?.text ?? "")
        #expect(change.edits.allSatisfy { !$0.text.isEmpty })
      }
    }
  }

  @Test func findsNoChangeInATextComparedWithItself() {
    for history in Self.histories(1_000, from: 10_000) {
      let same = text(history.revised)
      #expect(VersionComparison(base: same, revised: same).changes.filter(\.isChange).isEmpty)
    }
  }

  @Test func swapsInsertedAndOmittedWithTheSides() {
    for history in Self.histories(1_500, from: 20_000) {
      let there = comparison(history.base, history.revised)
      let back = comparison(history.revised, history.base)
      func pairs(_ changes: [ClauseChange], _ isTurned: Bool) -> Set<[String?]> {
        Set(
          changes.map { change in
            let sides = [change.base?.clause.address, change.revised?.clause.address]
            return isTurned ? sides.reversed() : sides
          }
        )
      }
      #expect(pairs(there.changes, false) == pairs(back.changes, true))
      #expect(there.counts.inserted == back.counts.omitted)
      #expect(there.counts.omitted == back.counts.inserted)
      #expect(there.counts.split == back.counts.joined)
    }
  }

  @Test func doesNotDependOnLineWrapping() {
    var dice = Dice(seed: 30_000)
    for history in Self.histories(700, from: 30_000) {
      func wrapped(_ markdown: String) -> String {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          guard !line.hasPrefix("#") else { return String(line) }
          let words = line.split(separator: " ")
          return words.enumerated().map { index, word in
            index == 0 ? "\(word)" : index > 2 && dice.chance(0.2) ? "\n\(word)" : " \(word)"
          }.joined()
        }.joined(separator: "\n")
      }
      let plain = comparison(history.base, history.revised)
      let other = comparison(wrapped(history.base), wrapped(history.revised))
      #expect(summary(plain) == summary(other))
      #expect(plain.changes.map(\.edits) == other.changes.map(\.edits))
    }
  }
}
