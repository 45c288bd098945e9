import PolicyDiagnostics
import PolicyPreview
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book that has errors, at first or on the way.
struct BrokenBookPreviewTests {
  @Test func `errors leave the last site as it was, and every page tells them`() async throws {
    let preview = try PreviewFixture()
    let path = "content/policies/travel/versions/1.0.md"
    let version = try preview.folder.text(of: path)
    try preview.folder.write(version.replacing("train", with: "plane"), to: path)
    let reading = await preview.session.refresh()
    #expect(reading?.generation == 2)
    #expect(reading?.summary.hasPrefix("1 error") == true)
    let page = await preview.get("policies/travel/").text
    #expect(page.contains("Take the train.") && !page.contains("Take the plane."))
    #expect(page.contains("SealedTextChanged"))
    #expect(page.contains("Published texts and lists are shown as they were before the errors"))
    let home = await preview.get("").text
    #expect(home.contains("SealedTextChanged"))
    try preview.folder.write(version, to: path)
    #expect(await preview.session.refresh()?.summary == "no findings")
    let mended = await preview.get("policies/travel/").text
    #expect(!mended.contains("SealedTextChanged"))
  }

  @Test func `a draft with errors is shown as it is now`() async throws {
    let preview = try PreviewFixture()
    try preview.folder.write(
      "---\nbase: \"1.0\"\nsummary: A.\n---\n1.1 Walk, see paragraph 4.4.\n",
      to: PreviewFixture.draftPath
    )
    _ = await preview.session.refresh()
    let page = await preview.get("policies/travel/draft/").text
    #expect(page.contains("Walk, see paragraph 4.4."))
    let changes = await preview.get("policies/travel/compare/1.0-to-draft/").text
    #expect(changes.contains("Walk"))
  }

  @Test func `a book that is broken from the start lists its errors and its drafts`() async throws {
    let preview = try PreviewFixture(site: "title: [\n")
    for path in ["", "policies/", "policies/travel/"] {
      let answer = await preview.get(path)
      #expect(answer.status == 404)
      #expect(answer.text.contains("<h1>This book has errors</h1>"))
      #expect(answer.text.contains("InvalidYAML"))
      #expect(answer.text.contains("/-/edit/travel\">Travel</a>"))
      #expect(MarkupScanner(answer.text).faults == [])
    }
    #expect(await preview.get("policies/travel/draft/").text.contains("You must keep the ticket."))
    try preview.folder.write("title: Policies\nas-of: 2012-06-01\n", to: "site/site.yml")
    _ = await preview.session.refresh()
    #expect(await preview.get("").text.contains("no findings in this book"))
  }

  @Test func `a broken template leaves the last site as it was`() async throws {
    let preview = try PreviewFixture()
    try preview.folder.write("{{<page}}{{#", to: "site/templates/policy.mustache")
    _ = await preview.session.refresh()
    let page = await preview.get("policies/travel/draft/").text
    #expect(page.contains("You must keep the ticket.") && page.contains("TemplateFault"))
  }

  @Test func `a book that cannot be read is told once, and what was read stays`() async throws {
    let preview = try PreviewFixture()
    let content = try preview.folder.bytes(under: "content")
    try preview.folder.remove("content")
    let reading = await preview.session.refresh()
    #expect(reading?.failure?.contains("there is no folder 'content'") == true)
    #expect(await preview.session.refresh() == nil)
    #expect(await preview.get("policies/travel/").status == 200)
    for (path, bytes) in content { try preview.folder.write(bytes, to: "content/\(path)") }
    #expect(await preview.session.refresh()?.failure == nil)
  }

  @Test func `nothing is read again where nothing was touched`() async throws {
    let preview = try PreviewFixture()
    #expect(await preview.session.refresh() == nil)
    try preview.folder.write("hidden", to: "content/policies/travel/.draft.md.swp")
    #expect(await preview.session.refresh() == nil)
    // The same bytes in a new file are a change that is looked at.
    let draft = try preview.draft()
    try preview.folder.remove(PreviewFixture.draftPath)
    try preview.folder.write(draft, to: PreviewFixture.draftPath)
    #expect(await preview.session.refresh()?.summary == "no findings")
  }

  @Test func `no text of a draft stops the preview`() async throws {
    let preview = try PreviewFixture()
    let pieces = [
      "1.1 Take.", "## 2.0 Part", "### 2.1 Heading", "- item", "1. one", "> quote", "| a | b |",
      "|---|---|", "[^1]: note", "[^1]", "<script>", "```", "---", "base: \"9.9\"", "\u{0}",
      "\t- x",
      "    1) y", "#", "2.6", "(a) b", "[x](javascript:y)", "![](files/a.png)", "\u{FEFF}",
      "summary: [",
      "&amp; <!-- ", "1.1/x", "\r", "{{changes travel 1.0..draft}}",
    ]
    var random = Steps(state: 7)
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 0...25, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined(separator: Bool.random(using: &random) ? "\n" : "\n\n")
      let head = Bool.random(using: &random) ? "---\nbase: \"1.0\"\nsummary: A.\n---\n" : ""
      let answer = try await preview.post("-/check/travel", ["text": head + text])
      #expect(answer.status == 200)
      let article = answer.object["article"] as? String ?? ""
      #expect(!article.contains("<script") && !article.contains("javascript:y\""))
    }
  }

  /// The same numbers in every run (a linear congruential generator).
  private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }
}
