internal import PolicyDiagnostics
internal import PolicyModel

/// Numbers that two paragraphs or Parts would have when all instructions have taken effect.
enum TakenNumbers {
  /// Returns what is told of each, with the instruction that it is told of.
  static func find(after source: String, before text: AmendableText, _ instructions: [Instruction])
    -> [(AmendmentFault, Int)]
  {
    let before = counts(in: text.text)
    let amended = AmendableText(SourceFile(path: text.file.path, text: source))
    let after = counts(in: amended.text)
    return after.filter { $1 > max(1, before[$0] ?? 0) }.keys.sorted().map { number in
      let name = number.isPart ? "Part \(number)" : "paragraph \(number)"
      let fault = AmendmentFault(
        DraftingCodes.takenNumber,
        "When all instructions have taken effect, there would be more than one \(name)."
      )
      return (fault, instructions.lastIndex { gives($0, number) } ?? 0)
    }
  }

  private static func counts(in text: PolicyText) -> [ClauseNumber: Int] {
    var counts: [ClauseNumber: Int] = [:]
    text.clauses.forEachNested { clause, _ in
      if let number = clause.number { counts[number, default: 0] += 1 }
    }
    return counts
  }

  /// Whether an instruction puts `number` into the text.
  private static func gives(_ instruction: Instruction, _ number: ClauseNumber) -> Bool {
    switch instruction.action {
    case .renumber(let label), .relabel(let label):
      return ClauseNumber(label.hasSuffix(".") ? String(label.dropLast()) : label) == number
    case .insert(let block, _), .substitute(let block):
      let inserted = AmendableText(SourceFile(path: "", text: block.markdown)).text
      return counts(in: inserted)[number] != nil
    default: return false
    }
  }
}
