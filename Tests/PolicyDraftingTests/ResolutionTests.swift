import PolicyDiagnostics
import PolicyDrafting
import Testing

/// Instructions of amendment among the sentences of a resolution.
struct ResolutionTests {
  private func read(_ text: String) -> (sentences: [String], prose: [Int], told: [String]) {
    let read = Resolution.read(SourceFile(path: "r.md", text: text))
    return (
      read.value.instructions.map { ScheduleMarkdown.sentence(of: $0) },
      read.value.prose.map(\.line),
      read.diagnostics.map { "\($0.range.start.line) \($0.message)" }
    )
  }

  @Test func `instructions are found among prose, at any margin`() {
    let found = read(
      """
      # Minutes

      In the discussion that followed, members welcomed the policy.

      (a) That it is approved subject to amendments to paragraph 2.6 and others, as follows:

          1. In paragraph 2.6, for “Director” substitute “head of
             service”.

          2. After paragraph 2.6 insert—

             2.6A Ask first.

      (b) That officers be thanked.

      - Omit paragraph 3.3.

      ### Omit paragraph 3.4.
      """
    )
    #expect(found.told == [])
    #expect(
      found.sentences == [
        "In paragraph 2.6, for “Director” substitute “head of service”.",
        "After paragraph 2.6 insert—\n\n2.6A Ask first.", "Omit paragraph 3.3.",
        "Omit paragraph 3.4.",
      ]
    )
    #expect(found.prose == [3, 5, 14])
  }

  @Test func `a quoted text ends where its marks end`() {
    let found = read(
      "After paragraph 2.6 insert—\n\n“2.6A Ask first.”\n\nThat officers be thanked.\n"
    )
    #expect(found.told == [])
    #expect(found.sentences == ["After paragraph 2.6 insert—\n\n2.6A Ask first."])
    #expect(found.prose == [5])
  }

  @Test func `a text without margin and marks is refused, for nothing shows its end`() {
    let found = read(
      "After paragraph 2.6 insert—\n\n2.6A Ask first.\n\nThat officers be thanked.\n"
    )
    #expect(
      found.told == [
        "1 It is not clear where the text ends that follows here; indent all of it, or put it in "
          + "quotation marks “…”."
      ]
    )
  }

  @Test(
    "whatever may be an instruction and is not understood is refused",
    arguments: [
      "That paragraph 2.6 be deleted.", "Paragraph 3.1 should read “Ask.”",
      "RESOLVED: omit paragraph 2.6", "> Omit the words “at once” from 2.6",
      "The second bullet is to be removed.", "In paragraph 2.6 replace Director with head.",
      "That Part 3 is amended.",
    ]
  )
  func suspicious(sentence: String) {
    let found = read("Omit paragraph 1.1.\n\n\(sentence)\n")
    #expect(found.told.count == 1)
    #expect(found.told.first?.hasPrefix("3 ") == true)
  }

  @Test func `a resolution without an instruction is refused`() {
    #expect(
      read("That officers be thanked.\n").told
        == ["1 There is no instruction of amendment in this file."]
    )
  }
}
