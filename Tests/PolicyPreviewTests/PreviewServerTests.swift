import Foundation
import PolicyDiagnostics
import PolicyPreview
import PolicyPublishing
import PolicyTestSupport
import Synchronization
import Testing

/// The preview over a real socket.
struct PreviewServerTests {
  /// Runs `body` with the address of a server of the book in `preview`.
  private func serve(
    _ preview: PreviewFixture,
    _ body: @escaping @Sendable (_ port: UInt16, _ root: String) async throws -> Void
  ) async throws {
    let token = AccessToken()
    let server = PreviewServer(preview.session, token: token)
    let (addresses, told) = AsyncStream.makeStream(of: String.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run(port: 0) {
          told.yield($0)
        } changed: { _ in
        }
      }
      group.addTask {
        for await address in addresses {
          let port = try #require(address.split(separator: ":").last?.prefix { $0 != "/" })
          #expect(address == "http://127.0.0.1:\(port)/\(token)/")
          try await body(try #require(UInt16(port)), "/\(token)/")
          return
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  @Test func `a page is answered with headers that lock it in`() async throws {
    try await serve(try PreviewFixture()) { port, root in
      let answer = try await Self.ask(port, "GET \(root) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      for (name, value) in PreviewResponse.headers {
        #expect(answer.contains("\(name): \(value)\r\n"))
      }
      #expect(answer.contains("default-src 'none'"))
      #expect(!answer.contains("Access-Control"))
      #expect(!answer.contains("Set-Cookie"))
    }
  }

  @Test func `only the loopback of this machine is listened at`() async throws {
    try await serve(try PreviewFixture()) { port, _ in
      let line = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
        .split(separator: "\n").filter {
          $0.contains(":" + String(format: "%04X", port) + " 00000000:0000 0A")
        }
      #expect(line.count == 1)
      #expect(line.first?.contains(" 0100007F:") == true)
      let six = (try? String(contentsOfFile: "/proc/net/tcp6", encoding: .utf8)) ?? ""
      #expect(!six.contains(":" + String(format: "%04X", port) + " "))
    }
  }

  @Test func `strangers are refused over the network too`() async throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    try await serve(preview) { port, root in
      let host = "Host: 127.0.0.1:\(port)\r\n"
      let other = try await Self.ask(port, "GET \(root) HTTP/1.1\r\nHost: evil.example:\(port)\r\n")
      #expect(other.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let bare = try await Self.ask(port, "GET / HTTP/1.1\r\n\(host)")
      #expect(bare.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let form = try await Self.ask(
        port,
        "POST \(root)-/save/travel HTTP/1.1\r\n\(host)Origin: http://evil.example\r\n"
          + "Content-Type: text/plain\r\nContent-Length: 2\r\n",
        body: "{}"
      )
      #expect(form.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let long = try await Self.ask(
        port,
        "POST \(root)-/save/travel HTTP/1.1\r\n\(host)Origin: http://127.0.0.1:\(port)\r\n"
          + "X-Policybook: 1\r\nContent-Type: application/json\r\nContent-Length: 2000001\r\n",
        body: String(repeating: "x", count: 2_000_001)
      )
      #expect(long.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
    }
    #expect(try preview.draft() == before)
  }

  @Test func `a text is saved over the network`() async throws {
    let preview = try PreviewFixture()
    let text = try preview.draft()
    let long = text + String(repeating: "\n1.3 Words.\n", count: 900)
    let file = await preview.get("-/file/travel").object["sha256"] as? String ?? ""
    try await serve(preview) { port, root in
      let body = try String(
        decoding: JSONSerialization.data(withJSONObject: ["text": long, "sha256": file]),
        as: UTF8.self
      )
      let answer = try await Self.ask(
        port,
        "POST \(root)-/save/travel HTTP/1.1\r\nHost: localhost:\(port)\r\n"
          + "Origin: http://localhost:\(port)\r\nX-Policybook: 1\r\n"
          + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n",
        body: body
      )
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
    #expect(try preview.draft() == long)
  }

  @Test func `a change of a file is told to whoever waits`() async throws {
    let preview = try PreviewFixture()
    try await serve(preview) { port, root in
      let waiting = Task {
        try await Self.ask(
          port,
          "GET \(root)-/events?after=1 HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        )
      }
      try await Task.sleep(for: .milliseconds(50))
      try preview.folder.write("1.1 Run.\n", to: PreviewFixture.draftPath)
      #expect(try await waiting.value.contains("\"generation\": 2"))
    }
  }

  @Test func `a port that is taken is told`() async throws {
    let preview = try PreviewFixture()
    try await serve(preview) { port, _ in
      let other = PreviewServer(preview.session)
      do {
        try await other.run(port: port) { _ in
        } changed: { _ in
        }
        Issue.record("two servers listen at one port")
      } catch {
        #expect("\(error)".hasPrefix("cannot listen on 127.0.0.1:\(port): "))
        #expect(error is FileError)
      }
    }
  }

  /// Returns what the server at `port` answers to a request.
  ///
  /// Waiting for it must not take one of the few threads on which the server itself runs.
  private static func ask(_ port: UInt16, _ head: String, body: String = "") async throws -> String
  {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try answer(of: port, to: head, body: body) })
      }
    }
  }

  /// Returns what the server at `port` answers to a request, read to its end.
  private static func answer(of port: UInt16, to head: String, body: String) throws -> String {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &patience,
      socklen_t(MemoryLayout<timeval>.size)
    )
    var rest = Array("\(head)Connection: close\r\n\r\n\(body)".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
