/// A Schedule of Amendments as it was written, and what it could not say.
package struct WrittenSchedule: Sendable {
  /// The instructions, in the order of the text.
  package var instructions: [Instruction]
  /// Sentences on changes of formatting that no instruction carries out.
  package var unwritten: [String]
  /// How many schedules were tried until one proved right; the first says most finely what changes.
  package var attempts = 1

  /// One instruction per numbered item.
  package var markdown: String {
    ScheduleMarkdown.text(of: instructions)
      + (unwritten.isEmpty
        ? ""
        : "\nNot carried out by these instructions, because only the formatting differs:\n\n"
          + unwritten.map { "- \($0)\n" }.joined())
  }
}
