internal import PolicyComparison
internal import PolicyDiagnostics
internal import PolicyModel

/// Writes the Schedule of Amendments that turns one text into another, and proves it.
///
/// Each schedule is read back, carried out and compared before it is given; where that shows another
/// text, the next one says less finely what changes.
struct ScheduleWriter {
  private let base: AmendableText
  private let revised: AmendableText
  private let comparison: VersionComparison

  init(_ pair: AmendablePair) {
    (base, revised, comparison) = (pair.base, pair.revised, pair.comparison)
  }

  /// The finest schedule that proves right.
  var schedule: WrittenSchedule {
    guard hasOtherWords || ScheduleProof.differences(comparison) != [] else {
      return WrittenSchedule(instructions: [], unwritten: [])
    }
    var best: WrittenSchedule?
    for care in KeptUnits.Care.allCases {
      let kept = KeptUnits(base, revised, comparison, care)
      let instructions = SchedulePlan(base, revised, kept).instructions()
      guard let formatting = proof(of: instructions) else { continue }
      let schedule = WrittenSchedule(
        instructions: instructions,
        unwritten: formatting,
        attempts: care.rawValue + 1
      )
      if formatting.isEmpty { return schedule }
      if best == nil { best = schedule }
    }
    return best
      ?? WrittenSchedule(
        instructions: [],
        unwritten: ["The changes of this text cannot be written as instructions."]
      )
  }

  private var hasOtherWords: Bool {
    comparison.changes.contains { change in
      guard let base = change.base?.clause, let revised = change.revised?.clause else {
        return true
      }
      return base.words != revised.words || base.heading != revised.heading
        || base.cells != revised.cells || base.label != revised.label
    }
  }

  /// Returns what the schedule leaves different in formatting, or nil where it is wrong.
  private func proof(of instructions: [Instruction]) -> [String]? {
    let written = ScheduleMarkdown.text(of: instructions)
    let read = ScheduleParser.instructions(in: SourceFile(path: "schedule.md", text: written))
    guard !read.diagnostics.hasErrors else { return nil }
    guard let source = Amendment.apply(read.value, of: "schedule.md", to: base).value else {
      return nil
    }
    let amended = AmendableText(SourceFile(path: base.file.path, text: source))
    return ScheduleProof.differences(amended, revised)
  }
}
