import PolicyComparison
import PolicyDiagnostics
import PolicyDrafting
import PolicyModel
import PolicyParsing
import Testing

/// What a report cites of a comparison.
struct CitationTests {
  private func counts(_ base: String, _ revised: String) -> ParagraphCounts {
    func text(_ markdown: String) -> PolicyText {
      PlainFile.text(of: SourceFile(path: "x.md", text: markdown))
    }
    return ParagraphCounts(VersionComparison(base: text(base), revised: text(revised)).changes)
  }

  @Test func `versions are cited with their days, the count and twelve digits`() {
    let citation = Citation(
      title: "Travel",
      base: .init(name: "version 1.0", inForce: CalendarDate("2012-01-26")),
      revised: .init(name: "version 1.1", inForce: CalendarDate("2012-07-26")),
      counts: counts("1.1 You must walk.\n", "1.1 You should walk.\n\n1.2 Or ride a horse.\n"),
      reference: "policybook:travel@1.0..1.1",
      digits: "0123456789abcdef"
    )
    #expect(
      citation.text
        == "Travel, version 1.0 (in force 26 January 2012) to version 1.1 (in force 26 July 2012): "
        + "1 paragraph amended, 1 inserted [policybook:travel@1.0..1.1#0123456789ab]"
    )
  }

  @Test func `a draft has no day, and plain files no title`() {
    let citation = Citation(
      title: "",
      base: .init(name: "a.md", inForce: nil),
      revised: .init(name: "b.md", inForce: nil),
      counts: counts("1.1 Walk.\n", "1.1 Walk.\n"),
      reference: nil,
      digits: "ffffffffffffffff"
    )
    #expect(citation.text == "a.md to b.md: no paragraph changed [sha256#ffffffffffff]")
  }
}
