import Foundation
import PolicyDiagnostics
import PolicyLifecycle
import PolicyPreview
import PolicyPublishing
import PolicyTestSupport
import Testing

/// The edit view of a draft: what it shows, and what it saves.
struct EditViewTests {
  private func digest(_ text: String) -> String { Digest(of: Array(text.utf8)).description }

  @Test func `the page holds the whole file and its digest`() async throws {
    let preview = try PreviewFixture()
    let page = await preview.get("-/edit/travel")
    #expect(page.status == 200)
    #expect(page.text.contains("<h1>Edit the draft: Travel</h1>"))
    #expect(page.text.contains("data-sha256=\"\(digest(try preview.draft()))\""))
    #expect(page.text.contains(">\n---\nbase: &quot;1.0&quot;\nsummary: Tickets.\n---\n1.1 Take"))
    #expect(MarkupScanner(page.text).faults == [])
  }

  @Test func `a text is checked, laid out and compared without being saved`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    let text = before.replacing("1.1 Take the train.", with: "1.1 You should walk 😀, see 9.9.")
      .replacing("see 9.9", with: "see paragraph 9.9")
    let answer = try await preview.post("-/check/travel", ["text": text]).object
    #expect(answer["summary"] as? String == "1 error in this text.")
    let findings = try #require(answer["findings"] as? [[String: Any]])
    let finding = try #require(findings.first)
    #expect(finding["code"] as? String == "DanglingReference")
    #expect(finding["line"] as? Int == 5)
    #expect(finding["place"] as? String == "paragraph 1.1")
    #expect(finding["address"] as? String == "1.1")
    let start = try #require(finding["start"] as? Int)
    let end = try #require(finding["end"] as? Int)
    #expect((text as NSString).substring(with: NSRange(start..<end)) == "9.9")
    let article = try #require(answer["article"] as? String)
    #expect(article.contains("You should walk 😀"))
    let comparison = try #require(answer["comparison"] as? [String: Any])
    #expect(comparison["title"] as? String == "Version 1.0 to the draft")
    #expect(comparison["class"] as? String == "obligation")
    #expect((comparison["html"] as? String)?.contains("<ins>") == true)
    #expect((comparison["html"] as? String)?.contains("Obligation:") == true)
    #expect(try preview.draft() == before)
    let page = await preview.get("policies/travel/draft/").text
    #expect(page.contains("Take the train."))
  }

  @Test func `a fix-it comes with the place that the browser puts it in`() async throws {
    let preview = try PreviewFixture()
    let text = try preview.draft().replacing("summary:", with: "summry:")
    let answer = try await preview.post("-/check/travel", ["text": text]).object
    let findings = try #require(answer["findings"] as? [[String: Any]])
    let fixIt = try #require(findings.compactMap { $0["fixIt"] as? [String: Any] }.first)
    let start = try #require(fixIt["start"] as? Int)
    let end = try #require(fixIt["end"] as? Int)
    let mended = (text as NSString).replacingCharacters(
      in: NSRange(start..<end),
      with: try #require(fixIt["replacement"] as? String)
    )
    #expect(mended == (try preview.draft()))
  }

  @Test func `findings of other files are told apart`() async throws {
    let link = "-- content/guidance/go.md --\n---\ntitle: Go\naudience: employees\n---\n"
    let preview = try PreviewFixture(
      PreviewFixture.text() + "\n\(link)[Tickets](travel@draft#1.2).\n"
    )
    let text = try preview.draft().replacing("1.2 You", with: "1.3 You")
    let answer = try await preview.post("-/check/travel", ["text": text]).object
    let elsewhere = try #require(answer["elsewhere"] as? [[String: Any]])
    #expect(Set(elsewhere.map { $0["path"] as? String }) == ["content/guidance/go.md"])
    #expect(elsewhere.map { $0["code"] as? String } == ["DanglingLink", "GuidanceOfDraft"])
    #expect(answer["elsewhereSummary"] as? String == "1 error, 1 warning")
  }

  @Test func `a saved text is on its page at once`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    let answer = try await preview.post(
      "-/save/travel",
      ["text": before + "\r\n1.3 Come back.", "sha256": digest(before)]
    )
    #expect(answer.status == 200)
    let after = before + "\n1.3 Come back.\n"
    #expect(try preview.draft() == after)
    #expect(answer.object["sha256"] as? String == digest(after))
    #expect(await preview.get("policies/travel/draft/").text.contains("Come back."))
    #expect(await preview.get("-/events?after=1").object["generation"] as? Int == 2)
    #expect(try preview.folder.bytes(under: "content/policies/travel").count == 3)
    // Whoever watches the book is told once.
    #expect(await preview.session.refresh()?.generation == 2)
    #expect(await preview.session.refresh() == nil)
  }

  @Test func `a text with errors can be saved: it is a draft`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    let text = before + "\n1.3 See paragraph 8.8.\n"
    let answer = try await preview.post(
      "-/save/travel",
      ["text": text, "sha256": digest(before)]
    )
    #expect(answer.status == 200)
    #expect(try preview.draft() == text)
  }

  @Test func `a file that changed is not saved over, and comes back`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    let theirs = before + "\n1.3 Theirs.\n"
    try preview.folder.write(theirs, to: PreviewFixture.draftPath)
    let mine = ["text": before + "\n1.3 Mine.\n", "sha256": digest(before)]
    let answer = try await preview.post("-/save/travel", mine)
    #expect(answer.status == 409)
    #expect(answer.object["text"] as? String == theirs)
    #expect(answer.object["sha256"] as? String == digest(theirs))
    #expect(try preview.draft() == theirs)
    // Whoever was shown what the file says can save over it.
    let over = ["text": before + "\n1.3 Mine.\n", "sha256": digest(theirs)]
    #expect(try await preview.post("-/save/travel", over).status == 200)
    #expect(try preview.draft() == before + "\n1.3 Mine.\n")
  }

  @Test func `a draft that is gone is not made again`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    try preview.folder.remove(PreviewFixture.draftPath)
    let answer = try await preview.post(
      "-/save/travel",
      ["text": before, "sha256": digest(before)]
    )
    #expect(answer.status == 409)
    #expect(answer.object["sha256"] is NSNull)
    #expect(!preview.folder.exists(PreviewFixture.draftPath))
    #expect(await preview.get("-/file/travel").object["text"] is NSNull)
    #expect(await preview.get("-/edit/travel").status == 404)
  }

  @Test func `nothing but the draft of a policy can be saved`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.folder.bytes(under: "content")
    let digest = digest(try preview.draft())
    for id in ["../travel", "travel%2F..%2Ftravel", "TRAVEL", "nowhere", "", "travel/versions"] {
      let answer = try await preview.post("-/save/\(id)", ["text": "x", "sha256": digest])
      #expect([403, 404, 409].contains(answer.status), "\(id)")
    }
    #expect(try preview.folder.bytes(under: "content") == before)
  }

  @Test func `a draft that is a link is neither read nor saved`() async throws {
    let preview = try PreviewFixture()
    let text = try preview.draft()
    try preview.folder.write(text, to: "elsewhere.md")
    try preview.folder.remove(PreviewFixture.draftPath)
    try preview.folder.link(PreviewFixture.draftPath, to: "\(preview.folder.path)/elsewhere.md")
    let answer = try await preview.post(
      "-/save/travel",
      ["text": "x", "sha256": digest(text)]
    )
    #expect(answer.status == 409)
    #expect(try preview.folder.text(of: "elsewhere.md") == text)
    #expect(await preview.get("-/file/travel").object["text"] is NSNull)
  }

  @Test func `what is no text of a draft is refused`() async throws {
    let preview = try PreviewFixture()
    let sentence = "The request holds no text of a draft.\n"
    for body in ["", "[]", "{}", "{\"text\": 1}", "{\"sha256\": \"x\"}", "{\"text\": \"x\""] {
      let request = PreviewFixture.request("POST", "-/check/travel", body: Array(body.utf8))
      let answer = await preview.answer(request)
      #expect(answer.status == 400 && answer.text == sentence)
    }
    let unproved = try await preview.post("-/save/travel", ["text": "x", "sha256": "abc"])
    #expect(unproved.status == 400 && unproved.text == sentence)
    let nowhere = try await preview.post("-/check/nowhere", ["text": "x"])
    #expect(nowhere.status == 404 && nowhere.text == "There is no policy 'nowhere'.\n")
  }

  @Test func `a file that is not UTF-8 is not edited in a browser`() async throws {
    let preview = try PreviewFixture()
    try preview.folder.write(Array("1.1 Caf".utf8) + [0xE9], to: PreviewFixture.draftPath)
    let answer = await preview.get("-/edit/travel")
    #expect(answer.status == 409)
    #expect(await preview.get("-/file/travel").object["text"] is NSNull)
    #expect(
      answer.text
        == "'\(PreviewFixture.draftPath)' is not UTF-8 text; mend that in another editor first.\n"
    )
  }

  @Test func `a dry run saves nothing`() async throws {
    let preview = try PreviewFixture(isDryRun: true)
    let before = try preview.draft()
    let answer = try await preview.post("-/save/travel", ["text": "x", "sha256": digest(before)])
    #expect(answer.status == 423)
    #expect(
      answer.text
        == "The preview runs with --dry-run, so nothing is written; copy your text.\n"
    )
    #expect(try preview.draft() == before)
  }

  @Test func `a save waits for no other program that changes the book`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    let content = open("\(preview.folder.path)/content", O_RDONLY | O_DIRECTORY)
    defer { close(content) }
    #expect(flock(content, LOCK_EX | LOCK_NB) == 0)
    let answer = try await preview.post("-/save/travel", ["text": "x", "sha256": digest(before)])
    #expect(answer.status == 423)
    #expect(
      answer.text
        == "Nothing was done: another change of the book in '\(preview.folder.path)' is under way.\n"
    )
    #expect(try preview.draft() == before)
  }
}
