package import PolicyDiagnostics

/// Reads a Schedule of Amendments: one instruction per numbered item, or per paragraph.
///
/// The source is read and not the parser's text, for what an instruction inserts is source too. A
/// heading or a paragraph before the first instruction is commentary.
package enum ScheduleParser {
  /// Returns the instructions of `file`, with what could not be understood.
  package static func instructions(in file: SourceFile) -> Parsed<[Instruction]> {
    var instructions: [Instruction] = []
    var diagnostics: [Diagnostic] = []
    for entry in ScheduleEntries(file).entries {
      switch instruction(of: entry) {
      case .success(let instruction): instructions.append(instruction)
      case .failure(let fault):
        diagnostics.append(diagnostic(fault.sentence, file, entry.line))
      }
    }
    if instructions.isEmpty, diagnostics.isEmpty, !file.text.contains("No amendment.") {
      diagnostics.append(diagnostic("There is no instruction in this schedule.", file, 1))
    }
    return Parsed(instructions, diagnostics: diagnostics)
  }

  /// Returns the one instruction that `text` is, with the block on its further lines.
  package static func instruction(_ text: String) -> Parsed<Instruction?> {
    let file = SourceFile(path: "instruction", text: text)
    let read = instructions(in: file)
    guard read.value.count <= 1 || read.diagnostics.hasErrors else {
      return Parsed(
        nil,
        diagnostics: [diagnostic("There is more than one instruction here.", file, 1)]
      )
    }
    if read.value.isEmpty, read.diagnostics.count == 1, !text.contains("\n") {
      // A sentence that does not begin as instructions do is told as it stands.
      if case .failure(let fault) = InstructionSentence.read(text) {
        return Parsed(nil, diagnostics: [diagnostic(fault.sentence, file, 1)])
      }
    }
    return read.map { $0.first }
  }

  /// Returns the instruction that an entry is, with the block that follows its sentence.
  static func instruction(of entry: ScheduleEntries.Entry) -> InstructionSentence.Reading {
    InstructionSentence.read(entry.sentence).flatMap { instruction in
      var instruction = instruction
      instruction.line = entry.line
      instruction.label = entry.label
      do throws(AmendmentFault) {
        return .success(try withBlock(instruction, entry))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Puts the lines after the sentence into an instruction that waits for them.
  private static func withBlock(_ instruction: Instruction, _ entry: ScheduleEntries.Entry)
    throws(AmendmentFault) -> Instruction
  {
    var instruction = instruction
    let lines = entry.block.joined(separator: "\n")
    let block = Instruction.Block(QuotationMarks.stripped(lines))
    func fault(_ sentence: String) -> AmendmentFault {
      AmendmentFault(DraftingCodes.unread, sentence)
    }
    switch instruction.action {
    case .insert(let own, let side) where own.markdown.isEmpty:
      guard !entry.block.isEmpty else { throw fault("No text follows that is to be inserted.") }
      instruction.action = .insert(block, side)
    case .substitute(let own) where own.markdown.isEmpty:
      guard !entry.block.isEmpty else {
        throw fault("No text follows that is to be substituted.")
      }
      instruction.action = .substitute(block)
    default:
      guard entry.block.isEmpty else {
        throw fault(
          "Lines follow this instruction that it has no use for: “\(entry.block[0].prefix(40))”."
        )
      }
    }
    return instruction
  }

  static func diagnostic(_ sentence: String, _ file: SourceFile, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      DraftingCodes.unread,
      sentence,
      path: file.path,
      range: SourceRange(SourcePosition(line: line, column: 1))
    )
  }
}
