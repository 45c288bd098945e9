import Foundation
import PolicyDiagnostics
import PolicyDrafting
import PolicyTestSupport
import Testing

/// The words of amendment that two texts give.
struct ScheduleWriterTests {
  private static func file(_ text: String) -> SourceFile { SourceFile(path: "x.md", text: text) }

  /// The sentences of the schedule from one text to another.
  private func sentences(_ base: String, _ revised: String) -> [String] {
    Amendment.schedule(from: Self.file(base), to: Self.file(revised)).instructions
      .map { ScheduleMarkdown.sentence(of: $0) }
  }

  @Test func `the shipped draft is written as a careful drafter would, and carries out`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content/policies/social-media")
    func read(_ name: String) throws -> SourceFile {
      SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    let (base, draft) = (try read("versions/1.0.md"), try read("draft.md"))
    let schedule = Amendment.schedule(from: base, to: draft)
    #expect(schedule.attempts == 1)
    expectGolden(schedule.markdown, "PolicyDrafting/social-media.schedule.md")
    let applied = Amendment.apply(
      SourceFile(path: "schedule.md", text: schedule.markdown),
      to: base
    )
    let source = try #require(applied.value)
    #expect(ScheduleProof.differences(AmendableText(Self.file(source)), AmendableText(draft)) == [])
    let baseHead = try #require(base.text.range(of: "\n---\n"))
    #expect(source.hasPrefix(base.text[..<baseHead.upperBound]))
  }

