package import PolicyDiagnostics

/// What a decision maker resolved: instructions of amendment among other sentences.
///
/// "RESOLVED: That the policy is approved subject to the following: 1. In paragraph 2.6, for “your
/// Director” substitute “your head of service”." Nothing that may be an instruction is passed over: a
/// sentence that speaks of amending a place and is not understood is an error.
package struct Resolution: Sendable {
  package var instructions: [Instruction] = []
  /// The other sentences, each with the line on which it begins.
  package var prose: [Sentence] = []

  /// A sentence that is no instruction.
  package struct Sentence: Hashable, Sendable {
    package var line: Int
    package var text: String
  }

  /// Reads `file`; metadata at its beginning is skipped.
  package static func read(_ file: SourceFile) -> Parsed<Resolution> {
    var resolution = Resolution()
    var diagnostics: [Diagnostic] = []
    for entry in ScheduleEntries(file, isProse: true).entries {
      if entry.isOpen, !isQuoted(entry.block) {
        diagnostics.append(
          ScheduleParser.diagnostic(
            "It is not clear where the text ends that follows here; indent all of it, or put it in "
              + "quotation marks “…”.",
            file,
            entry.line
          )
        )
        continue
      }
      switch ScheduleParser.instruction(of: entry) {
      case .success(let instruction): resolution.instructions.append(instruction)
      case .failure(let fault):
        if entry.block.isEmpty, !mayAmend(entry.sentence) {
          resolution.prose.append(Sentence(line: entry.line, text: entry.sentence))
        } else {
          diagnostics.append(ScheduleParser.diagnostic(fault.sentence, file, entry.line))
        }
      }
    }
    if resolution.instructions.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        ScheduleParser.diagnostic("There is no instruction of amendment in this file.", file, 1)
      )
    }
    return Parsed(resolution, diagnostics: diagnostics)
  }

  /// Whether quotation marks stand around all of a block, so that its end is plain.
  private static func isQuoted(_ block: [String]) -> Bool {
    let text = block.joined(separator: "\n")
    return QuotationMarks.stripped(text) != text
  }

  /// Whether a sentence may ask for an amendment: it names a place and an act, and introduces no list.
  private static func mayAmend(_ sentence: String) -> Bool {
    let text = sentence.lowercased()
    if let last = text.last(where: { !$0.isWhitespace && $0 != "*" && $0 != "_" }),
      ":—–".contains(last)
    {
      return false
    }
    return text.contains(place) && text.contains(act)
  }

  private static var place: Regex<Substring> {
    /\b(?:(?:sub-?)?paragraphs?|parts? \d|sections?|headings?|bullets?|items?|principles?|footnotes?|rows?|words?)\b/
  }

  private static var act: Regex<Substring> {
    /\b(?:omi|delet|remov|insert|add(?:ed|ing|s)?\b|substitut|replac|renumber|reword|amend|chang|leav|left out|read\b)/
  }
}
