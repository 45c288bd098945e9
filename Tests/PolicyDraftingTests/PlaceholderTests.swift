import PolicyDrafting
import Testing

struct PlaceholderTests {
  @Test(arguments: [
    "To be completed.", "to be completed", "TO BE COMPLETED.", " To be completed.\n",
    "To be completed. Say here what the policy is for.", "To be completed: the unions' answer",
    "Option one - To be completed.", "Consultation: to be completed.", "Done. To be completed.",
    "To be completed…",
  ])
  func `what an author has yet to write is known in any form`(words: String) {
    #expect(Placeholder.isIn(words))
  }

  @Test(arguments: [
    "", "Completed.", "To be completed by the manager.", "The form is to be completed.",
    "Part B is to be completed. The manager signs it.", "To be completely clear, walk.",
    "Nothing is left to be completed", "Adopted.",
  ])
  func `what says something is no placeholder`(words: String) {
    #expect(!Placeholder.isIn(words))
  }
}
