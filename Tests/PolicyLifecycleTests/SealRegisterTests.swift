import Foundation
import PolicyDiagnostics
import PolicyLifecycle
import PolicyTestSupport
import Testing

@Suite struct SealRegisterTests {
  static let hash = String(repeating: "a", count: 64)

  static func read(_ text: String) -> Parsed<SealRegister> {
    SealRegister.read(SourceFile(path: SealRegister.path, text: text))
  }

  @Test func readsTheCouncilsRegister() throws {
    let bytes = try Repository.bytes(of: SealRegister.path)
    let parsed = SealRegister.read(SourceFile(path: SealRegister.path, bytes: bytes))
    #expect(parsed.diagnostics == [])
    let seal = try #require(parsed.value.entry(for: "policies/social-media/versions/1.0.md"))
    #expect(seal.line == 2)
    let file = try Repository.bytes(of: "content/policies/social-media/versions/1.0.md")
    #expect(seal.digest == Digest(of: file))
  }

  @Test func givesTheCheckpointThatHeadAndSha256sumGive() throws {
    let file = Repository.folder.appending(path: SealRegister.path)
    let bytes = try Repository.bytes(of: SealRegister.path)
    let register = SealRegister.read(SourceFile(path: SealRegister.path, bytes: bytes)).value
    let count = register.entries.count
    #expect(count >= 7)
    for line in 1...count {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "head -n \(line) '\(file.path)' | sha256sum"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(register.checkpoint(atLine: line)?.description == "\(line):\(output.prefix(64))")
    }
    #expect(register.checkpoint == register.checkpoint(atLine: count))
    #expect(register.checkpoint(atLine: 0) == nil)
    #expect(register.checkpoint(atLine: count + 1) == nil)
  }

  @Test func keepsEarlierCheckpointsWhenItGrows() {
    let first = Self.read("\(Self.hash)  a.md\n").value
    let grown = Self.read("\(Self.hash)  a.md\n\(Self.hash)  b.md\n").value
    #expect(first.checkpoint == grown.checkpoint(atLine: 1))
    #expect(first.checkpoint != grown.checkpoint)
  }

  @Test func isEmptyWithoutAFile() {
    let parsed = SealRegister.read(nil)
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.entries.isEmpty)
    #expect(parsed.value.checkpoint == nil)
    #expect(Self.read("").value.checkpoint == nil)
    #expect(Self.read("").diagnostics == [])
  }

  @Test(arguments: [
    "\(hash) a.md", "\(hash) *a.md", "\(hash.uppercased())  a.md", "\(hash.dropLast())  a.md",
    "\(hash)  ",
    "\(hash)  ../a.md", "\(hash)  /etc/passwd", "\(hash)  a/../b.md", "\(hash)  a//b.md",
    "\(hash)  ./a.md",
    "\\\(hash)  a\\\\b.md", "\(hash)  a\\b.md", "\(hash)  a\u{1}.md", "", "# comment",
    "<<<<<<< HEAD",
  ])
  func tellsALineThatIsNoSeal(line: String) {
    let parsed = Self.read("\(Self.hash)  good.md\n\(line)\n\(Self.hash)  last.md\n")
    #expect(parsed.diagnostics.map(\.code.name) == ["MalformedSeal"])
    #expect(
      parsed.diagnostics.map(\.message) == [
        "This line is not a seal: a hash, two spaces and a path."
      ]
    )
    #expect(parsed.diagnostics.map(\.range.start.description) == ["2:1"])
    #expect(parsed.value.entries.map(\.line) == [1, 3])
  }

  @Test func tellsARegisterThatWasCutShortOrConverted() {
    let short = Self.read("\(Self.hash)  a.md\n\(Self.hash)  b.md")
    #expect(
      short.diagnostics.map(\.message)
        == ["The last line has no newline; the register was cut short."]
    )
    #expect(short.diagnostics.map(\.range.start.description) == ["2:1"])
    let converted = Self.read("\(Self.hash)  a.md\r\n\(Self.hash)  b.md\r\n")
    #expect(
      converted.diagnostics.map(\.message)
        == ["The register has a carriage return here; its lines must end with LF alone."]
    )
    #expect(converted.diagnostics.map(\.range.start.description) == ["1:71"])
  }

  @Test(.timeLimit(.minutes(1)))
  func findsSealsInALongRegisterInTime() {
    let text = (0..<20_000).map { "\(Self.hash)  policies/p\($0)/versions/1.0.md\n" }.joined()
    let register = Self.read(text).value
    for number in 0..<20_000 {
      #expect(register.entry(for: "policies/p\(number)/versions/1.0.md")?.line == number + 1)
    }
  }
}
