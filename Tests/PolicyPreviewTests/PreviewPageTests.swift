import Foundation
import PolicyDiagnostics
import PolicyPreview
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Pages of the site as the preview serves them.
struct PreviewPageTests {
  /// The data of the findings that a page shows at their places.
  private func marks(_ page: String) throws -> [[String: Any]] {
    let start = try #require(page.range(of: "id=\"page-preview-marks\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let data = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test func `pages and files are served with their types`() async throws {
    let preview = try PreviewFixture()
    let types = [
      "": "text/html; charset=utf-8", "policies/travel/": "text/html; charset=utf-8",
      "policies/travel/1.0.md": "text/plain; charset=utf-8", "index.json": "application/json",
      "assets/style.css": "text/css; charset=utf-8", "assets/logo.svg": "image/svg+xml",
      "reviews.ics": "text/calendar; charset=utf-8", "updates.atom": "application/atom+xml",
      "-/preview.js": "text/javascript; charset=utf-8",
      "-/edit.js": "text/javascript; charset=utf-8", "-/preview.css": "text/css; charset=utf-8",
    ]
    for (path, type) in types {
      let answer = await preview.get(path)
      #expect(answer.status == 200 && answer.contentType == type, "\(path)")
    }
    let sealed = await preview.get("policies/travel/1.0.md")
    #expect(sealed.text.hasSuffix("1.1 Take the train.\n\n"))
  }

  @Test func `a folder without its slash leads to the folder`() async throws {
    let preview = try PreviewFixture()
    let answer = await preview.get("policies/travel")
    #expect(answer.status == 302)
    #expect(answer.location == "/\(PreviewFixture.token)/policies/travel/")
  }

  @Test(arguments: [
    "nowhere/", "nowhere", "nowhere.html", "-/nothing.js", "-/edit/nowhere", "-/edit/../x",
    "policies/%2e%2e/x", "policies//travel/", "-/", "-", "404.html", "policies/travel/x.pdf",
  ])
  func `what is not there is not found`(path: String) async throws {
    let preview = try PreviewFixture()
    let status = await preview.get(path).status
    #expect(status == 404 || status == 403)
  }

  @Test func `a page has the preview's bar and script, and the preview's policy before its title`()
    async throws
  {
    let preview = try PreviewFixture()
    let page = await preview.get("policies/travel/draft/").text
    let head = BrowserTokens(Array(page.utf8)).tags.prefix(6)
    #expect(
      head == ["!", "html lang", "head", "meta charset", "meta http-equiv content", "title"]
    )
    #expect(page.ranges(of: "http-equiv").count == 1)
    #expect(page.contains("connect-src 'self'"))
    #expect(page.contains("<script src=\"/\(PreviewFixture.token)/-/preview.js\" defer>"))
    #expect(page.contains("<strong>Preview:</strong> no findings in this book."))
    #expect(page.contains(">Edit this draft</a>"))
    #expect(MarkupScanner(page).faults == [])
    let other = await preview.get("policies/travel/").text
    #expect(!other.contains("Edit this draft"))
  }

  @Test func `the built site has nothing of the preview`() throws {
    let preview = try PreviewFixture()
    let publisher = Publisher(path: preview.folder.path)
    let checked = try publisher.check().value
    _ = try publisher.build(checked, into: "\(preview.folder.path)/public")
    for (path, bytes) in try preview.folder.bytes(under: "public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("preview."), "\(path)")
    }
  }

  @Test func `drafts are shown to their author even where the site hides them`() async throws {
    let preview = try PreviewFixture(drafts: "hidden")
    let page = await preview.get("policies/travel/draft/")
    #expect(page.status == 200)
    #expect(page.text.contains("The built site hides drafts."))
    let list = await preview.get("policies/").text
    #expect(!list.contains("travel/draft"))
  }

  @Test func `a finding stands at its paragraph, and in the bar with links to it`() async throws {
    let preview = try PreviewFixture(
      PreviewFixture.text(
        draft: "1.1 Take the train.\n\n- see paragraph 7.7\n\n1.2 A <b>loud</b> \"</script>\".\n"
      )
    )
    let page = await preview.get("policies/travel/draft/").text
    let marks = try marks(page)
    #expect(marks.map { $0["address"] as? String } == ["1.1/1", "1.2", "1.2", "1.2"])
    #expect(marks.map { $0["line"] as? Int } == [7, 9, 9, 9])
    #expect(marks.first?["message"] as? String == "Paragraph '7.7' doesn't exist in this text.")
    #expect(marks.first?["word"] as? String == "Error")
    let root = "/\(PreviewFixture.token)/"
    #expect(marks.first?["edit"] as? String == "\(root)-/edit/travel#line=7")
    #expect(page.contains("<summary><strong>Preview:</strong> 4 errors in this book</summary>"))
    #expect(page.contains("href=\"\(root)policies/travel/draft/#1.2\">"))
    #expect(page.contains(">content/policies/travel/draft.md, paragraph 1.2</a>"))
    #expect(page.contains("href=\"\(root)-/edit/travel#line=9\">line 9</a>"))
    #expect(MarkupScanner(page).faults == [])
    // The text is shown without what it may not hold.
    #expect(page.contains("loud") && !page.contains("<b>loud"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `of many findings a page shows as many as the bar lists`() async throws {
    let warnings = (1...2_000).map { "1.\($0) Take:\n\n- (a) one\n- (a) two\n\n" }.joined()
    let draft = "\(warnings)1.2001 See paragraph 7.7.\n"
    let preview = try PreviewFixture(PreviewFixture.text(draft: draft))
    let marks = try marks(await preview.get("policies/travel/draft/").text)
    #expect(marks.count == 100)
    #expect(marks.first?["word"] as? String == "Warning")
    // An error is among them wherever it stands.
    #expect(marks.last?["word"] as? String == "Error")
    #expect(marks.last?["address"] as? String == "1.2001")
  }

  @Test func `a fault of the metadata has no paragraph`() async throws {
    let text = PreviewFixture.text().replacing("summary: Tickets.", with: "summry: Tickets.")
    let preview = try PreviewFixture(text)
    let page = await preview.get("policies/travel/draft/").text
    #expect(try marks(page).isEmpty)
    #expect(page.contains("MissingMetadata") && page.contains("UnknownMetadataKey"))
  }
}
