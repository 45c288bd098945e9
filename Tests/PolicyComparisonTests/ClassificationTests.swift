import PolicyComparison
import PolicyModel
import Testing

/// The class of a change and its reason.
struct ClassificationTests {
  private func classified(
    _ base: String,
    _ revised: String,
    guidance: [String] = []
  ) -> ClassifiedComparison {
    ClassifiedComparison(
      base: WeighedText(text(base), guidance: guidance),
      revised: WeighedText(text(revised), guidance: guidance)
    )
  }

  /// The class and reason of the one paragraph that differs.
  private func verdict(_ base: String, _ revised: String) -> String {
    let classified = classified("## 1.0 Part\n\n1.1 \(base)", "## 1.0 Part\n\n1.1 \(revised)")
    let told = classified.verdicts.filter { $0.changeClass != .none }
    return told.map { "\($0.changeClass): \($0.reason)" }.joined(separator: " | ")
  }

  @Test("equal texts have no class")
  func equal() {
    #expect(classified("1.1 Walk.", "1.1 Walk.").overall == .none)
    #expect(verdict("Walk.", "Walk.") == "")
  }

  @Test("classes are ordered from nothing to obligation, and the first five are editorial")
  func order() {
    #expect(ChangeClass.allCases == ChangeClass.allCases.sorted())
    #expect(
      ChangeClass.allCases.filter(\.isEditorial)
        == [.none, .formatting, .typographical, .renumbering]
    )
  }

  @Test(
    "a change of duty is one of obligation, and says which word",
    arguments: [
      ("You must stay.", "You should stay.", "obligation: “must” became “should”"),
      ("You must stay.", "You must not stay.", "obligation: “not” inserted"),
      ("You may go.", "You may only go.", "obligation: “only” inserted"),
      ("Go within 5 days.", "Go within 7 days.", "obligation: “5” became “7”"),
      ("Pay £5 now.", "Pay £50 now.", "obligation: “£5” became “£50”"),
      (
        "Tell it to us.", "Tell it to us within two days.",
        "obligation: “within”, “two”, “days” inserted"
      ),
      ("The manager decides.", "The director decides.", "obligation: “manager” became “director”"),
      (
        "The manager agrees to it in writing.", "The managers agrees to it in writing.",
        "obligation: “manager” became “managers”"
      ),
      (
        "Unauthorised use is recorded.", "Authorised use is recorded.",
        "obligation: “authorised” inserted"
      ),
      ("Unpaid work counts.", "Paid work counts.", "obligation: “unpaid” became “paid”"),
      ("Go on 1 May.", "Go on 1 may.", "obligation: “May” became “may”"),
    ]
  )
  func obligation(base: String, revised: String, told: String) {
    #expect(verdict(base, revised) == told)
  }

  @Test(
    "spelling, marks at the end and the like are typographical",
    arguments: [
      (
        "It covers blogs, photo's, video's and networks.",
        "It covers blogs, photos, videos and networks.", "typographical: an apostrophe changed"
      ),
      (
        "The councils use of it.", "The council's use of it.",
        "typographical: an apostrophe changed"
      ),
      (
        "What users expectations are", "What users' expectations are",
        "typographical: an apostrophe changed"
      ),
      ("You recieve mail.", "You receive mail.", "typographical: the spelling changed"),
      ("Send an email.", "Send an e-mail.", "typographical: the spelling changed"),
      ("Our web site is new.", "Our website is new.", "typographical: the spelling changed"),
      ("Walk home", "Walk home.", "typographical: the punctuation at the end changed"),
      ("Walk home;", "Walk home.", "typographical: the punctuation at the end changed"),
      ("Walk the the dog.", "Walk the dog.", "typographical: a word written twice was omitted"),
      ("Walk a owl.", "Walk an owl.", "typographical: “a” and “an” changed"),
      ("The \"code\" is here.", "The “code” is here.", "typographical: the form of marks changed"),
      ("Come - now.", "Come – now.", "typographical: the form of marks changed"),
      ("walk home.", "Walk home.", "typographical: a capital letter changed"),
    ]
  )
  func typographical(base: String, revised: String, told: String) {
    #expect(verdict(base, revised) == told)
  }

  @Test(
    "what is not surely a matter of form is substantive",
    arguments: [
      ("Walk, home.", "Walk home.", "substantive: punctuation changed: “,” omitted"),
      ("Walk home.", "Run home.", "substantive: “Walk” became “Run”"),
      ("Come from here.", "Come form here.", "substantive: “from” became “form”"),
      ("We see the Code.", "We see the code.", "substantive: “Code” became “code”"),
      (
        "On Monday we went home in the rain.", "On Monday we're home in the rain.",
        "obligation: “we” omitted"
      ),
      ("Is it so.", "Is it so?", "substantive: punctuation changed: “.” became “?”"),
    ]
  )
  func substantive(base: String, revised: String, told: String) {
    #expect(verdict(base, revised) == told)
  }

  @Test(
    "a cited instrument or a contact is a reference",
    arguments: [
      (
        "See the Data Protection Act 1998 here.", "See the Data Protection Act 2018 here.",
        "reference: a cited instrument changed: “1998” became “2018”"
      ),
      (
        "Follow the Code of Conduct for all.", "Follow the Code of Practice for all.",
        "reference: a cited instrument changed: “Conduct” became “Practice”"
      ),
      (
        "Call 01724 296296 now.", "Call 01724 297297 now.",
        "reference: a contact changed: “296296” became “297297”"
      ),
      (
        "Write to hr@council.gov.uk please.", "Write to people@council.gov.uk please.",
        "reference: a contact changed: “hr@council.gov.uk” became “people@council.gov.uk”"
      ),
    ]
  )
  func reference(base: String, revised: String, told: String) {
    #expect(verdict(base, revised) == told)
  }

  @Test("in a Part that explains, other words are guidance, and duties are duties all the same")
  func guidance() {
    let base = "## 1.0 Part\n\n1.1 People talk, and they must listen."
    let words = "## 1.0 Part\n\n1.1 People chat, and they must listen."
    let duty = "## 1.0 Part\n\n1.1 People talk, and they should listen."
    #expect(classified(base, words, guidance: ["1"]).overall == .guidance)
    #expect(classified(base, words, guidance: ["1.0"]).overall == .guidance)
    #expect(classified(base, words, guidance: ["2"]).overall == .substantive)
    #expect(classified(base, duty, guidance: ["1"]).overall == .obligation)
  }

  @Test("only emphasis is formatting; a link that leads elsewhere is a reference")
  func formatting() {
    #expect(verdict("Walk home.", "Walk **home**.") == "formatting: the emphasis changed")
    #expect(
      verdict("Walk [home](https://a.example).", "Walk [home](https://b.example).")
        == "reference: a link changed"
    )
  }

  private let numbered = """
    ## 1.0 Part

    1.1 Walk.

    1.2 Rest, see paragraph 1.3.

    1.3 Sleep well at night.

    """

  @Test("a new number, and references that follow it, are renumbering")
  func renumbering() {
    let revised = """
      ## 1.0 Part

      1.1 Walk.

      1.3 Rest, see paragraph 1.4.

      1.4 Sleep well at night.

      """
    let classified = classified(numbered, revised)
    #expect(classified.overall == .renumbering)
    let reasons = classified.verdicts.map(\.reason).filter { !$0.isEmpty }
    #expect(
      reasons == ["the number changed; a reference follows its paragraph", "the number changed"]
    )
  }

  @Test("a reference that stayed though its paragraph has another number changes what is said")
  func staleReference() {
    let revised = """
      ## 1.0 Part

      1.1 Walk.

      1.2 Rest, see paragraph 1.3.

      1.3 Eat before the sun goes down.

      1.4 Sleep well at night.

      """
    let classified = classified(numbered, revised)
    let stale = classified.entries.first { $0.change.revised?.clause.address == "1.2" }
    #expect(stale?.change.status == .unchanged)
    #expect(stale?.verdict.changeClass == .obligation)
    #expect(
      stale?.verdict.reason
        == "a reference stayed as it was, but its paragraph has another number or is gone"
    )
  }

  @Test("a move inside a Part is renumbering, one across Parts or headings is substantive")
  func moves() {
    func text(_ first: [String], _ second: [String]) -> String {
      "## 1.0 One\n\n" + first.map { $0 + "\n\n" }.joined() + "## 2.0 Two\n\n"
        + second.map { $0 + "\n\n" }.joined()
    }
    let sentences = [
      "1.1 The red car drives along the road.", "1.2 A green tree stands near some water.",
      "1.3 Old books lie under our table.",
    ]
    let other = "2.1 Small birds sing over the roof."
    let inside = text([sentences[1], sentences[2], sentences[0]], [other])
    let base = text(sentences, [other])
    let moved = classified(base, inside).entries.first { $0.change.isMoved }
    #expect(moved?.verdict.reason == "moved inside its Part and heading")
    #expect(classified(base, inside).overall == .renumbering)
    let across = text(
      [sentences[1], sentences[2]],
      [other, "2.2 The red car drives along the road."]
    )
    let gone = classified(base, across).entries.first { $0.change.isMoved }
    #expect(gone?.verdict == ChangeVerdict.substantive("moved to another Part"))
  }

  @Test("a paragraph that was split or joined with the same words is renumbering")
  func divided() {
    let one = "Every manager keeps a list of the accounts that the team uses for its campaigns."
    let two = "The list shows who may publish and which password was changed in the last month."
    let whole = "## 1.0 Part\n\n1.1 \(one) \(two)\n"
    let parts = "## 1.0 Part\n\n1.1 \(one)\n\n1.2 \(two)\n"
    let split = classified(whole, parts)
    #expect(split.overall == .renumbering)
    #expect(split.verdicts.last?.reason == "split with the same words")
    let joined = classified(parts, whole)
    #expect(joined.overall == .renumbering)
    #expect(joined.verdicts.last?.reason == "joined with the same words")
    let softer = classified(whole, parts.replacing("may publish", with: "must publish"))
    #expect(softer.overall == .obligation)
  }

  @Test("what is inserted or omitted is substantive, and of obligation where it holds a duty")
  func oneSided() {
    let base = "1.1 Walk home."
    #expect(classified(base, "1.1 Walk home.\n\n1.2 Trains are nice.").overall == .substantive)
    let duty = classified(base, "1.1 Walk home.\n\n1.2 Trains must run.")
    #expect(duty.verdicts.last?.reason == "inserted, with “must”")
    #expect(duty.overall == .obligation)
    #expect(
      classified("1.1 Walk home.\n\n1.2 Trains must run.", base).verdicts.last?.reason
        == "omitted, with “must”"
    )
  }

  @Test("a changed heading is substantive, be it one letter")
  func heading() {
    let classified = classified(
      "## 1.0 Travell at work\n\n1.1 Go.",
      "## 1.0 Travel at work\n\n1.1 Go."
    )
    #expect(classified.overall == .substantive)
    #expect(classified.verdicts.first?.reason.hasPrefix("the heading changed") == true)
  }
}

extension ChangeVerdict {
  fileprivate static func substantive(_ reason: String) -> ChangeVerdict {
    var verdict = ClassifiedComparison(base: PolicyText(), revised: text("1.1 A.")).verdicts[0]
    verdict.changeClass = .substantive
    verdict.reason = reason
    return verdict
  }
}
