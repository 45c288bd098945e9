import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct MissingAlternativeTextTests {
  @Test func isSilentOnWords() {
    expectSilence(
      in: ContentFixture(
        """
        -- content/policies/travel/files/a.png --
        image
        -- content/policies/travel/draft.md --
        \(ContentFixture.draftHead)
        1.1 ![A map](files/a.png), [words](#1.1), [![A map](files/a.png)](#1.1).
        """
      )
    )
  }

  @Test func speaksAtTheEmptyOne() {
    expectDiagnostics(
      in: ContentFixture(
        """
        -- content/policies/travel/files/a.png --
        image
        -- content/policies/travel/draft.md --
        \(ContentFixture.draftHead)
        1.1 ![A map](files/a.png) ![](1️⃣files/a.png) ![ ](2️⃣files/a.png) [](3️⃣#1.1)
        """
      ),
      [
        ("1️⃣", .error, "MissingAlternativeText", "The image 'files/a.png' has no description."),
        ("2️⃣", .error, "MissingAlternativeText", "The image 'files/a.png' has no description."),
        ("3️⃣", .error, "MissingAlternativeText", "The link to '#1.1' has no words."),
      ]
    )
  }
}
