import PolicyComparison
import Testing

/// Whom two texts bind, held against each other.
struct AudienceChangeTests {
  private static let base =
    "## 2.0 Part\n\n2.1 One of the rules.\n\n2.2 Two words.\n\n2.3 The third.\n"

  private func change(
    _ base: [String: [String]],
    _ revised: [String: [String]],
    audiences: ([String], [String]) = (["employees"], ["employees"]),
    to markdown: String = base
  ) -> ClassifiedComparison {
    ClassifiedComparison(
      base: WeighedText(text(Self.base), audiences: audiences.0, applies: base),
      revised: WeighedText(text(markdown), audiences: audiences.1, applies: revised)
    )
  }

  @Test("the same audiences are no change, in whatever order")
  func same() {
    let classified = change(
      ["2.1": ["a", "b"]],
      ["2.1": ["b", "a"]],
      audiences: (["x", "y"], ["y", "x"])
    )
    #expect(classified.audienceChange == nil)
    #expect(classified.overall == .none)
    #expect(!classified.hasChanges)
  }

  @Test(
    "what the policy binds is told by what came and what went",
    arguments: [
      (["a"], ["a", "b"], "the policy now binds b too"),
      (["a", "b", "c"], ["a"], "the policy no longer binds b and c"),
      (["a"], ["b"], "the policy now binds b and no longer a"),
    ]
  )
  func policy(base: [String], revised: [String], sentence: String) {
    let classified = change([:], [:], audiences: (base, revised))
    #expect(classified.audienceChange == sentence)
    #expect(classified.overall == .obligation)
    #expect(classified.hasChanges)
  }

  @Test("each paragraph is told, in the order of the text")
  func paragraphs() {
    #expect(
      change(["2.3": ["a"]], ["2.1": ["a", "b"], "part-2": []]).audienceChange
        == "Part 2 now applies to nobody; paragraph 2.1 now applies to a and b only; "
        + "paragraph 2.3 now applies to all whom the policy binds"
    )
  }

  @Test("an audience follows its paragraph to another number, and goes with it")
  func followed() {
    let without = "## 2.0 Part\n\n2.1 One of the rules.\n\n2.2 The third.\n"
    #expect(change(["2.3": ["a"]], ["2.2": ["a"]], to: without).audienceChange == nil)
    #expect(change(["2.2": ["a"]], [:], to: without).audienceChange == nil)
    #expect(
      change(["2.2": ["a"]], ["2.2": ["a"]], to: without).audienceChange
        == "paragraph 2.2 now applies to a only"
    )
  }

  @Test("the audience of what came is part of what came")
  func inserted() {
    let with = Self.base + "\n2.4 Another rule comes here.\n"
    #expect(change([:], ["2.4": ["a"]], to: with).audienceChange == nil)
  }

  @Test("of many paragraphs five are named")
  func many() {
    let rows = (1...7).map { "2.\($0) Rule \($0) of the text.\n" }.joined(separator: "\n")
    let applies = Dictionary(uniqueKeysWithValues: (1...7).map { ("2.\($0)", ["a"]) })
    let told = ClassifiedComparison(
      base: WeighedText(text(rows)),
      revised: WeighedText(text(rows), applies: applies)
    ).audienceChange
    #expect(told?.split(separator: ";").count == 6)
    #expect(told?.hasSuffix("; 2 more paragraphs apply to others") ?? false)
  }
}
