import PolicyComparison
import PolicyDiagnostics
import PolicyDrafting
import PolicyHistories
import PolicyModel
import PolicyParsing
import PolicyTestSupport
import Testing

/// Renumbering of generated texts: every reference goes on to mean the paragraph that it meant.
struct RenumberingPropertyTests {
  private static func text(_ markdown: String) -> PolicyText {
    PlainFile.text(of: SourceFile(path: "draft.md", text: markdown))
  }

  /// What each reference of the text leads to, by the words there.
  private static func targets(of text: PolicyText) -> [String] {
    let words = Dictionary(
      text.allClauses.map { ($0.address, $0.allWords) },
      uniquingKeysWith: { first, _ in first }
    )
    return text.allClauses.flatMap { clause in
      clause.runsOfText.flatMap { CrossReference.all(in: $0) }.map { reference in
        // The words themselves hold numbers that follow.
        String((words[reference.address] ?? "nothing").filter { !$0.isNumber })
      }
    }
  }

  private static func renumbered(_ markdown: String) throws -> Renumbering {
    let file = SourceFile(path: "content/policies/a/draft.md", text: markdown)
    let draft = PolicyDraft(
      policy: "a",
      facts: DraftFacts(),
      stored: StoredText(
        text(markdown),
        source: file,
        facts: TextFacts(text(markdown)),
        store: TextStore(parse: PlainFile.text)
      ),
      places: MetadataPlaces(path: file.path)
    )
    var policy = Policy(id: "a", settings: PolicySettings(places: MetadataPlaces(path: "")))
    policy.draft = draft
    return Renumbering.of(
      policy,
      draft: draft,
      style: .inOrder,
      in: Book(policies: [policy]),
      editable: { _ in nil }
    )
  }

  /// Returns the text with new paragraphs, and with labels mixed up: some open, others any numbers.
  private static func mixed(_ markdown: String, _ dice: inout Dice) -> String {
    let referred = Set(
      text(markdown).allClauses.flatMap(\.runsOfText).flatMap { CrossReference.all(in: $0) }
        .map(\.number)
    )
    let numbered = text(markdown).allClauses.filter { $0.kind == .paragraph }
    var used = Set(numbered.compactMap(\.number))
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for clause in numbered where dice.chance(0.3) {
      guard let number = clause.number, let old = clause.label, !referred.contains(number) else {
        continue
      }
      var label = "\(number.part).+"
      if dice.chance(0.5) {
        let other = ClauseNumber(
          components: number.part.components + [.init(figure: 100 + dice.below(900))]
        )
        if used.insert(other).inserted { label = other.description }
      }
      let line = clause.range.start.line - 1
      lines[line] = label + lines[line].dropFirst(old.count)
    }
    // What is put in between moves every number after it.
    for clause in numbered.reversed() where dice.chance(0.2) {
      guard let part = clause.number?.part else { continue }
      lines.insert(contentsOf: ["\(part).+ Put in between.", ""], at: clause.range.start.line - 1)
    }
    return lines.joined(separator: "\n")
  }

  private func expectFaithful(_ markdown: String) throws {
    let result = try Self.renumbered(markdown)
    guard !result.told.hasErrors else {
      Issue.record("\(result.told.map(\.message))\n\(markdown)")
      return
    }
    let after = result.files.first?.text ?? markdown
    let (old, new) = (Self.text(markdown), Self.text(after))
    #expect(Self.targets(of: old) == Self.targets(of: new))
    let moving = old.allClauses.flatMap(\.runsOfText).flatMap { CrossReference.all(in: $0) }
    #expect(result.followed.reduce(0) { $0 + $1.count } <= moving.count)
    let counts = Dictionary(grouping: new.allClauses.compactMap(\.number)) { $0 }
    #expect(counts.values.allSatisfy { $0.count == 1 })
    #expect(try Self.renumbered(after).files.isEmpty)
    // What stands in headings and code is no reference, and a comparison reads it as one.
    let read = ComparedClause.all(in: old).flatMap { CrossReference.all(in: $0.text) }
    guard read.count == moving.count else { return }
    let classified = ClassifiedComparison(base: old, revised: new)
    #expect(classified.overall <= .renumbering, "\(markdown)\n----\n\(after)")
  }

  @Test(arguments: 0..<40)
  func `histories whose numbers were mixed up`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 70_000)
    let history = HistoryGenerator.history(
      seed % 2 == 0 ? .easy : .hard,
      seed: UInt64(seed) + 70_000
    )
    try expectFaithful(Self.mixed(history.revised, &dice))
  }

  @Test(arguments: 0..<150)
  func `policies with every kind of block and mark`(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed) + 90_000)
    let policy = GeneratedPolicy(&numbers)
    guard policy.isNumbered else { return }
    var dice = Dice(seed: UInt64(seed))
    try expectFaithful(Self.mixed(policy.markdown(width: 9), &dice))
  }

  @Test(arguments: 0..<40)
  func `insertions rise, are new, and leave what was published as it is`(seed: Int) throws {
    let style: HistoryStyle = seed % 2 == 0 ? .easy : .hard
    let history = HistoryGenerator.history(style, seed: UInt64(seed) + 80_000)
    let more = ContentFixture.version("1.0", body: history.base)
    let head = "base: \"1.0\"\n"
    let book = try RenumberedBook(history.revised, head: head, more: more, style: .insertions)
    // A reference to an omitted paragraph, whose number another would get, has nowhere to go.
    guard !book.result.told.hasErrors else { return }
    let (base, old, new) = (
      Self.text(history.base), Self.text(history.revised), Self.text(book.body)
    )
    let numbers = new.allClauses.compactMap(\.number)
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == numbers.count)
    #expect(Self.targets(of: old) == Self.targets(of: new))
    let published = Set(base.allClauses.compactMap(\.number))
    let changes = VersionComparison(base: base, revised: old).changes
    let counterparts = Dictionary(
      changes.compactMap { change in change.revised.map { ($0.clause.address, change) } },
      uniquingKeysWith: { first, _ in first }
    )
    let moved = changes.filter(\.isMoved).count
    var kept = 0
    var expected = 0
    for (before, after) in zip(old.allClauses, new.allClauses) {
      guard let number = after.number else { continue }
      let own = counterparts[before.address]?.base?.clause.number
      if own != nil { expected += 1 }
      if own == number { kept += 1 } else { #expect(!published.contains(number)) }
    }
    // Only what moved gives its number up.
    #expect(kept >= expected - moved)
    let again = try RenumberedBook(book.body, head: head, more: more, style: .insertions)
    #expect(again.result.files.isEmpty)
  }
}
