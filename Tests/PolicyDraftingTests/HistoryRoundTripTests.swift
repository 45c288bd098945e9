import Foundation
import PolicyComparison
import PolicyDiagnostics
import PolicyDrafting
import PolicyHistories
import PolicyParsing
import Testing

/// Whole revisions of long texts, written as a schedule and carried out.
struct HistoryRoundTripTests {
  private static let count =
    ProcessInfo.processInfo.environment["ROUND_TRIP_HISTORIES"].flatMap { Int($0) } ?? 40

  @Test(arguments: ["easy", "hard", "families", "unnumbered"])
  func `the schedule of a revision carried out gives the revision`(name: String) {
    var style: HistoryStyle =
      switch name {
      case "easy": .easy
      case "families": .families
      default: .hard
      }
    style.isNumbered = name != "unnumbered"
    var failures: [UInt64] = []
    for seed in 0..<UInt64(Self.count) {
      let history = HistoryGenerator.history(style, seed: 7_000 + seed)
      if !comesRound(history.base, history.revised) { failures.append(seed) }
      if !comesRound(history.revised, history.base) { failures.append(seed) }
    }
    #expect(failures == [])
  }

  private func comesRound(_ base: String, _ revised: String) -> Bool {
    let (a, b) = (SourceFile(path: "a.md", text: base), SourceFile(path: "b.md", text: revised))
    let schedule = Amendment.schedule(from: a, to: b)
    guard schedule.unwritten.isEmpty else { return false }
    let read = SourceFile(path: "schedule.md", text: schedule.markdown)
    let applied = schedule.instructions.isEmpty ? base : Amendment.apply(read, to: a).value
    guard let applied else { return false }
    let amended = PlainFile.text(of: SourceFile(path: "c.md", text: applied))
    let comparison = VersionComparison(base: amended, revised: PlainFile.text(of: b))
    return !comparison.changes.contains { $0.isChange }
  }
}