  @Test func `each change has its own form`() {
    let base = """
      ## 1.0 Policy

      1.1 If you ask your Director, ask your Director in writing.

      1.2 Keep a record of it.

      - one
      - two

      1.3 Never share a password with anybody at all.

      """
    let revised = """
      ## 1.0 Rules

      1.1 If you ask your Director, ask your Director or head of service in writing.

      1.2 Keep a **full** record of it.

      - one
      - one and a half
      - second

      1.2A Report a loss on the same day to the people who can act on it.

      """
    #expect(
      sentences(base, revised) == [
        "For the heading to Part 1 substitute “Rules”.",
        "In paragraph 1.1, after “Director, ask your Director” insert “or head of service”.",
        "In paragraph 1.2, after “Keep a” insert “**full**”.",
        "Omit the second bullet in paragraph 1.2.",
        "Omit paragraph 1.3.",
        "After the first bullet in paragraph 1.2 insert—\n\n- one and a half\n- second",
        "After paragraph 1.2 insert—\n\n1.2A Report a loss on the same day to the people who can act "
          + "on it.",
      ]
    )
  }

  @Test func `two paragraphs that change places are omitted and inserted, two numbers renumbered`()
  {
    let one = "1.1 The first of two paragraphs.\n\n1.2 Another text that stands second.\n"
    let numbers = "1.2 The first of two paragraphs.\n\n1.1 Another text that stands second.\n"
    #expect(
      sentences(one, numbers) == [
        "Paragraph 1.1 is renumbered as paragraph 1.2.",
        "Paragraph 1.2 is renumbered as paragraph 1.1.",
      ]
    )
    let words = "1.1 Another text that stands second.\n\n1.2 The first of two paragraphs.\n"
    #expect(sentences(one, words).count >= 2)
    let moved = amended(
      Amendment.schedule(from: Self.file(one), to: Self.file(words)).markdown,
      one
    )
    #expect(moved.text == words)
  }

  @Test func `a reference has its own instruction`() {
    #expect(
      sentences(
        "1.1 Walk.\n\n1.2 Ride.\n\n1.3 See paragraph 1.2 for the ride.\n",
        "1.1 Walk.\n\n1.1A Swim across the river.\n\n1.4 Ride.\n\n1.3 See paragraph 1.4 for the ride.\n"
      ) == [
        "After paragraph 1.1 insert—\n\n1.1A Swim across the river.",
        "Paragraph 1.2 is renumbered as paragraph 1.4.",
        "In paragraph 1.3, for “1.2” substitute “1.4”.",
      ]
    )
  }

  @Test func `equal texts have no amendment, however their lines are broken`() {
    let schedule = Amendment.schedule(
      from: Self.file("1.1 One\ntwo three.\n"),
      to: Self.file("1.1 One two\nthree.\n")
    )
    #expect(schedule.markdown == "No amendment.\n")
    #expect(amended("No amendment.\n", "1.1 One\ntwo.\n").text == "1.1 One\ntwo.\n")
  }

  @Test func `line breaks of the source change no instruction`() {
    var numbers = SeededNumbers(state: 7)
    for _ in 0..<60 {
      let base = GeneratedPolicy(&numbers)
      var revised = base
      GeneratedChange.mixture.apply(to: &revised, &numbers)
      let whole = Amendment.schedule(
        from: Self.file(base.markdown()),
        to: Self.file(revised.markdown())
      )
      let wrapped = Amendment.schedule(
        from: Self.file(base.markdown(width: 5)),
        to: Self.file(revised.markdown())
      )
      #expect(whole.markdown == wrapped.markdown)
    }
  }

  @Test(arguments: [
    ("1.1 One.\n", ""), ("", "1.1 One.\n"),
    ("# Title\n\nText.\n", "# Title\n\nOther words here.\n"),
    ("1.1 A line\\\nbroken by hand.\n", "1.1 A line\\\nnow broken by hand.\n"),
    ("1.1 A line broken.\n", "1.1 A line  \nbroken.\n"),
    ("1.1 See.[^a]\n\n[^a]: A note.\n", "1.1 See.[^a] And.[^b]\n\n[^a]: One note.\n\n[^b]: Two.\n"),
    ("1.1 See.[^a]\n\n[^a]: A note.\n", "1.1 See.\n"),
    ("1. one\n2. two\n3. three\n", "1. one\n2. new\n3. two\n4. three\n"),
    ("- (a) one\n- (b) two\n", "- (a) one\n- (aa) more\n- (c) two\n"),
    ("> One quote\n> of two lines.\n\nText.\n", "> One quote\n> of three lines.\n\nText.\n"),
    (
      "### 1.1 Money\n\nPay it.\n\n### 1.2 Staff\n\nNone.\n",
      "### 1.1 Cash\n\nPay it now.\n\n### 1.2 Staff\n\nNone.\n\n### 1.3 Law\n\nSome.\n"
    ),
    ("1.1 One.\r\n\r\n1.2 Two.\r\n", "1.1 One.\n\n1.1A New.\n\n1.2 Two words.\n"),
    ("Setext\n===\n\nText\n", "Setext now\n===\n\nText here\n"),
    ("```\na\n```\n", "```\nb\n```\n\nmore\n"), ("1.1 a - b c d\n", "1.1 a\n"),
    ("1.1 one two\n- three four\n", "1.1 two\n- four\n"),
    ("1.1 wrapped\nonly - 1. x\n", "1.1 wrapped\n1.x\n"),
    ("1.1 It says “all” and \"none\" here.\n", "1.1 It says “all and \"none” here.\n"),
    ("1.1 Mark ” it \" now.\n", "1.1 Mark ” it \" then “ now.\n"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 |  |\n|  | 3 |\n"),
    ("- a\n\n- b\n\n- c\n", "- a\n\n- b\n\n- new\n"),
    ("- a\n  - b\n    - c\n", "- a\n  - b\n    - c\n    - d\n- e\n"),
    ("1.1 A\n\n## 2.0 B\n\n2.1 C\n", "1.1 A\n\n## 3.0 D\n\n2.1 C\n"),
    ("2.1 a.\n\n2.1.1 b b b b b b.\n", "2.1.1 b b b b b b.\n"),
  ])
  func `hard pairs come round too`(base: String, revised: String) throws {
    let schedule = Amendment.schedule(from: Self.file(base), to: Self.file(revised))
    #expect(schedule.unwritten == [])
    let (text, told) = amended(schedule.markdown, base)
    #expect(told == [])
    let amendedText = AmendableText(Self.file(try #require(text)))
    #expect(
      ScheduleProof.differences(amendedText, AmendableText(Self.file(revised))) == [],
      "\(schedule.markdown)\n---\n\(text ?? "")"
    )
  }
}
