import PolicyHistories
import Testing

/// How much of the truth a comparison finds, on generated histories.
///
/// The bars are a little below what thousands of histories reach (`make bench` prints that), for a
/// few hundred scatter more.
struct TruthTests {
  private func scores(_ style: HistoryStyle, count: UInt64) -> TruthScores {
    var scores = TruthScores()
    for seed in 0..<count {
      // Not the seeds on which thresholds were chosen.
      let history = HistoryGenerator.history(style, seed: 1_000_000 + seed)
      scores.add(ToldHistory(history), of: history)
    }
    return scores
  }

  @Test func tellsTheTruthOfPlainHistories() {
    let scores = scores(.easy, count: 300)
    #expect(scores.recall.value >= 0.998)
    #expect(scores.precision.value >= 0.998)
    #expect(scores.wordPrecision.value >= 0.995)
    #expect(scores.moves.value >= 0.99)
    #expect(scores.replacements.value >= 0.98)
    #expect(scores.divisions.value >= 0.95)
    #expect(scores.falseMoves == 0)
    #expect(scores.falseDivisions == 0)
    #expect(scores.moves.all > 100 && scores.replacements.all > 80 && scores.divisions.all > 60)
  }

  @Test func tellsTheTruthAmongTwinsAndRewrittenParagraphs() {
    let scores = scores(.hard, count: 200)
    #expect(scores.recall.value >= 0.985)
    #expect(scores.precision.value >= 0.985)
    #expect(scores.moves.value >= 0.98)
    #expect(scores.replacements.value >= 0.96)
    #expect(scores.divisions.value >= 0.9)
    #expect(scores.falseDivisions == 0)
    #expect(scores.moves.all > 150 && scores.replacements.all > 100)
  }

  @Test func scoresAWrongPairingLow() {
    var scores = TruthScores()
    for seed in 0..<20 as Range<UInt64> {
      let history = HistoryGenerator.history(.easy, seed: seed)
      let count = min(history.basePlaces.count, history.revisedPlaces.count) - 1
      let shifted = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, $0 + 1) })
      scores.add(ToldHistory(history, counterparts: shifted), of: history)
    }
    #expect(scores.recall.value < 0.5)
    #expect(scores.precision.value < 0.5)
    #expect(scores.moves.value == 0)
  }

  @Test func makesTheSameHistoryOfTheSameSeed() {
    let one = HistoryGenerator.history(.hard, seed: 7)
    let two = HistoryGenerator.history(.hard, seed: 7)
    #expect(one.base == two.base && one.revised == two.revised && one.moved == two.moved)
    #expect(one.base != HistoryGenerator.history(.hard, seed: 8).base)
  }
}
