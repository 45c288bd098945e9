import PolicyDiagnostics
import PolicyDrafting
import Testing

/// What is not carried out, and the whole sentence that says why.
struct RefusalTests {
  @Test(arguments: [
    (
      "1. Please be nice.",
      "1: “Please be nice.” is not understood as an instruction; write, for example, In paragraph "
        + "2.6, for “one” substitute “two”. [InstructionNotUnderstood]"
    ),
    (
      "1. After paragraph 2.1 insert—",
      "1: No text follows that is to be inserted. [InstructionNotUnderstood]"
    ),
    (
      "For paragraph 2.1 substitute—",
      "1: No text follows that is to be substituted. [InstructionNotUnderstood]"
    ),
    (
      "1. Omit paragraph 2.1.\n\n   2.1 New.",
      "1: Lines follow this instruction that it has no use for: “2.1 New.”. "
        + "[InstructionNotUnderstood]"
    ),
    (
      "Omit paragraphs 2.1 and 2.2.",
      "1: One instruction has one effect; name one paragraph, Part or item in each. "
        + "[InstructionNotUnderstood]"
    ),
    ("Please be nice.", "1: There is no instruction in this schedule. [InstructionNotUnderstood]"),
    ("", "1: There is no instruction in this schedule. [InstructionNotUnderstood]"),
    (
      "Omit paragraph 2.9.",
      "1: The text to be amended has no paragraph 2.9; did you mean paragraph 2.1? "
        + "[AmendedPlaceMissing]"
    ),
    (
      "Omit the heading “Be leagl”.",
      "1: The text to be amended has no heading “Be leagl”; did you mean “Be legal”? "
        + "[AmendedPlaceMissing]"
    ),
    (
      "Omit the ninth bullet in the principle headed “Be kind”.",
      "1: The text to be amended has no ninth bullet in the principle headed “Be kind”; there are 2. "
        + "[AmendedPlaceMissing]"
    ),
    (
      "In paragraph 2.1, for “in righting” substitute “x”.",
      "1: The words “in righting” do not stand in paragraph 2.1. [QuotedWordsMissing]"
    ),
    (
      "In paragraph 2.1, for “permission, in speech, from” substitute “x”.",
      "1: The words “permission, in speech, from” do not stand in paragraph 2.1; the nearest are "
        + "“permission, in writing, from”. [QuotedWordsMissing]"
    ),
    (
      "In paragraph 2.2, for “Laws” substitute “Acts”.",
      "1: The words “Laws” do not stand in paragraph 2.2; they stand in the principle headed “Be "
        + "legal” in paragraph 2.2. [QuotedWordsMissing]"
    ),
    (
      "In paragraph 2.1, for “Director first” substitute “x”.",
      "1: The words “Director first” begin or end inside bold, a link or the like in paragraph 2.1; "
        + "quote them as the source has them. [QuotedWordsMissing]"
    ),
    (
      "In paragraph 3.1, for “ask” substitute “enquire”.",
      "1: The words “ask” stand 2 times in paragraph 3.1; quote more of the words around them, or "
        + "say in which place. [QuotedWordsAmbiguous]"
    ),
    (
      "In paragraph 3.1, omit “ask” in the third place where it occurs.",
      "1: The words “ask” stand only 2 times in paragraph 3.1. [QuotedWordsMissing]"
    ),
    (
      "1. In paragraph 2.1, for “in writing” substitute “x”.\n"
        + "2. In paragraph 2.1, omit “writing, from”.",
      "2: This touches words of paragraph 2.1 that instruction 1 changes too. [InstructionsOverlap]"
    ),
    (
      "1. Omit paragraph 2.2.\n2. In the principle headed “Be legal”, omit “Laws”.",
      "2: This changes the principle headed “Be legal” in paragraph 2.2, or names it, which "
        + "instruction 1 omits or substitutes as a whole. [InstructionsOverlap]"
    ),
    (
      "1. After paragraph 3.1 insert “3.2 New.”\n2. Omit paragraph 3.1.",
      "2: This changes paragraph 3.1, or names it, which instruction 1 omits or substitutes as a "
        + "whole. [InstructionsOverlap]"
    ),
    (
      "1. Paragraph 2.1 is renumbered as paragraph 2.2.",
      "1: When all instructions have taken effect, there would be more than one paragraph 2.2. "
        + "[AmendedNumberTaken]"
    ),
    (
      "1. After paragraph 2.1 insert “2.2 New.”",
      "1: When all instructions have taken effect, there would be more than one paragraph 2.2. "
        + "[AmendedNumberTaken]"
    ),
    (
      "1. Omit the heading row of the table in paragraph 2.3.",
      "1: A table cannot do without its heading row; omit the table. [AmendmentUnfit]"
    ),
    (
      "Paragraph 2.1 is renumbered as paragraph 2.9.\nOmit the third bullet.",
      "2: The text to be amended has no third bullet. [AmendedPlaceMissing]"
    ),
    (
      "The table in paragraph 2.3 is renumbered as 4.",
      "1: The table in paragraph 2.3 has no number. [AmendmentUnfit]"
    ),
  ])
  func `a schedule is refused with one sentence`(schedule: String, sentence: String) {
    let (text, told) = amended(schedule)
    #expect(text == nil)
    #expect(told == [sentence])
  }

  @Test func `a place that the text has twice is ambiguous, and the places are named`() {
    let base = "1.1 One.\n\n#### Be kind\n\nA.\n\n1.2 Two.\n\n#### Be kind\n\nB.\n"
    #expect(
      amended("For the heading “Be kind” substitute “Be good”.", base).told == [
        "1: The heading “Be kind” can be any of 2: the principle headed “Be kind” in paragraph 1.1, "
          + "or the principle headed “Be kind” in paragraph 1.2. [AmendedPlaceAmbiguous]"
      ]
    )
    #expect(
      amended("For the second heading “Be kind” substitute “Be good”.", base).text
        == "1.1 One.\n\n#### Be kind\n\nA.\n\n1.2 Two.\n\n#### Be good\n\nB.\n"
    )
  }

  @Test func `each fault is told, and nothing is carried out`() {
    let (text, told) = amended("1. Omit paragraph 2.1.\n2. Omit paragraph 9.9.\n3. Nonsense here.")
    #expect(text == nil)
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("3: “Nonsense here.” is not understood"))
  }

  @Test func `quoted words with marks like their own are refused where their end is unclear`() {
    let read = ScheduleParser.instruction(
      "In paragraph 2.1, for \"a\" substitute \"b\" substitute \"c\"."
    )
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code.name) == ["InstructionNotUnderstood"])
    #expect(read.diagnostics[0].message.contains("It is not clear where the quoted words"))
  }
}
