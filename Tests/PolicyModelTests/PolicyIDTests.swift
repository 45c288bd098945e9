import PolicyModel
import Testing

/// Ids of policies.
struct PolicyIDTests {
  @Test(arguments: ["a", "social-media", "2012-01-26-x"])
  func `an id is what it was written as`(text: String) {
    #expect(PolicyID(text)?.rawValue == text)
    #expect(PolicyID(rawValue: text)?.description == text)
  }

  @Test(arguments: ["", "-a", "Social-Media", "a/b", "..", "é"])
  func `what is not an id makes none`(text: String) {
    #expect(PolicyID(text) == nil)
    #expect(PolicyID(rawValue: text) == nil)
  }

  @Test func `ids are in the order of their bytes`() {
    let ids: [PolicyID] = ["b", "a-b", "a", "a1", "10"]
    #expect(ids.sorted() == ["10", "a", "a-b", "a1", "b"])
  }
}
