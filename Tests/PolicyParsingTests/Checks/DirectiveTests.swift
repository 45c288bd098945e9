import PolicyDiagnostics
import PolicyParsing
import PolicyTestSupport
import Testing

/// Directives of reports: known, in their place, and about texts that are there.
struct DirectiveTests {
  private func fixture(_ body: String, status: String = "draft") -> ContentFixture {
    ContentFixture(
      ContentFixture.version("1.0", body: "1.1 Walk.") + """
        -- content/reports/2012-07-26-review.md --
        ---
        title: Review
        date: 2012-07-26
        to: [The Cabinet]
        status: \(status)
        ---
        1.1 Words.

        \(body)

        """
    )
  }

  @Test("directives that can be carried out are fine")
  func fine() {
    expectSilence(
      in: fixture(
        "{{citation travel 1.0..1.0}}\n\n{{changes travel 1.0..1.0}}\n\n"
          + "{{quote travel@1.0#1.1}}\n\n{{quote report:2012-07-26-review#1.1}}\n\n{{checkpoint}}\n\n"
          + "In code, `{{checkpoint}}` is nothing special."
      )
    )
  }

  @Test(
    "a directive that nobody knows, or that is written wrongly, is told",
    arguments: [
      ("{{quot travel@1.0#1.1}}", "There is no directive 'quot'; did you mean 'quote'?"),
      ("{{frobnicate}}", "There is no directive 'frobnicate'."),
      ("{{changes travel 1.0}}", "The directive 'changes' is written {{changes POLICY A..B}}."),
    ]
  )
  func unknown(directive: String, sentence: String) {
    expectDiagnostics(
      in: fixture("1️⃣\(directive)"),
      [("1️⃣", .error, "UnknownDirective", sentence)]
    )
  }

  @Test(
    "a directive that is not a paragraph of its own is told",
    arguments: [
      "1️⃣1.2 {{checkpoint}}", "1️⃣See {{checkpoint}} for proof.", "- 1️⃣{{checkpoint}}",
      "1️⃣## {{checkpoint}}",
    ]
  )
  func misplaced(body: String) throws {
    let found = fixture(body).diagnostics.filter { $0.code.name == "MisplacedDirective" }
    let place = try #require(fixture(body).places["1️⃣"])
    #expect(found.map(\.severity) == [.error])
    #expect(
      found.map(\.message)
        == ["A directive in double braces must be a paragraph of its own, without a number."]
    )
    #expect(found.map(\.range.start.line) == [place.position.line])
  }

  @Test("a directive in a policy is told, for it is carried out in reports only")
  func inPolicy() {
    expectDiagnostics(
      inDraft: "1️⃣1.1 Walk {{checkpoint}}.",
      [
        (
          "1️⃣", .warning, "MisplacedDirective",
          "Directives in double braces are carried out in reports only."
        )
      ]
    )
  }

  @Test(
    "a directive about a text that is not there is told",
    arguments: [
      ("{{changes travl 1.0..1.0}}", "There is no policy 'travl'; did you mean 'travel'?"),
      ("{{changes travel 1.0..1.1}}", "'travel' has no version 1.1; there is 1.0."),
      (
        "{{citation travel 1.0..draft}}",
        "'travel' has no draft; its newest version is 'travel@1.0'."
      ),
      ("{{quote travel#1.1}}", "A quotation names its version: travel@1.0, or travel@draft."),
      ("{{quote travel@2.0#1.1}}", "'travel' has no version 2.0; there is 1.0."),
      ("{{quote travel@draft#1.1}}", "'travel' has no draft; its newest version is 'travel@1.0'."),
      ("{{quote report:nothing#1.1}}", "There is no report 'nothing'."),
      ("{{quote travel@1.0#1.2}}", "'travel@1.0' has no paragraph '1.2'; did you mean '1.1'?"),
      ("{{quote travel@1.0#somewhere}}", "'travel@1.0' has no paragraph 'somewhere'."),
    ]
  )
  func dangling(directive: String, sentence: String) {
    expectDiagnostics(
      in: fixture("1️⃣\(directive)"),
      [("1️⃣", .error, "DanglingDirective", sentence)]
    )
  }

  @Test("a published report must have what the directive says in its file")
  func unexpanded() {
    expectDiagnostics(
      in: fixture("1️⃣{{checkpoint}}", status: "published"),
      [
        (
          "1️⃣", .error, "UnexpandedDirective",
          "The report is published, but this directive was never carried out in its file."
        )
      ]
    )
  }
}
