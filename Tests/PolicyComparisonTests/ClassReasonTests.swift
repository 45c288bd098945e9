import PolicyComparison
import Testing

/// The reasons that classification gives for what no word shows.
struct ClassReasonTests {
  /// The reasons of what is stronger than a new number.
  private func reasons(_ line: String) -> [String] {
    let edit = EditCorpus.Edit(line: line, section: "", bound: .least, changeClass: .none)
    return edit.classified.verdicts.filter { $0.changeClass > .renumbering }.map(\.reason)
  }

  @Test(
    "a change of place says what it changes",
    arguments: [
      (
        #"## 1.0 P\n\n1.1 May:\n\n* take the bus to the depot\n{* park in the yard by the river\n→}\nMay not:\n\n{→* park in the yard by the river\n}* smoke in the hall of the depot"#,
        "moved to another list or table"
      ),
      (
        #"## 1.0 P\n\n1.1 Wear:\n\n* a badge of the council\n{→  }* a vest with the name"#,
        "moved to another paragraph"
      ),
      (
        #"## 1.0 P\n\n1.1 Do:\n\n1. {Tell the head of the team.→Leave the room by the door.}\n2. {Leave the room by the door.→Tell the head of the team.}"#,
        "moved to another place in an ordered list"
      ),
      (
        #"## 1.0 P\n\n1.1 Bring the key of the depot to the gate.\n\n{1.2 The rule above is waived in the winter.\n\n→}1.3 Wear the vest with the name of the team.{→\n\n1.2 The rule above is waived in the winter.}"#,
        "moved, and it points to its neighbours"
      ),
      (
        #"## 1.0 P\n\n1.1 Bring the key of the depot to the gate.\n\n{→1.2 Wear the vest with the name of the team.\n\n}{1.2→1.3} This does not bind the members of the board."#,
        "it points back, and something else stands before it"
      ),
      (
        #"## 1.0 P\n\n### Officers\n\n1.1 Sign the form in the office.\n\n###{→#} Members\n\n1.2 Attend the training in the hall."#,
        "moved under another heading"
      ),
    ]
  )
  func places(line: String, reason: String) {
    #expect(reasons(line).contains(reason), "\(reasons(line))")
  }

  @Test(
    "links, notes, kinds, cells and code are compared besides words",
    arguments: [
      (
        "See the [form](https://a.example/{a→b}) or the [form](https://a.example/{b→a}) here.",
        "a link stands at another place"
      ),
      (
        #"## 1.0 P\n\n1.1 Read the [first](#1.2) rule.\n\n{1.2→1.3} Wear the yellow vest at the gate.\n\n{1.3→1.4} Bring the copies of the green card."#,
        "a link stayed as it was, but its paragraph has another number or is gone"
      ),
      (
        #"Officers{[^1]→} and members{→[^1]} sign.\n\n[^1]: Not in winter."#,
        "the mark of a note changed"
      ),
      (
        #"## 1.0 P\n\n1.1 Sign the form.\n\n{→> }Keep the copy in the safe of the office."#,
        "a paragraph became a quotation"
      ),
      (#"Run this:\n\n```\nif late:\n{    →}call()\n```"#, "the code changed"),
      (
        #"## 1.0 P\n\n1.1 Read paragraph 1.2 to the {→whole }team.\n\n1.2 Wear the vest.{\n\n1.3 Bring the copies of the green card, as paragraph 1.2 has it.→}"#,
        "“whole” inserted"
      ),
      (
        #"## 1.0 P\n\n1.1 Read paragraph 1.3 to the {→whole }team.\n\n1.2 Wear the vest at the gate.{\n\n1.3 Bring the copies of the green card.→}"#,
        "a reference stayed, but its paragraph is gone"
      ),
    ]
  )
  func marks(line: String, reason: String) {
    #expect(reasons(line).contains(reason), "\(reasons(line))")
  }

  @Test("a mark that stood twice is typographical, and so is the form of an ellipsis")
  func twice() {
    for (line, reason) in [
      ("Walk home{,,→,} then rest.", "a mark written twice was omitted"),
      ("And so on {...→…}", "the form of marks changed"),
    ] {
      let edit = EditCorpus.Edit(line: line, section: "", bound: .least, changeClass: .none)
      #expect(edit.classified.overall == .typographical)
      #expect(edit.classified.verdicts.map(\.reason).contains(reason))
    }
  }
}
