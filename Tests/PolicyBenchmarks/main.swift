import Foundation
import PolicyHistories

func PB(_ text: String, _ id: Int, _ places: [History.Place]) -> String {
  let paras = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.isEmpty }
  return String(paras[places.firstIndex(of: History.Place(id)) ?? 0].prefix(420))
}

let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 500 : 500
for (name, style) in [("easy", HistoryStyle.easy), ("hard", HistoryStyle.hard)] {
  var own = TruthScores()
  var plain = TruthScores()
  for seed in 0..<count {
    let history = HistoryGenerator.history(style, seed: UInt64(seed))
    let told = ToldHistory(history)
    var one = TruthScores()
    one.add(told, of: history)
    if name == (CommandLine.arguments.last ?? "") {
      if one.recall.value < 1 || one.precision.value < 1 || one.replacements.value < 1
        || one.moves.value < 1 || one.falseMoves > 0 || one.divisions.value < 1
        || one.falseDivisions > 0
      {
        print(
          "--",
          seed,
          "r",
          one.recall.all - one.recall.found,
          "p",
          one.precision.all - one.precision.found,
          "swap",
          one.replacements.all - one.replacements.found,
          "mv",
          one.moves.all - one.moves.found,
          one.falseMoves,
          "div",
          one.divisions.all - one.divisions.found,
          one.falseDivisions
        )
        let pairs = told.pairs.filter { $0.key.item == 0 && $0.value.item == 0 }
        for d in history.splits where !told.splits.contains(d) {
          print(
            "   SPLIT",
            d,
            told.splits,
            "\n    ",
            PB(history.base, d.whole, history.basePlaces)
          ); for p in d.parts { print("    ", PB(history.revised, p, history.revisedPlaces)) }
        }
        for d in history.joins where !told.joins.contains(d) {
          print(
            "   JOIN",
            d,
            told.joins,
            "\n    ",
            PB(history.revised, d.whole, history.revisedPlaces)
          ); for p in d.parts { print("    ", PB(history.base, p, history.basePlaces)) }
        }
        for id in history.paired where pairs[History.Place(id)] != History.Place(id) {
          print(
            "   MISSED\n   ",
            PB(history.base, id, history.basePlaces),
            "\n   ",
            PB(history.revised, id, history.revisedPlaces),
            "told",
            told.pairs[History.Place(id)].map {
              PB(history.revised, $0.paragraph, history.revisedPlaces)
            } ?? "",
            id,
            "told",
            pairs[History.Place(id)] as Any
          )
        }
        for (k, v) in pairs where k != v {
          print(
            "   FALSE\n   ",
            PB(history.base, k.paragraph, history.basePlaces),
            "\n   ",
            PB(history.revised, v.paragraph, history.revisedPlaces),
            k.paragraph,
            v.paragraph,
            history.replaced,
            history.splits,
            history.joins
          )
        }
      }
    }
    own.add(told, of: history)
    plain.add(
      ToldHistory(history, counterparts: PlainPairing.counterparts(of: history)),
      of: history
    )
  }
  for (who, s) in [("own", own), ("plain", plain)] {
    print(
      name,
      who,
      "recall",
      s.recall.value,
      "prec",
      s.precision.value,
      "wp",
      s.wordPrecision.value,
      "wr",
      s.wordRecall.value,
      "moves",
      s.moves.value,
      s.moves.all,
      "swap",
      s.replacements.value,
      s.replacements.all,
      "div",
      s.divisions.value,
      s.divisions.all,
      "falseMoves",
      s.falseMoves,
      "falseDiv",
      s.falseDivisions
    )
  }
}
if let seed = CommandLine.arguments.dropFirst(2).first.flatMap(UInt64.init) {
  let h = HistoryGenerator.history(.hard, seed: seed)
  try? h.base.write(toFile: "/tmp/truth/a.md", atomically: true, encoding: .utf8)
  try? h.revised.write(toFile: "/tmp/truth/b.md", atomically: true, encoding: .utf8)
}
