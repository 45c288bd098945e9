import Foundation
import PolicyDiagnostics
import PolicyPreview
import PolicyTestSupport
import Testing

/// Letters that join marks to themselves, in what the preview serves.
struct JoiningLettersPreviewTests {
  private func preview(_ offset: Int?) throws -> PreviewFixture {
    let book = JoiningBook(offset: offset)
    return try PreviewFixture(book.text, site: book.site, attachments: [book.attachment])
  }

  @Test(arguments: [
    "", "policies/", "policies/travel/", "policies/travel/draft/", "policies/travel/history/",
    "policies/travel/compare/2.0-to-draft/", "reports/2011-12-01-travel/", "guidance/start/",
    "mergers/one/", "forms/claim/travel/draft/", "-/edit/travel", "nowhere/",
  ])
  func `a page has the tags of its twin`(path: String) async throws {
    let clean = await (try preview(nil)).get(path)
    for offset in [0, 2, 4] {
      let page = await (try preview(offset)).get(path)
      #expect(page.status == clean.status)
      let (tags, twins) = (BrowserTokens(page.body).tags, BrowserTokens(clean.body).tags)
      let place = zip(tags, twins).prefix { $0 == $1 }.count
      #expect(
        tags == twins,
        "\(tags.dropFirst(place).prefix(3)) for \(twins.dropFirst(place).prefix(3))"
      )
      #expect(tags[4] == "meta http-equiv content")
    }
  }

  @Test func `a message of a finding cannot end the data that hold it`() async throws {
    let joined = "\u{600}</script\u{600}>\u{600}<img/src=x\u{600}>\u{600}<form/action=x\u{600}>"
    let hostile = try PreviewFixture(PreviewFixture.text(draft: "1.1 [y](nowhere\(joined))\n"))
    let clean = try PreviewFixture(PreviewFixture.text(draft: "1.1 [y](nowhere)\n"))
    let page = await hostile.get("policies/travel/draft/")
    let twin = await clean.get("policies/travel/draft/")
    #expect(BrowserTokens(page.body).tags == BrowserTokens(twin.body).tags)
    let start = try #require(page.text.range(of: "id=\"page-preview-marks\">"))
    let data = page.text[start.upperBound...].prefix { $0 != "<" }
    let marks = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [[String: Any]]
    let message = try #require(marks?.first?["message"] as? String)
    #expect(message.utf8.count > joined.utf8.count)
  }
}
