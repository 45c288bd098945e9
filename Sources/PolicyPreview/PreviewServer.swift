internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import PolicyPublishing

/// The preview at work: a server on this machine's loopback, and eyes on the book's folder.
package struct PreviewServer: Sendable {
  private let session: PreviewSession
  private let token: AccessToken

  /// How long the eyes rest at least between two looks at the folder.
  private static let rest = 0.12

  /// Creates the server of one book.
  package init(_ session: PreviewSession, token: AccessToken = AccessToken()) {
    self.session = session
    self.token = token
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - port: Where to listen; 0 takes any that is free.
  ///   - ready: Is told the address once it answers.
  ///   - changed: Is told each time that the book was read again.
  /// - Throws: `FileError` where nobody can listen at the port.
  package func run(
    port: UInt16,
    ready: @escaping @Sendable (_ address: String) -> Void,
    changed: @escaping @Sendable (PreviewSession.Reading) -> Void
  ) async throws {
    let server = HTTPServer(
      config: HTTPServer.Configuration(
        address: try .inet(ip4: "127.0.0.1", port: port),
        timeout: 60,
        sharedRequestReplaySize: RequestGuard.mostBytes,
        logger: .disabled
      )
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run()
        } catch is CancellationError {
        } catch {
          throw FileError(action: "cannot listen on 127.0.0.1:\(port)", reason: "\(error)")
        }
      }
      group.addTask {
        guard (try? await server.waitUntilListening()) != nil,
          case .ip4(_, let port)? = await server.listeningAddress
        else { return }
        let handler = PreviewHandler(session, port: port, token: token)
        await server.appendRoute("*") { await Self.respond(to: $0, handler) }
        ready("http://127.0.0.1:\(port)/\(token)/")
        await watch(changed)
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Looks at the folder again and again, and rests ten times as long as a look took.
  private func watch(_ changed: @Sendable (PreviewSession.Reading) -> Void) async {
    while !Task.isCancelled {
      let start = Clock.seconds()
      let reading = await session.refresh()
      // Reading takes longer than looking, and is no reason to rest.
      let took = reading == nil ? Clock.seconds() - start : 0
      if let reading { changed(reading) }
      try? await Task.sleep(for: .seconds(min(2, max(Self.rest, took * 10))))
    }
  }

  private static func respond(to request: HTTPRequest, _ handler: PreviewHandler) async
    -> HTTPResponse
  {
    let isLocal: Bool
    if case .ip4("127.0.0.1", _)? = request.remoteAddress {
      isLocal = true
    } else {
      isLocal = false
    }
    var asked = PreviewRequest(
      request.method.rawValue,
      request.target.path(),
      query: Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    )
    for name in ["host", "origin", "sec-fetch-site", "content-type", "content-length"]
      + [RequestGuard.header]
    {
      asked.headers[name] = request.headers[HTTPHeader(name)]
    }
    var answer: PreviewResponse
    if !isLocal {
      answer = .sentence(403, "The preview answers only this machine.")
    } else if let refusal = handler.refusal(of: asked) {
      // What is left unread would be taken for the next request of the connection.
      await drop(request.bodySequence)
      answer = refusal
    } else {
      asked.body = (try? await request.bodyData).map { Array($0) } ?? []
      answer = await handler.response(to: asked)
    }
    if request.method == .HEAD { answer.body = [] }
    return response(answer)
  }

  private static func drop(_ body: HTTPBodySequence) async {
    do {
      for try await _ in body {}
    } catch {
      // The browser has gone.
    }
  }

  private static func response(_ answer: PreviewResponse) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.contentType
    headers[.location] = answer.location
    for header in PreviewResponse.headers { headers[HTTPHeader(header.name)] = header.value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: phrases[answer.status, default: "Other"]),
      headers: headers,
      body: Data(answer.body)
    )
  }

  private static let phrases = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 409: "Conflict", 411: "Length Required", 413: "Content Too Large",
    415: "Unsupported Media Type", 423: "Locked", 500: "Internal Server Error",
  ]
}
