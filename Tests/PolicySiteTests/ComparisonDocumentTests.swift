import PolicyComparison
import PolicyDiagnostics
import PolicyModel
import PolicyParsing
import PolicySite
import Testing

/// A comparison as one HTML file.
struct ComparisonDocumentTests {
  private func html(_ base: String, _ revised: String) -> String {
    func text(_ markdown: String) -> PolicyText {
      PlainFile.text(of: SourceFile(path: "x.md", text: markdown))
    }
    func side(_ text: TextReference) -> ComparedSide {
      ComparedSide(
        id: "travel",
        text: text,
        sha256: "\(text)\(text)",
        title: "Travel & <pay>"
      )
    }
    return ComparisonDocument(
      ClassifiedComparison(base: text(base), revised: text(revised)),
      base: side(TextReference("1.0") ?? .draft),
      revised: side(.draft)
    ).html
  }

  @Test func `it stands alone, and is safe`() {
    let html = html("1.1 Say <b>.\n", "1.1 Say <i>.\n")
    #expect(html.contains("<title>What changed: Travel &amp; &lt;pay&gt;</title>"))
    #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("src="))
    #expect(html.contains("From <strong>version 1.0</strong> to <strong>the draft</strong>."))
  }

  @Test func `each kind of change is told in words`() {
    let html = html(
      "1.1 This paragraph of many words will soon stand at the end.\n\n1.2 Keep *it* short.\n\n"
        + "1.3 Walk to every meeting.\n\n1.4 Nothing else is meant by this rule.\n",
      "1.2 Keep it short.\n\n1.3 Run to every meeting.\n\n1.4 Nothing else is meant by this rule.\n\n"
        + "1.5 This paragraph of many words will soon stand at the end.\n"
    )
    #expect(html.contains("1.5 <span class=\"facts\">Moved from 1.1. Renumbered, was 1.1</span>"))
    #expect(html.contains("1.2 <span class=\"facts\">Formatting</span>"))
    #expect(html.contains("<p class=\"facts\">“it” is no longer in italics.</p>"))
    #expect(html.contains("1.3 <span class=\"facts\">Words substituted</span>"))
    #expect(html.contains("[omitted: </span>Walk<span"))
    #expect(html.contains("<p class=\"same\">…</p>"))
  }

  @Test func `inserted and omitted paragraphs are told`() {
    let html = html("1.1 Walk there and back.\n", "1.1 Buy a ticket for every train.\n")
    #expect(html.contains("<span class=\"facts\">Inserted</span>"))
    #expect(html.contains("<span class=\"facts\">Omitted</span>"))
  }
}
