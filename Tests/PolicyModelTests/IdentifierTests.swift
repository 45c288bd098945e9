import PolicyModel
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "7", "social-media", "2012-01-26-x", String(repeating: "a", count: 64)])
  func takesPlainIds(id: String) {
    #expect(Identifier.isValid(id))
  }

  @Test(arguments: [
    "", "-a", "A", "a_b", "a.b", "a/b", "a b", "é", "..", "a\n", String(repeating: "a", count: 65),
  ])
  func refusesOthers(id: String) {
    #expect(!Identifier.isValid(id))
  }
}
