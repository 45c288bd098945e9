import PolicyComparison
import PolicyDiagnostics
import PolicyDrafting
import PolicyHistories
import PolicyModel
import PolicyParsing
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
      text: text(markdown),
      source: file,
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

  /// Returns the text with its labels mixed up: some open, the others any numbers, each once.
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
    let counts = Dictionary(grouping: new.allClauses.compactMap(\.number)) { $0 }
    #expect(counts.values.allSatisfy { $0.count == 1 })
    #expect(try Self.renumbered(after).files.isEmpty)
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
}
