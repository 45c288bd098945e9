import PolicyDrafting
import Testing

/// The forms of instructions, each carried out on the source, and all else left byte for byte.
struct AmendmentFormsTests {
  @Test(arguments: [
    "In paragraph 2.1, for “in writing” substitute “by e-mail”.",
    "1. In paragraph 2.1, for \"in writing\" substitute \"by e-mail\".",
    "1) in paragraph 2.1 for 'in writing' substitute 'by e-mail'",
    "10000. In paragraph 2.1, for “in writing” substitute “by e-mail”.",
    "(a) In paragraph 2.1, for ‘in writing’, substitute ‘by e-mail’;",
    "- *In paragraph 2.1, for “in writing” substitute “by e-mail”.*",
    "In 2.1, replace “in writing” with “by e-mail”.",
    "In paragraph 2.1, substitute “by e-mail” for “in writing”.",
    "In section 2.1, for the words “in writing” substitute “by e-mail”.",
    "In Part 2, in paragraph 2.1, for “in writing” substitute “by e-mail”.",
    "# Schedule\n\nThe policy is amended as follows.\n\n1. In paragraph 2.1,\n   for “in\n   writing” substitute “by e-mail”.",
  ])
  func `words are substituted`(_ schedule: String) {
    expect(schedule, changes: "in writing", to: "by e-mail")
  }

  @Test func `formatting can be quoted as the source has it, or as a reader sees it`() {
    expect(
      "In paragraph 2.1, for “your **Director**” substitute “your **head** of service”.",
      changes: "your **Director**",
      to: "your **head** of service"
    )
    expect(
      "In paragraph 2.1, for “Ask your Director first” substitute “Ask first”.",
      changes: "Ask your **Director** first",
      to: "Ask first"
    )
  }

  @Test func `words over a line break of the source are found`() {
    expect(
      "In paragraph 2.1, for “have received” substitute “hold”.",
      changes: "have\nreceived",
      to: "hold"
    )
  }

  @Test func `one of several places can be meant, or each`() {
    expect(
      "In paragraph 3.1, for “ask”, in the second place where it occurs, substitute “enquire”.",
      changes: "always ask.",
      to: "always enquire."
    )
    expect(
      "In paragraph 3.1, for “ask” in each place where it occurs substitute “enquire”.",
      changes: "ask; always ask.",
      to: "enquire; always enquire."
    )
    expect(
      "In paragraph 3.1, omit “ask” in the last place it occurs.",
      changes: "always ask.",
      to: "always."
    )
  }

  @Test func `insertions supply the space`() {
    expect(
      "In paragraph 2.1, after “from your Director” insert “or head of service”.",
      changes: "from your Director.",
      to: "from your Director or head of service."
    )
    expect(
      "In paragraph 2.1, after “permission” insert “, if any”.",
      changes: "permission, in",
      to: "permission, if any, in"
    )
    expect(
      "In paragraph 2.1, before “permission” insert “the”.",
      changes: "received permission",
      to: "received the permission"
    )
    expect(
      "In paragraph 2.1, insert “the” before “permission”.",
      changes: "received permission",
      to: "received the permission"
    )
    expect(
      "In paragraph 3.1, insert “or not” after “doubt”.",
      changes: "in doubt,",
      to: "in doubt or not,"
    )
    expect("In paragraph 3.1, at the end insert “Twice.”.", changes: "ask.", to: "ask. Twice.")
    expect(
      "In paragraph 3.1, at the beginning insert “Always:”.",
      changes: "3.1 If",
      to: "3.1 Always: If"
    )
  }

  @Test func `an omission leaves one space, and none at an edge`() {
    expect(
      "In paragraph 2.1, leave out “social media”.",
      changes: "using social media you",
      to: "using you"
    )
    expect("In paragraph 3.1, omit “always ask”.", changes: "ask; always ask.", to: "ask;.")
    expect(
      "In paragraph 3.1, omit “If in doubt,”.",
      changes: "3.1 If in doubt, ask;",
      to: "3.1 ask;"
    )
    expect("In paragraph 3.1, omit “; always ask.”", changes: "ask; always ask.", to: "ask")
  }

  @Test func `paragraphs, principles, items, rows, headings and Parts are omitted`() {
    expect(
      "Paragraph 3.1 is omitted.",
      changes: "\n3.1 If in doubt, ask; always ask.\n",
      to: ""
    )
    expect("Omit paragraph 3.1.", changes: "\n3.1 If in doubt, ask; always ask.\n", to: "")
    expect(
      "Omit the principle headed “Be legal” in paragraph 2.2.",
      changes: "#### Be legal\n\nLaws apply.\n\n",
      to: ""
    )
    expect(
      "In the principle headed “Be kind”, omit the first bullet.",
      changes: "- one thing\n",
      to: ""
    )
    expect(
      "In paragraph 2.2, in the principle “Be kind”, omit item (b).",
      changes: "  - (b) a third thing\n".trimmingPrefix("  ").description,
      to: ""
    )
    expect(
      "Omit the first bullet in the second bullet in the principle headed “Be kind”.",
      changes: "    - inner thing\n".trimmingPrefix("  ").description,
      to: ""
    )
    expect(
      "Omit the second row of the table in paragraph 2.3.",
      changes: "| Second | everybody |\n",
      to: ""
    )
    expect(
      "Omit the heading “Using social media in your work”.",
      changes: "### Using social media in your work\n\n",
      to: ""
    )
    expect(
      "Omit the quotation in paragraph 2.3.",
      changes: "> A quotation of the Code.\n\n",
      to: ""
    )
    expect(
      "Omit Part 3.",
      changes: "\n## 3.0 Help\n\n3.1 If in doubt, ask; always ask.\n",
      to: ""
    )
    expect("Omit the heading to Part 3.", changes: "## 3.0 Help\n\n", to: "")
  }

