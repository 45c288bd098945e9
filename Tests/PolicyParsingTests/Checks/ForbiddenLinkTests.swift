import PolicyDiagnostics
import PolicyTestSupport
import Testing

@Suite struct ForbiddenLinkTests {
  @Test func isSilentOnAllowedSchemes() {
    expectSilence(
      inDraft: """
        1.1 [web](https://a.org), [mail](mailto:a@b.org), [call](tel:+441652), <https://b.org>, \
        https://c.org and [here](#1.1).
        """
    )
  }

  @Test func speaksOfOtherSchemes() {
    expectDiagnostics(
      inDraft: "1.1 [a](1️⃣javascript:alert) and\n[b](2️⃣javascript:alert), ![c](3️⃣https://a.org/b.png)",
      [
        (
          "1️⃣", .error, "ForbiddenLink",
          "The link 'javascript:alert' has a scheme that is not allowed."
        ),
        (
          "2️⃣", .error, "ForbiddenLink",
          "The link 'javascript:alert' has a scheme that is not allowed."
        ),
        (
          "3️⃣", .error, "ForbiddenLink",
          "The image 'https://a.org/b.png' lies on another site; put it in the policy's folder 'files'."
        ),
      ]
    )
  }

  @Test func speaksInTablesHeadingsAndFootnotes() {
    expectDiagnostics(
      inDraft: """
        ## [a](1️⃣data:x)

        1.1 Note[^n].

        | a |
        |---|
        | [b](2️⃣data:y) |

        [^n]: [c](3️⃣data:z)
        """,
      [
        ("1️⃣", .error, "ForbiddenLink", "The link 'data:x' has a scheme that is not allowed."),
        ("2️⃣", .error, "ForbiddenLink", "The link 'data:y' has a scheme that is not allowed."),
        ("3️⃣", .error, "ForbiddenLink", "The link 'data:z' has a scheme that is not allowed."),
      ]
    )
  }
}
