/// One instruction of a Schedule of Amendments: one place, one effect.
package struct Instruction: Hashable, Sendable {
  package var place: Place
  package var action: Action
  /// The line of the schedule on which it begins, from 1.
  package var line = 1
  /// What stands before it: "3.".
  package var label: String?

  /// What becomes of the place.
  package enum Action: Hashable, Sendable {
    /// Words of the place change.
    case words(WordChange)
    /// The place goes, with all that stands under it; of a heading, the heading alone.
    case omit
    /// Text is inserted beside the place, or inside it.
    case insert(Block, Side)
    /// The place and all under it give way to other text.
    case substitute(Block)
    /// The heading of the place gets other words.
    case substituteHeading(String)
    /// The place gets another number.
    case renumber(String)
    /// The place gets another label, letter by letter.
    case relabel(String)
  }

  /// Where text is inserted.
  package enum Side: String, Hashable, Sendable {
    case before, after, beginning, end
  }

  /// Text of whole lines.
  package struct Block: Hashable, Sendable {
    /// Markdown, its lines joined by line feeds, none at the end.
    package var markdown: String
    /// Whether it stood in quotation marks in the sentence itself: it is then the words of a new
    /// item, or a paragraph.
    package var isInline = false

    /// Creates a block.
    package init(_ markdown: String, isInline: Bool = false) {
      self.markdown = markdown
      self.isInline = isInline
    }

    var lines: [String] {
      markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Creates an instruction.
  package init(_ place: Place, _ action: Action, line: Int = 1, label: String? = nil) {
    self.place = place
    self.action = action
    self.line = line
    self.label = label
  }

  /// What people call it: "instruction 3", or "the instruction in line 7".
  var name: String {
    guard let label else { return "the instruction in line \(line)" }
    let number = label.filter { $0.isLetter || $0.isNumber }
    return "instruction \(number)"
  }
}
