import PolicyDiagnostics
import PolicyModel
import PolicyTestSupport
import Testing

/// The comments of a report between which stands what a directive became.
struct ExpansionMarkersTests {
  private func fixture(_ body: String, status: String = "published") -> ContentFixture {
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

        1.2 More.

        """
    )
  }

  private let whole =
    "<!-- policybook:begin {{checkpoint}} -->\n\n`1:ab`\n\n<!-- policybook:end -->"

  @Test func `markers in their form are fine, and are no part of the text`() throws {
    let fixture = fixture(whole)
    expectSilence(in: fixture)
    let report = try #require(fixture.book.reports.first)
    let expansion = try #require(report.expansions.first)
    #expect(report.expansions.count == 1)
    #expect(expansion.directive == .checkpoint)
    #expect(expansion.markdown(in: report.source) == "`1:ab`")
    #expect(report.source.lineText(expansion.lines.lowerBound).contains("begin"))
    #expect(report.source.lineText(expansion.lines.upperBound).contains("end"))
    #expect(report.text.addresses == ["1.1", "1.1/p1", "1.2"])
    #expect(report.directives.isEmpty)
    // A draft has them too, where one was begun from a published report; they are written anew.
    expectSilence(in: self.fixture(whole, status: "draft"))
  }

  @Test func `what stands between markers is not told as faulty, whatever its numbers`() {
    expectSilence(
      in: fixture(
        """
        <!-- policybook:begin {{quote travel@1.0#1.1}} -->
        9.9 Out of order, see [nothing](nowhere@7.0#1) and ![](x.png)

        9.9 Twice {{checkpoint}}

        {{checkpoint}}

        ##### Deep

        - 2.1 In a list[^9]
        2.2 Swallowed
        <!-- policybook:end -->
        """
      )
    )
  }

  @Test func `HTML and forbidden links are told between markers too`() {
    let found = fixture(
      """
      <!-- policybook:begin {{checkpoint}} -->
      <b>x</b> [y](javascript:z)
      <!-- policybook:end -->
      """
    ).diagnostics.map(\.code.name)
    #expect(found.sorted() == ["ForbiddenLink", "RawHTML", "RawHTML"])
  }

  @Test(
    "markers that are no pair are told at their line",
    arguments: [
      ("1️⃣<!-- policybook:begin {{checkpoint}} -->", "The expansion that begins here has no end."),
      ("1️⃣<!-- policybook:end -->", "An expansion ends here, but none begins before it."),
      (
        "<!-- policybook:begin {{checkpoint}} -->\n1️⃣<!-- policybook:begin {{checkpoint}} -->\n"
          + "<!-- policybook:end -->",
        "An expansion begins here inside the one that begins in line 9."
      ),
      (
        "<!-- policybook:begin {{checkpoint}} -->\n<!-- policybook:end -->\n"
          + "1️⃣<!-- policybook:end -->",
        "An expansion ends here, but none begins before it."
      ),
      (
        "1️⃣<!-- policybook:begin {{quot x}} -->\n<!-- policybook:end -->",
        "'{{quot x}}' is no directive that can be carried out."
      ),
    ]
  )
  func faulty(body: String, sentence: String) {
    expectDiagnostics(in: fixture(body), [("1️⃣", .error, "ExpansionMarkerFault", sentence)])
  }

  @Test(
    "comments in any other form, or elsewhere than at the margin of a report, are HTML",
    arguments: [
      "<!-- policybook: begin {{checkpoint}} -->", "<!-- other -->", "<!--policybook:end-->",
      "- <!-- policybook:end -->", " <!-- policybook:end -->", "> <!-- policybook:end -->",
      "<!-- policybook:begin {{checkpoint}}\n-->", "Words <!-- policybook:end -->",
      "<!-- policybook:end --> <b>",
    ]
  )
  func otherComments(body: String) {
    let codes = Set(fixture(body).diagnostics.map(\.code.name))
    // An item that holds nothing else is empty too.
    #expect(codes.subtracting(["EmptyClause"]) == ["RawHTML"])
  }

  @Test func `in a policy markers are HTML`() {
    let found = ContentFixture(draft: "1.1 Walk.\n\n" + whole).diagnostics.map(\.code.name)
    #expect(found == ["RawHTML", "RawHTML"])
  }

  @Test func `a marker in a code block is code`() {
    expectSilence(in: fixture("```\n<!-- policybook:end -->\n```"))
  }
}
