import PolicyModel
import Testing

/// Which text is meant.
struct TextReferenceTests {
  @Test(arguments: [
    ("1.0", "version 1.0", "version 1.0"), ("2.0.1", "version 2.0.1", "version 2.0.1"),
    ("draft", "draft", "the draft"),
  ])
  func `a text is named in addresses, after titles and in sentences`(
    spelling: String,
    name: String,
    phrase: String
  ) throws {
    let reference = try #require(TextReference(spelling))
    #expect(reference.description == spelling)
    #expect(reference.name == name)
    #expect(reference.phrase == phrase)
    #expect(ScopedAddress("travel@\(spelling)")?.document == .text(reference, of: "travel"))
  }

  @Test(arguments: ["", "Draft", "1", "drafts", "1.0 ", "a.md"])
  func `nothing else names a text of a policy`(text: String) {
    #expect(TextReference(text) == nil)
  }

  @Test func `a file is called by its path`() {
    let file = TextReference.file("old/a.md")
    #expect([file.description, file.name, file.phrase] == Array(repeating: "old/a.md", count: 3))
  }

  @Test(arguments: ["1.0..1.1", "1.0..draft"])
  func `a range is written as it is read`(text: String) {
    #expect(VersionRange(text)?.description == text)
  }
}
