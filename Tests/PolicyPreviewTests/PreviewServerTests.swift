import Foundation
import PolicyPreview
import PolicyTestSupport
import Testing

/// The preview over a real socket.
struct PreviewServerTests {
  /// Runs `body` with the port and the root of a preview of the book in `preview`.
  ///
  /// The program runs by itself: in the process of the tests, they would take its threads.
  private func serve(
    _ preview: PreviewFixture,
    _ body: (_ port: UInt16, _ root: String) throws -> Void
  ) throws {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    let output = Pipe()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "policybook")
    process.arguments = ["preview", "--quiet", "--book", preview.folder.path]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let form = /http:\/\/127\.0\.0\.1:(\d+)(\/[0-9a-f]{32}\/)\n/
    let match = try #require(line.wholeMatch(of: form), "\(line)")
    try body(try #require(UInt16(match.1)), String(match.2))
  }

  @Test func `a page is answered with headers that lock it in`() throws {
    try serve(try PreviewFixture()) { port, root in
      let answer = try Self.ask(port, "GET \(root) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      for (name, value) in PreviewResponse.headers {
        #expect(answer.contains("\(name): \(value)\r\n"))
      }
      #expect(answer.contains("default-src 'none'"))
      #expect(!answer.contains("Access-Control"))
      #expect(!answer.contains("Set-Cookie"))
    }
  }

  @Test func `only the loopback of this machine is listened at`() throws {
    try serve(try PreviewFixture()) { port, _ in
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

  @Test func `strangers are refused over the network too`() throws {
    let preview = try PreviewFixture()
    let before = try preview.draft()
    try serve(preview) { port, root in
      let host = "Host: 127.0.0.1:\(port)\r\n"
      let other = try Self.ask(port, "GET \(root) HTTP/1.1\r\nHost: evil.example:\(port)\r\n")
      #expect(other.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let bare = try Self.ask(port, "GET / HTTP/1.1\r\n\(host)")
      #expect(bare.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let form = try Self.ask(
        port,
        "POST \(root)-/save/travel HTTP/1.1\r\n\(host)Origin: http://evil.example\r\n"
          + "Content-Type: text/plain\r\nContent-Length: 2\r\n",
        body: "{}"
      )
      #expect(form.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
      let long = try Self.ask(
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
    try serve(preview) { port, root in
      let body = try String(
        decoding: JSONSerialization.data(withJSONObject: ["text": long, "sha256": file]),
        as: UTF8.self
      )
      let answer = try Self.ask(
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

  @Test func `a change of a file is told to whoever waits`() throws {
    let preview = try PreviewFixture()
    try serve(preview) { port, root in
      try preview.folder.write("1.1 Run.\n", to: PreviewFixture.draftPath)
      let host = "Host: 127.0.0.1:\(port)\r\n"
      let answer = try Self.ask(port, "GET \(root)-/events?after=1 HTTP/1.1\r\n\(host)")
      #expect(answer.contains("\"generation\": 2"))
      let page = try Self.ask(port, "GET \(root)policies/travel/draft/ HTTP/1.1\r\n\(host)")
      #expect(page.contains("Run."))
    }
  }

  @Test func `a port that is taken is told`() throws {
    let preview = try PreviewFixture()
    try serve(preview) { port, _ in
      let run = try ProgramRun(["preview", "--book", preview.folder.path, "--port", "\(port)"])
      #expect(run.status == 74)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("policybook: cannot listen on 127.0.0.1:\(port): "))
    }
  }

  /// Returns what the server at `port` answers to a request, read to its end.
  private static func ask(_ port: UInt16, _ head: String, body: String = "") throws -> String {
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
    var patience = timeval(tv_sec: 60, tv_usec: 0)
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
