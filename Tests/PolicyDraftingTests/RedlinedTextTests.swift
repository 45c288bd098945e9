import PolicyDiagnostics
import PolicyDrafting
import PolicyMarkdown
import PolicyTestSupport
import Testing

/// The revised text in full with its changes marked.
struct RedlinedTextTests {
  private static let base = """
    ---
    title: Skipped
    ---

    ## 2.0 Policy

    2.1 Ask your **Director** first.

    2.2 Keep a record of everything that you were told.

    - one thing
    - two things

    2.3 Follow the [Code](https://example.org/code) of practice.

    | Class | Who |
    |---|---|
    | First | nobody |
    | Second | everybody |

    2.4 This paragraph will be moved to the end of the policy as it stands.

    """

  private static let revised = """
    ## 2.0 Rules

    2.1 Ask your **Director** or **head of service** first.

    2.2 Report a loss on the same day.

    2.3 Keep a record of everything that you were told.

    - two things
    - (a) three

    #### Be kind

    Be kind.

    2.4 Follow the [Code](https://example.org/new) of practice.

    | Class | Who |
    |---|---|
    | First | few |

    2.5 The end is near, and here it is.

    2.6 This paragraph will be moved to the end of the policy as it stands.

    """

  private func marked(_ base: String, _ revised: String, _ style: RedlinedTextStyle) -> RedlinedText
  {
    RedlinedText(
      AmendablePair(
        SourceFile(path: "a.md", text: base),
        SourceFile(path: "b.md", text: revised)
      ),
      style: style
    )
  }

  @Test func `a Keeling schedule tells its changes in words`() {
    expectGolden(
      marked(Self.base, Self.revised, .keeling).markdown(),
      "PolicyDrafting/keeling.md"
    )
  }

  @Test func `CriticMarkup marks the same changes`() {
    expectGolden(
      marked(Self.base, Self.revised, .criticMarkup).markdown(),
      "PolicyDrafting/critic.md"
    )
  }

  @Test func `in a report all of it can stand in a quote`() {
    #expect(
      marked("1.1 One.\n\n1.2 Ask for two.\n", "1.1 One.\n\n1.2 Ask for three.\n", .keeling)
        .markdown(
          isQuoted: true
        )
        == "> 1.1 One.\n>\n> 1.2 Ask for [omitted: *two*] [inserted: **three**].\n"
    )
  }

  @Test func `an author's marks are not taken for marks of change`() {
    #expect(
      marked(
        "1.1 Say {++this++} and ~> that.\n",
        "1.1 Say {++this++} or ~> that--}.\n",
        .criticMarkup
      )
      .markdown()
        == "1.1 Say {\\++this+\\+} {~~and~>or~~} ~\\> that{++-\\-}++}.\n"
    )
  }

  @Test func `no bracket becomes a link`() {
    #expect(
      marked("1.1 Ask it (now).\n", "1.1 Ask(now).\n", .keeling).markdown()
        .contains("](") == false
    )
  }

  @Test func `accepted or rejected, CriticMarkup gives both texts word by word`() {
    var numbers = SeededNumbers(state: 11)
    var count = 0
    for _ in 0..<200 {
      let base = "1.1 " + GeneratedPolicy.sentence(&numbers) + " end"
      var words = base.split(separator: " ").map(String.init)
      words.insert("new", at: Int.random(in: 1...words.count, using: &numbers))
      words.remove(at: Int.random(in: 1..<words.count, using: &numbers))
      let revised = words.joined(separator: " ")
      let text = marked(base, revised, .criticMarkup).markdown()
      // Where too few words are the same, one paragraph was omitted and another inserted.
      guard !text.contains("\n\n") else { continue }
      count += 1
      let accepted = text.replacing(/\{\+\+(.*?)\+\+\}/) { $0.output.1 }
        .replacing(/\{--(.*?)--\}/, with: "").replacing(/\{~~(.*?)~>(.*?)~~\}/) { $0.output.2 }
      let rejected = text.replacing(/\{\+\+(.*?)\+\+\}/, with: "")
        .replacing(/\{--(.*?)--\}/) { $0.output.1 }
        .replacing(/\{~~(.*?)~>(.*?)~~\}/) { $0.output.1 }
      #expect(accepted == revised + "\n")
      #expect(rejected == base + "\n")
    }
    #expect(count > 120)
  }

  @Test(arguments: [
    "[omitted: must not] [inserted: may]", #"\[omitted: must not\] [*inserted:* may]"#,
    "&#91;omitted: must not] [inserted: may]", "[&#111;mitted: must not] [inserted: may]",
    "[omitted: must not]\u{301} [inserted: may]",
  ])
  func `a text cannot forge a change`(forged: String) {
    let base = SourceFile(
      path: "a.md",
      text: "2.1 Staff \(forged) sign.\n\n```\n[omitted: x]\n```\n"
    )
    let text = RedlinedText(AmendablePair(base, base), style: .keeling).markdown()
    let shown = MarkdownParser.blocks(of: SourceFile(path: "", text: text)).value
      .map { block in
        if case .code(_, let code) = block.kind { return code }
        return block.inlines.plainText
      }.joined(separator: "\n")
    #expect(shown.contains("Staff \\[omitted: must not"))
    #expect(shown.contains(" \\[inserted: may]"))
    #expect(shown.contains("\n\\[omitted: x]"))
  }

  @Test func `marks of CriticMarkup are cut, joined to letters too`() {
    let file = SourceFile(path: "a.md", text: "1.1 A {++\u{301}b++\u{301}} and \u{600}{--c--}.\n")
    let text = RedlinedText(AmendablePair(file, file), style: .criticMarkup).markdown()
    let cut = "1.1 A {\\++\u{301}b++\u{301}} and \u{600}{\\--c-\\-}.\n"
    #expect(text.utf8.elementsEqual(cut.utf8), "\(text)")
  }
}
