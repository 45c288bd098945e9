/// Who is answered: the browser of the person who began the preview, and pages that it was given.
///
/// Every web page that is open on the machine can send requests to it, under any name that leads here
/// (DNS rebinding), and other people's programs on it can too.
package struct RequestGuard: Sendable {
  /// The most bytes that are read of a request.
  package static let mostBytes = 2_000_000
  /// The header that no form of another page can send.
  package static let header = "x-policybook"

  let port: UInt16
  let token: AccessToken

  /// Creates the guard of the preview at `port`.
  package init(port: UInt16, token: AccessToken) {
    self.port = port
    self.token = token
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// Returns the answer to a request that is not let in; nil for one that is.
  package func refusal(of request: PreviewRequest) -> PreviewResponse? {
    guard let host = request.headers["host"], hosts.contains(host) else {
      return .sentence(403, "The preview answers only under the address that it printed.")
    }
    if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
      return .sentence(403, "The preview answers no page of another site.")
    }
    guard let first = request.parts?.first, token.matches(first) else {
      return .sentence(
        403,
        "The address lacks the secret of this preview; take it from where 'policybook preview' runs."
      )
    }
    switch request.method {
    case "GET", "HEAD": return nil
    case "POST": return refusalOfChange(request, host: host)
    default: return .sentence(405, "The preview knows GET and POST only.")
    }
  }

  private func refusalOfChange(_ request: PreviewRequest, host: String) -> PreviewResponse? {
    guard request.headers["origin"] == "http://\(host)", request.headers[Self.header] == "1" else {
      return .sentence(403, "Only a page of this preview can send it a text.")
    }
    guard request.headers["content-type"] == "application/json" else {
      return .sentence(415, "A text is sent to the preview as application/json.")
    }
    guard let length = request.headers["content-length"].flatMap(Int.init) else {
      return .sentence(411, "The request does not say how long it is.")
    }
    guard length <= Self.mostBytes else {
      return .sentence(413, "The text is longer than the edit view can take.")
    }
    return nil
  }
}
