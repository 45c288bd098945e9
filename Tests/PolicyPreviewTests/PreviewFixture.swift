import Foundation
import PolicyDiagnostics
import PolicyLifecycle
import PolicyModel
import PolicyParsing
import PolicyPreview
import PolicyPublishing
import PolicyTestSupport

/// A book on the disk with a preview of it, asked without a network.
struct PreviewFixture {
  static let draftPath = "content/policies/travel/draft.md"
  static let token = AccessToken()
  static let port: UInt16 = 8017

  let folder: TemporaryFolder
  let session: PreviewSession
  private let handler: PreviewHandler

  /// A policy in force, and a draft of its next version.
  static func text(draft: String = "1.1 Take the train.\n\n1.2 You must keep the ticket.\n")
    -> String
  {
    """
    \(ContentFixture.version("1.0", inForce: "2012-01-26", body: "1.1 Take the train."))
    -- content/policies/travel/draft.md --
    ---
    base: "1.0"
    summary: Tickets.
    ---
    \(draft)
    """
  }

  /// Writes the book `text`, sealed, with the look of the repository, and begins a preview.
  init(
    _ text: String = PreviewFixture.text(),
    drafts: String = "shown",
    site: String? = nil,
    attachments: [SourceFile] = [],
    isDryRun: Bool = false
  ) throws {
    let settings = site ?? "title: Policies\ndrafts: \(drafts)\nas-of: 2012-06-01\n"
    let look = try NewBook.look() + [SourceFile(path: "site/site.yml", text: settings)]
    folder = try TemporaryFolder(
      look + SealedFiles.sealing(ContentFixture(text).files + attachments)
    )
    session = try PreviewSession(Publisher(path: folder.path), asOf: nil, isDryRun: isDryRun)
    handler = PreviewHandler(session, port: Self.port, token: Self.token)
  }

  /// The draft as its file is.
  func draft() throws -> String { try folder.text(of: Self.draftPath) }

  /// Returns the answer to a request of a page of the preview itself, below the token.
  func get(_ path: String) async -> PreviewResponse {
    var (path, query) = (path, [String: String]())
    if let mark = path.firstIndex(of: "?") {
      for pair in path[path.index(after: mark)...].split(separator: "&") {
        let parts = pair.split(separator: "=").map(String.init)
        query[parts[0]] = parts[1]
      }
      path = String(path[..<mark])
    }
    return await handler.response(to: Self.request("GET", path, query: query))
  }

  /// Returns the answer to a text that the edit view sends.
  func post(_ path: String, _ body: [String: String]) async throws -> PreviewResponse {
    let bytes = Array(try JSONSerialization.data(withJSONObject: body))
    return await handler.response(to: Self.request("POST", path, body: bytes))
  }

  /// Returns the answer to any request.
  func answer(_ request: PreviewRequest) async -> PreviewResponse {
    await handler.response(to: request)
  }

  /// A request as a page of the preview makes it.
  static func request(
    _ method: String,
    _ path: String,
    query: [String: String] = [:],
    body: [UInt8] = []
  ) -> PreviewRequest {
    var headers = ["host": "127.0.0.1:\(port)", "sec-fetch-site": "same-origin"]
    if method == "POST" {
      headers["origin"] = "http://127.0.0.1:\(port)"
      headers["content-type"] = "application/json"
      headers["content-length"] = String(body.count)
      headers[RequestGuard.header] = "1"
    }
    return PreviewRequest(
      method,
      "/\(token)/\(path)",
      query: query,
      headers: headers,
      body: body
    )
  }
}

extension PreviewResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as an object.
  var object: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }
}
