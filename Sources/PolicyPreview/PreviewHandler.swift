internal import PolicyDiagnostics
internal import PolicyEncoding
internal import PolicyLifecycle
internal import PolicyModel
internal import PolicyPublishing
internal import PolicySite

/// Answers requests: the guard first, then what the address leads to.
package struct PreviewHandler: Sendable {
  private let session: PreviewSession
  private let guardian: RequestGuard
  private let links: PreviewLinks

  /// How long a browser waits for a change before it asks again.
  private static let patience = Duration.seconds(20)

  /// Creates the handler of a preview that listens at `port`.
  package init(_ session: PreviewSession, port: UInt16, token: AccessToken) {
    self.session = session
    guardian = RequestGuard(port: port, token: token)
    links = PreviewLinks(token)
  }

  /// Whether the body of a request may be read.
  package func refusal(of request: PreviewRequest) -> PreviewResponse? {
    guardian.refusal(of: request)
  }

  /// Returns the answer to a request.
  package func response(to request: PreviewRequest) async -> PreviewResponse {
    if let refusal = guardian.refusal(of: request) { return refusal }
    let parts = Array((request.parts ?? []).dropFirst())
    if parts.isEmpty { return redirection(to: links.root) }
    switch PreviewRoute(request.method, parts) {
    case .site(let path): return await site(path)
    case .folder(let path): return await folder(path)
    case .events: return await events(after: request.query["after"].flatMap(Int.init) ?? 0)
    case .asset(let name):
      return PreviewAssets.response(name) ?? .sentence(404, "The preview has no such file.")
    case .edit(let id): return await edit(id)
    case .file(let id): return file(id)
    case .check(let id): return await check(id, request.body)
    case .save(let id): return await save(id, request.body)
    case .nowhere: return .sentence(404, "The preview has no such address.")
    }
  }

  private func redirection(to location: String) -> PreviewResponse {
    var response = PreviewResponse.sentence(302, "It is at \(location).")
    response.location = location
    return response
  }

  private func site(_ path: String) async -> PreviewResponse {
    let book = await session.book
    guard let plan = book.plans[path], path != "404.html" else {
      return path.hasSuffix(".html")
        ? OwnPage(book: book, links: links).missing()
        : .sentence(404, "The site has no file '\(path)'.")
    }
    let bytes = plan.render()
    guard path.hasSuffix(".html") else {
      return PreviewResponse(200, contentType: PreviewResponse.contentType(of: path), body: bytes)
    }
    return .page(PreviewPage(book: book, links: links).html(of: bytes, path: path))
  }

  private func folder(_ path: String) async -> PreviewResponse {
    let book = await session.book
    if book.plans[path + "/index.html"] != nil { return redirection(to: "\(links.root)\(path)/") }
    return OwnPage(book: book, links: links).missing()
  }

  /// Waits for a reading after number `last`.
  private func events(after last: Int) async -> PreviewResponse {
    let end = ContinuousClock.now + Self.patience
    var generation = await session.generation
    while generation <= last, ContinuousClock.now < end, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(30))
      generation = await session.generation
    }
    return .json(["generation": .integer(generation)])
  }

  private func edit(_ id: PolicyID) async -> PreviewResponse {
    let book = await session.book
    return answer {
      guard let file = try session.publisher.draft(of: id) else {
        return OwnPage(book: book, links: links).missing()
      }
      return EditPage(book: book, links: links, policy: id, file: file).response
    }
  }

  private func file(_ id: PolicyID) -> PreviewResponse {
    answer { .json(Self.value(of: try session.publisher.draft(of: id))) }
  }

  private func check(_ id: PolicyID, _ body: [UInt8]) async -> PreviewResponse {
    let book = await session.book
    guard let sent = SentText(body) else { return Self.noText }
    guard book.checked.book.policy(id) != nil else {
      return .sentence(404, "There is no policy '\(id)'.")
    }
    let file = SourceFile(path: BookPath.draft(id).path, text: sent.text)
    let parsed = session.publisher.check(book.checked, with: [file])
    return .json(DraftAnswer(parsed: parsed, policy: id, text: file, links: links).value)
  }

  private func save(_ id: PolicyID, _ body: [UInt8]) async -> PreviewResponse {
    guard let sent = SentText(body), let digest = sent.digest else { return Self.noText }
    do {
      switch try await session.save(sent.text, asDraftOf: id, over: digest) {
      case .saved(let file): return .json(Self.value(of: file))
      case .conflict(let file): return .json(Self.value(of: file), status: 409)
      }
    } catch {
      return .sentence(error is Refusal ? 423 : 500, "\(error)")
    }
  }

  private static let noText = PreviewResponse.sentence(400, "The request holds no text of a draft.")

  /// What is no text cannot be shown, and so not saved over either.
  private static func value(of file: SourceFile?) -> JSONValue {
    guard let file, String(validating: file.bytes, as: UTF8.self) != nil else {
      return ["sha256": .null, "text": .null]
    }
    return ["sha256": .string(Digest(of: file.bytes).description), "text": .string(file.text)]
  }

  private func answer(_ body: () throws -> PreviewResponse) -> PreviewResponse {
    do {
      return try body()
    } catch {
      return .sentence(500, "\(error)")
    }
  }
}
