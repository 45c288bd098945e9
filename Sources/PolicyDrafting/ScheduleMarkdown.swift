internal import PolicyEncoding

/// Instructions as the numbered items of a Markdown list, in the forms of UK drafting.
package enum ScheduleMarkdown {
  /// Returns the items, or a sentence where there is nothing to amend.
  package static func text(of instructions: [Instruction]) -> String {
    guard !instructions.isEmpty else { return "No amendment.\n" }
    return instructions.enumerated().map { index, instruction in
      let mark = "\(index + 1). "
      let margin = String(repeating: " ", count: mark.count)
      let (sentence, block) = parts(of: instruction)
      let lines = (block?.lines ?? []).map { $0.isEmpty ? "\n" : "\(margin)\($0)\n" }
      return "\(mark)\(shown(sentence, margin: margin))\n"
        + (lines.isEmpty ? "" : "\n\(lines.joined())")
    }.joined(separator: "\n")
  }

  /// Returns the sentence of one instruction, with what it inserts on the lines after it.
  package static func sentence(of instruction: Instruction) -> String {
    let (sentence, block) = parts(of: instruction)
    return sentence + (block.map { "\n\n\($0.markdown)" } ?? "")
  }

  /// A break that shows stands as one in the schedule too.
  private static func shown(_ sentence: String, margin: String) -> String {
    sentence.replacing("\u{2028}", with: "\\\n\(margin)")
  }

  private static func parts(of instruction: Instruction) -> (String, Instruction.Block?) {
    let place = instruction.place
    switch instruction.action {
    case .words(.substituteAll(let new)):
      let name = place.isHeading ? place.words : "the words of \(place.words)"
      return ("For \(name) substitute \(quoted(new)).", nil)
    case .words(let change):
      return ("In \(place.words), \(words(of: change)).", nil)
    case .omit: return ("Omit \(place.words).", nil)
    case .insert(let block, let side):
      let start =
        switch side {
        case .before, .after: "\(side.rawValue.capitalisedFirst) \(place.words)"
        case .beginning, .end: "At the \(side.rawValue) of \(place.words)"
        }
      return with(block, "\(start) insert")
    case .substitute(let block): return with(block, "For \(place.words) substitute")
    case .substituteHeading(let new):
      let name = place.steps.last?.kind == .heading ? place.words : heading(of: place)
      return ("For \(name) substitute \(quoted(new)).", nil)
    case .renumber(let number):
      let noun = place.steps.last?.kind == .part ? "Part" : "paragraph"
      return ("\(place.words.capitalisedFirst) is renumbered as \(noun) \(number).", nil)
    case .relabel(let label):
      return ("For the number of \(place.words) substitute \(quoted(label)).", nil)
    }
  }

  private static func heading(of place: Place) -> String {
    Place(place.steps, isHeading: true).words
  }

  /// Words in the sentence itself, or a block with its own marks where it has marks all around.
  private static func with(_ block: Instruction.Block, _ start: String)
    -> (String, Instruction.Block?)
  {
    if block.isInline { return ("\(start) \(quoted(block.markdown)).", nil) }
    var block = block
    if QuotationMarks.stripped(block.markdown) != block.markdown {
      block.markdown = "“\(block.markdown)”"
    }
    return ("\(start)—", block)
  }

  private static func words(of change: WordChange) -> String {
    switch change {
    case .substitute(let quotation, let new):
      return "for \(quoted(quotation)) substitute \(quoted(new))"
    case .omit(let quotation):
      return "omit \(quoted(quotation.words))\(occurrence(quotation).map { " \($0)" } ?? "")"
    case .insert(let new, .after(let quotation)):
      return "after \(quoted(quotation)) insert \(quoted(new))"
    case .insert(let new, .before(let quotation)):
      return "before \(quoted(quotation)) insert \(quoted(new))"
    case .insert(let new, .beginning): return "at the beginning insert \(quoted(new))"
    case .insert(let new, .end): return "at the end insert \(quoted(new))"
    case .substituteAll(let new): return "for the words substitute \(quoted(new))"
    }
  }

  private static func quoted(_ quotation: Quotation) -> String {
    quoted(quotation.words) + (occurrence(quotation).map { ", \($0)," } ?? "")
  }

  private static func quoted(_ words: String) -> String {
    QuotationMarks.quoted(words) ?? "“\(words)”"
  }

  private static func occurrence(_ quotation: Quotation) -> String? {
    switch quotation.occurrence {
    case .only: nil
    case .number(let number): "in the \(Ordinal.words(number)) place where it occurs"
    case .last: "in the last place where it occurs"
    case .each: "in each place where it occurs"
    }
  }
}
