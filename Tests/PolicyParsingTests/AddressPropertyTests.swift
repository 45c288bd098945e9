import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// What must hold of any document, tried on generated ones; the seed says which.
@Suite struct AddressPropertyTests {
  /// A small generator (SplitMix64), so that a failing seed fails again.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces = [
    "## 1 Part", "## 1.0 Part", "## 2. Part", "### 1.1 Heading", "### Heading", "### heading",
    "#### Be legal", "#### P1", "#### 1", "# Page top", "## Caf\u{E9}", "## Cafe\u{301}", "##",
    "1.1 words", "1.1.1 words", "2.5A words", "1.1", "words", "2\\.6 million", "- item\n- (a) item",
    "- item\n  - (1) nested\n  - nested", "1. one\n1. one", "3) (b) three", "> quote\n>\n> - item",
    "| a | b |\n|---|---|\n| c | d |\n| e | f |", "```\ncode\n```", "[^a]: note",
    "see[^a] and [^b]",
    "***", "<b>raw</b>", "    indented", "h/heading", "### H p1", "- \n- ", "word\n1.7 word",
    "\u{A0}",
  ]

  static func document(seed: UInt64) -> String {
    var generator = Seeded(state: seed)
    return (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined(separator: "\n\n")
  }

  @Test(arguments: UInt64(1)...150)
  func givesEachAddressOnceUnderItsParent(seed: UInt64) {
    let text = ContentFixture(draft: Self.document(seed: seed)).draftText
    let addresses = text.addresses
    #expect(Set(addresses.map { Array($0.utf8) }).count == addresses.count)
    for address in addresses {
      #expect(!address.isEmpty && !address.contains(where: \.isWhitespace))
      #expect(text.clause(at: address)?.address == address)
    }
  }

  @Test(arguments: UInt64(1)...150)
  func pointsInsideTheFile(seed: UInt64) {
    let fixture = ContentFixture(draft: Self.document(seed: seed))
    let file = fixture.files.last { $0.path.hasSuffix("draft.md") }
    for diagnostic in fixture.diagnostics where diagnostic.path == file?.path {
      let line = file?.line(diagnostic.range.start.line).count ?? 0
      #expect(diagnostic.range.start.line <= (file?.lineCount ?? 0))
      #expect((1...(line + 1)).contains(diagnostic.range.start.column))
    }
  }

  @Test(arguments: UInt64(1)...40)
  func keepsAddressesWhenTextIsAddedAtTheEnd(seed: UInt64) {
    // The generated text may end in an open item, so a Part closes it.
    let body = "## 9 Nine\n\n9.1 a\n\n" + Self.document(seed: seed)
    let before = ContentFixture(draft: body).draftText.clauses.flatMap { [$0] }
    let after = ContentFixture(draft: body + "\n\n## 99 More\n\n99.1 b").draftText.clauses
    #expect(Array(after.map(\.address).prefix(before.count)) == before.map(\.address))
  }
}