  @Test(arguments: [
    "After paragraph 3.1 insert—\n\n   3.2 New.",
    "1. After paragraph 3.1 insert—\n   3.2 New.",
    "1. After paragraph 3.1 insert –\n3.2 New.",
    "1. After paragraph 3.1 insert:\n\n3.2 New.\n",
    "After paragraph 3.1, insert “3.2 New.”.",
    "After paragraph 3.1 insert—\n\n   “3.2 New.”.",
    "At the end of Part 3 insert—\n\n    3.2 New.",
    "At the end insert—\n\n  3.2 New.",
  ])
  func `a paragraph is inserted`(_ schedule: String) {
    expect(schedule, changes: "always ask.\n", to: "always ask.\n\n3.2 New.\n")
  }

  @Test func `text is inserted beside every kind of thing`() {
    expect(
      "Before paragraph 2.2 insert—\n\n   ### More",
      changes: "2.2 Follow",
      to: "### More\n\n2.2 Follow"
    )
    expect(
      "After the first bullet in the principle headed “Be kind” insert “a new thing”.",
      changes: "- one thing\n",
      to: "- one thing\n- a new thing\n"
    )
    expect(
      "Before the first bullet in the principle headed “Be kind” insert—\n\n   * a new thing",
      changes: "- one thing\n",
      to: "- a new thing\n- one thing\n"
    )
    expect(
      "After the first bullet in the second bullet in the principle headed “Be kind” insert “x”.",
      changes: "    - inner thing\n".trimmingPrefix("  ").description,
      to: "  - inner thing\n  - x\n"
    )
    expect(
      "After the heading row of the table in paragraph 2.3 insert—\n\n   | Zeroth | all |",
      changes: "|---|---|\n",
      to: "|---|---|\n| Zeroth | all |\n"
    )
    expect(
      "At the end of the first bullet in the principle headed “Be kind” insert—\n\n   More of it.",
      changes: "- one thing\n",
      to: "- one thing\n\n  More of it.\n\n"
    )
    expect(
      "After the heading “Be legal” insert—\n\n   This is it.",
      changes: "#### Be legal\n\n",
      to: "#### Be legal\n\nThis is it.\n\n"
    )
    expect(
      "At the beginning of Part 3 insert—\n\n   ### Asking",
      changes: "## 3.0 Help\n\n",
      to: "## 3.0 Help\n\n### Asking\n\n"
    )
  }

  @Test func `whole things are substituted`() {
    expect(
      "For paragraph 3.1 substitute—\n\n   3.1 Ask.\n\n   - now",
      changes: "3.1 If in doubt, ask; always ask.",
      to: "3.1 Ask.\n\n- now"
    )
    expect(
      "For paragraph 3.1 substitute “Ask.”",
      changes: "If in doubt, ask; always ask.",
      to: "Ask."
    )
    expect(
      "In the principle headed “Be kind”, for the first bullet substitute “no thing”.",
      changes: "one thing",
      to: "no thing"
    )
    expect(
      "For the opening words of paragraph 2.2 substitute “Do this:”.",
      changes: "Follow these principles:",
      to: "Do this:"
    )
    expect(
      "For the table in paragraph 2.3 substitute—\n\n   None.",
      changes: "| Class | Who |\n|---|---|\n| First | nobody |\n| Second | everybody |",
      to: "None."
    )
    expect(
      "In the second row of the table in paragraph 2.3, for “everybody” substitute “all | some”.",
      changes: "everybody",
      to: "all | some"
    )
  }

  @Test func `headings are substituted`() {
    for schedule in [
      "For the heading “Be legal” substitute “Act lawfully”.",
      "In paragraph 2.2, for the heading “Be legal” substitute “Act lawfully”.",
      "In paragraph 2.2, in the principle headed “Be legal”, for the heading substitute “Act lawfully”.",
      "For the heading to the principle headed “be legal” substitute “Act lawfully”.",
    ] {
      expect(schedule, changes: "Be legal", to: "Act lawfully")
    }
    expect("For the heading to Part 3 substitute “Aid”.", changes: "3.0 Help", to: "3.0 Aid")
    expect(
      "In the heading to Part 3, for “Help” substitute “Aid”.",
      changes: "3.0 Help",
      to: "3.0 Aid"
    )
  }

  @Test func `renumberings take effect together`() {
    let swapped = amended(
      "1. Paragraph 2.1 is renumbered as paragraph 2.2.\n2. Renumber paragraph 2.2 as 2.1."
    )
    #expect(swapped.told == [])
    #expect(swapped.text?.contains("\n2.2 Before using") == true)
    #expect(swapped.text?.contains("\n2.1 Follow these") == true)
    expect("Part 3 is renumbered as Part 4.", changes: "3.0 Help", to: "4.0 Help")
    expect(
      "For the letter of item (b) in the principle headed “Be kind” substitute “(c)”.",
      changes: "(b)",
      to: "(c)"
    )
  }
}
