import Foundation
import PolicyComparison
import PolicyDiagnostics
import PolicyDrafting
import Testing

/// Carrying out the schedule of two texts on the first gives the second.
struct RoundTripTests {
  /// How many pairs of each kind are made; more where somebody asks for more.
  private static let pairs =
    ProcessInfo.processInfo.environment["ROUND_TRIP_PAIRS"].flatMap { Int($0) } ?? 100

  private static let seed =
    ProcessInfo.processInfo.environment["ROUND_TRIP_SEED"].flatMap { UInt64($0) } ?? 2012

  @Test(arguments: GeneratedChange.allCases)
  func `a schedule carried out gives the revised text`(_ change: GeneratedChange) {
    var numbers = SeededNumbers(state: Self.seed)
    var unwritten = 0
    for round in 0..<Self.pairs {
      let base = GeneratedPolicy(&numbers)
      var revised = base
      change.apply(to: &revised, &numbers)
      let width = round % 3 == 0 ? 7 : Int.max
      let isReversed = round % 4 == 1
      let one = isReversed ? revised : base
      let other = isReversed ? base : revised
      if !holds(one.markdown(width: width), other.markdown()) { unwritten += 1 }
    }
    #expect(unwritten * 100 <= Self.pairs, "\(unwritten) of \(Self.pairs) only lack formatting")
  }

  /// Whether everything was written; what was written is expected to be right.
  private func holds(_ base: String, _ revised: String) -> Bool {
    let (a, b) = (SourceFile(path: "a.md", text: base), SourceFile(path: "b.md", text: revised))
    let schedule = Amendment.schedule(from: a, to: b)
    let read = SourceFile(path: "schedule.md", text: schedule.markdown)
    guard !schedule.instructions.isEmpty else {
      if ScheduleProof.differences(AmendableText(a), AmendableText(b)) != [] {
        Issue.record("Nothing was written.\n--- base\n\(base)\n--- revised\n\(revised)")
      }
      return schedule.unwritten.isEmpty
    }
    #expect(schedule.attempts == 1, "\(base)\n--- revised\n\(revised)")
    let applied = Amendment.apply(read, to: a)
    guard schedule.unwritten.isEmpty else { return false }
    guard let source = applied.value else {
      Issue.record(
        "\(applied.diagnostics.map { "\($0.range.start): \($0.message)" })\n\(schedule.markdown)\n--- base\n\(base)\n--- revised\n\(revised)"
      )
      return true
    }
    let amended = AmendableText(SourceFile(path: "a.md", text: source))
    if ScheduleProof.differences(amended, AmendableText(b)) != [] {
      Issue.record(
        "\(schedule.markdown)\n--- base\n\(base)\n--- got\n\(source)\n--- revised\n\(revised)"
      )
    }
    return true
  }
}
