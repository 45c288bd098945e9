import PolicyModel
import Testing

@Suite struct NearestTests {
  @Test(
    arguments: [
      ("onwer", ["owner", "title"], "owner"), ("4.2", ["4.3", "4.1"], "4.3"),
      ("titel", ["title"], "title"), ("a", ["b"], "b"), ("owner", ["owner"], "owner"),
      ("colour", ["title"], nil), ("", [], nil), ("summary", [], nil), ("topic", ["picto"], nil),
    ] as [(String, [String], String?)]
  )
  func findsTheWordThatWasProbablyMeant(word: String, candidates: [String], meant: String?) {
    #expect(Nearest.to(word, in: candidates) == meant)
  }
}
