import Foundation
import PolicyHistories

/// How much of the truth is found, beside the plain pairing by text.
struct TruthTable {
  /// Prints the scores of `count` histories of each style.
  static func run(count: Int) {
    say("\nTruth, on \(count) generated histories of 40 paragraphs each (what each means:")
    say("Tests/PolicyHistories/TruthScores.swift).\n")
    say(
      row(
        "",
        "recall",
        "precision",
        "words",
        "moves",
        "swap-ins",
        "divisions",
        "false moves",
        "false divisions"
      )
    )
    let styles: [(String, HistoryStyle)] = [
      ("easy", .easy), ("hard", .hard), ("families", .families),
    ]
    for (name, style) in styles {
      var own = TruthScores()
      var plain = TruthScores()
      for seed in 0..<UInt64(count) {
        let history = HistoryGenerator.history(style, seed: 2_000_000 + seed)
        own.add(ToldHistory(history), of: history)
        let counterparts = PlainPairing.counterparts(of: history)
        plain.add(ToldHistory(history, counterparts: counterparts), of: history)
      }
      say(
        row(
          name,
          share(own.recall),
          share(own.precision),
          share(own.wordPrecision),
          share(own.moves),
          share(own.replacements),
          share(own.divisions),
          "\(own.falseMoves)",
          "\(own.falseDivisions)"
        )
      )
      say(
        row(
          "\(name), plain",
          share(plain.recall),
          share(plain.precision),
          "–",
          share(plain.moves),
          share(plain.replacements),
          "–",
          "\(plain.falseMoves)",
          "–"
        )
      )
    }
  }

  private static func share(_ share: TruthScores.Share) -> String {
    String(format: "%.4f", share.value)
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      cell + String(repeating: " ", count: max(1, (index == 0 ? 14 : 11) - cell.count))
    }.joined()
  }
}
