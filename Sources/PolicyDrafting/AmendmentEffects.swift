/// What the instructions of a schedule do to a text, resolved but not yet carried out.
struct AmendmentEffects {
  var words: [Words] = []
  var labels: [Label] = []
  var omissions: [Omission] = []
  var insertions: [Insertion] = []

  /// Words of one unit that change.
  struct Words {
    var unit: Int
    var isHeading: Bool
    var edits: [SpanEdit]
    var change: WordChange
    var instruction: Int

    /// Whether the words are substituted as a whole.
    var isWhole: Bool {
      if case .substituteAll = change { true } else { false }
    }
  }

  /// A label that changes.
  struct Label {
    var unit: Int
    var range: Range<Int>
    var label: String
    var instruction: Int
  }

  /// A unit that goes, with all under it.
  struct Omission {
    var unit: Int
    var isHeadingOnly: Bool
    /// Whether other text takes its place, beside which more can be inserted.
    var isSubstituted = false
    var instruction: Int
  }

  /// Lines that are put before a line of the text.
  struct Insertion {
    var line: Int
    /// Whether it was placed before what begins in that line; else after what ends above it.
    var isBefore: Bool
    var block: InsertedBlock
    /// The unit beside which it stands; nil for the whole text, and for what gives way to it.
    var anchor: Int?
    var instruction: Int
  }

  /// Two instructions that cannot both take effect.
  struct Conflict {
    var earlier: Int
    var later: Int
    var unit: Int
    var isOmission: Bool

    /// Returns what is told of it.
    func sentence(other: String, place: String) -> String {
      isOmission
        ? "This changes \(place), or names it, which \(other) omits or substitutes as a whole."
        : "This touches words of \(place) that \(other) changes too."
    }
  }

  /// Returns the instructions that touch what another changes or omits, in their order.
  func conflicts(in text: AmendableText) -> [Conflict] {
    var conflicts = conflictsOfWords()
    var omittedBy: [Int: Int] = [:]
    for omission in omissions {
      let end = omission.isHeadingOnly ? omission.unit + 1 : text.units[omission.unit].end
      for unit in omission.unit..<end {
        if let other = omittedBy[unit], other != omission.instruction {
          conflicts.append(conflict(other, omission.instruction, unit, isOmission: true))
          break
        }
        omittedBy[unit] = omission.instruction
      }
    }
    let headings = Set(omissions.filter(\.isHeadingOnly).map(\.unit))
    func look(_ unit: Int, _ instruction: Int) {
      guard let other = omittedBy[unit], other != instruction else { return }
      conflicts.append(conflict(other, instruction, unit, isOmission: true))
    }
    for change in words where change.isHeading || !headings.contains(change.unit) {
      look(change.unit, change.instruction)
    }
    for label in labels { look(label.unit, label.instruction) }
    let substituted = Set(omissions.filter(\.isSubstituted).map(\.unit))
    for insertion in insertions {
      guard let anchor = insertion.anchor, !substituted.contains(anchor) else { continue }
      look(anchor, insertion.instruction)
    }
    var labelOf: [Int: Int] = [:]
    for label in labels {
      if let other = labelOf[label.unit] {
        conflicts.append(conflict(other, label.instruction, label.unit, isOmission: false))
      }
      labelOf[label.unit] = label.instruction
    }
    return conflicts.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  private func conflict(_ one: Int, _ other: Int, _ unit: Int, isOmission: Bool) -> Conflict {
    Conflict(
      earlier: min(one, other),
      later: max(one, other),
      unit: unit,
      isOmission: isOmission
    )
  }

  private func conflictsOfWords() -> [Conflict] {
    let groups = Dictionary(grouping: words) { [$0.unit, $0.isHeading ? 1 : 0] }
    var conflicts: [Conflict] = []
    for group in groups.values where group.count > 1 {
      let edits = group.flatMap { change in change.edits.map { (change, $0) } }
        .sorted {
          ($0.1.range.lowerBound, $0.1.range.upperBound) < (
            $1.1.range.lowerBound, $1.1.range.upperBound
          )
        }
      let whole = group.first(where: \.isWhole)
      for (index, (change, edit)) in edits.enumerated() {
        if let whole, whole.instruction != change.instruction {
          conflicts.append(
            conflict(whole.instruction, change.instruction, change.unit, isOmission: false)
          )
          break
        }
        guard index > 0 else { continue }
        let (other, before) = edits[index - 1]
        if other.instruction != change.instruction, before.touches(edit) {
          conflicts.append(
            conflict(other.instruction, change.instruction, change.unit, isOmission: false)
          )
        }
      }
    }
    return conflicts
  }
}
