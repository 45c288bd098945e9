import PolicyPreview
import Testing

/// Who is answered, and who is not.
struct RequestGuardTests {
  private let port = PreviewFixture.port
  private let guardian = RequestGuard(port: PreviewFixture.port, token: PreviewFixture.token)

  private func refusal(
    _ method: String = "GET",
    _ path: String = "policies/",
    changing change: (inout PreviewRequest) -> Void = { _ in }
  ) -> PreviewResponse? {
    var request = PreviewFixture.request(method, path, body: Array("{}".utf8))
    change(&request)
    return guardian.refusal(of: request)
  }

  private func sentence(_ response: PreviewResponse?) -> String {
    response.map { "\($0.status) " + $0.text.split(separator: "\n").joined() } ?? "let in"
  }

  @Test func `pages of the preview, and an address that was typed, are let in`() {
    #expect(refusal() == nil)
    #expect(refusal("HEAD") == nil)
    #expect(refusal("POST", "-/check/travel") == nil)
    #expect(refusal { $0.headers["host"] = "localhost:\(port)" } == nil)
    #expect(refusal { $0.headers["sec-fetch-site"] = "none" } == nil)
    #expect(refusal { $0.headers["sec-fetch-site"] = nil } == nil)
  }

  @Test(
    "another name that leads to this machine is refused",
    arguments: ["evil.example:8017", "127.0.0.1", "127.0.0.1:80", "0.0.0.0:8017", "[::1]:8017", ""]
  )
  func host(_ host: String) {
    let answer = refusal { $0.headers["host"] = host.isEmpty ? nil : host }
    #expect(
      sentence(answer) == "403 The preview answers only under the address that it printed."
    )
  }

  @Test(arguments: ["/", "/policies/", "/0123456789abcdef0123456789abcdef/", "//", "/../", "/%"])
  func `an address without the secret is refused`(path: String) {
    #expect(
      sentence(refusal { $0.path = path })
        == "403 The address lacks the secret of this preview; take it from where 'policybook "
        + "preview' runs."
    )
  }

  @Test(arguments: ["cross-site", "same-site"])
  func `a page of another site is refused`(site: String) {
    #expect(
      sentence(refusal { $0.headers["sec-fetch-site"] = site })
        == "403 The preview answers no page of another site."
    )
  }

  @Test func `a text is taken from a page of the preview only`() {
    let sentence = "403 Only a page of this preview can send it a text."
    for origin in ["http://evil.example", "null", "http://localhost:\(port)", "http://127.0.0.1:1"]
    {
      let answer = refusal("POST", "-/save/travel") { $0.headers["origin"] = origin }
      #expect(self.sentence(answer) == sentence)
    }
    #expect(
      self.sentence(refusal("POST", "-/save/travel") { $0.headers["origin"] = nil }) == sentence
    )
    #expect(
      self.sentence(refusal("POST", "-/save/travel") { $0.headers[RequestGuard.header] = nil })
        == sentence
    )
  }

  @Test func `what a form can send is no text`() {
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
      let answer = refusal("POST", "-/save/travel") { $0.headers["content-type"] = type }
      #expect(sentence(answer) == "415 A text is sent to the preview as application/json.")
    }
  }

  @Test func `a text without a length, or too long, is refused`() {
    #expect(
      sentence(refusal("POST", "-/save/travel") { $0.headers["content-length"] = nil })
        == "411 The request does not say how long it is."
    )
    let much = String(RequestGuard.mostBytes + 1)
    #expect(
      sentence(refusal("POST", "-/save/travel") { $0.headers["content-length"] = much })
        == "413 The text is longer than the edit view can take."
    )
  }

  @Test func `other methods are refused`() {
    #expect(sentence(refusal("DELETE")) == "405 The preview knows GET and POST only.")
  }

  @Test func `no two previews have the same secret, and it is long`() {
    let tokens = Set((0..<1000).map { _ in AccessToken().description })
    #expect(tokens.count == 1000)
    #expect(tokens.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }
}
