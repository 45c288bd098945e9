package import PolicyDiagnostics

/// Every code of the language of amendment.
package enum DraftingCodes {
  static let unread = DiagnosticCode(
    "InstructionNotUnderstood",
    "An instruction of a Schedule of Amendments has one of the forms that content/README.md "
      + "lists, such as: In paragraph 2.6, for “your Director” substitute “your head of "
      + "service”. One instruction has one effect, and nothing is carried out until all are "
      + "understood."
  )
  static let missingPlace = DiagnosticCode(
    "AmendedPlaceMissing",
    "An instruction names a paragraph, heading, item or row that the text to be amended does not "
      + "have. Numbers are those of the text as it is, before any instruction takes effect."
  )
  static let ambiguousPlace = DiagnosticCode(
    "AmendedPlaceAmbiguous",
    "An instruction names a place that the text has more than once. Say which, as in “the second "
      + "heading …” or by adding the paragraph in which it stands."
  )
  static let missingWords = DiagnosticCode(
    "QuotedWordsMissing",
    "An instruction quotes words that do not stand in the place that it names. Quote them exactly, "
      + "letter by letter; only the kind of quotation marks, dashes and spaces does not matter."
  )
  static let ambiguousWords = DiagnosticCode(
    "QuotedWordsAmbiguous",
    "An instruction quotes words that occur several times in the place that it names. Quote more "
      + "of the words around them, or say “in the second place where it occurs” or “in each place "
      + "where it occurs”."
  )
  static let overlapping = DiagnosticCode(
    "InstructionsOverlap",
    "Two instructions change the same words, or one changes what another omits. All instructions "
      + "take effect together on the text as it is, so one of them must go, or both become one."
  )
  static let takenNumber = DiagnosticCode(
    "AmendedNumberTaken",
    "When all instructions have taken effect, two paragraphs or Parts would have the same number. "
      + "Renumber or omit the other one in the same schedule."
  )
  static let unfitBlock = DiagnosticCode(
    "AmendmentUnfit",
    "What an instruction says cannot be done in that place: a row goes beside rows only, an item "
      + "of a numbered list needs its number, only what has a number can be renumbered."
  )

  /// The codes.
  package static let all: [DiagnosticCode] =
    [
      unread, missingPlace, ambiguousPlace, missingWords, ambiguousWords, overlapping, takenNumber,
      unfitBlock,
    ] + RenumberingCodes.all
}
