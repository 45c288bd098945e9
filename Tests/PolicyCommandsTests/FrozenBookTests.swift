import Foundation
import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// A book that an earlier release sealed, kept as bytes: no later release may break it.
///
/// `Tests/FrozenBook` was made by the commands of 27 November 2026 and is never edited. `expected` holds
/// what they said of it. Addresses may be added to a text; those that were there stay, with their words.
@Suite(.serialized) struct FrozenBookTests {
  private let folder: TemporaryFolder

  /// Copies the book byte for byte, and puts today's look beside it.
  init() throws {
    let look = try NewBook.look()
    folder = try TemporaryFolder(
      look.map { SourceFile(path: "book/\($0.path)", bytes: $0.bytes) }
    )
    _ = try folder.shell("cp -r '\(Self.frozen)/content' '\(Self.frozen)/site' book/")
  }

  private static let frozen = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "FrozenBook").path

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments, in: "\(folder.path)/book")
  }

  private func expected(_ name: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(Self.frozen)/expected/\(name).txt", encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private func json(_ path: String) throws -> [String: Any] {
    let bytes = Data(try folder.text(of: "book/public/\(path)").utf8)
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test func `its seals are those of sha256sum`() throws {
    let seals = try folder.shell("cd book/content && sha256sum --check --quiet seals.sha256 2>&1")
    #expect(seals == "")
    #expect(
      try folder.shell("sha256sum < book/content/seals.sha256").hasPrefix(
        "fec7c4cce32280106797d192236e22aba3d08702609801ec3078164c4236e007"
      )
    )
  }

  @Test(arguments: ["check", "verify", "build", "status"])
  func `every command takes it as it is`(command: String) throws {
    let run = try run(command)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(!run.output.contains(": error:") && !run.errors.contains(": error:"))
  }

  @Test func `the checkpoint of the day it was frozen is proved`() throws {
    let checkpoint = "13:fec7c4cce32280106797d192236e22aba3d08702609801ec3078164c4236e007"
    #expect(try run("verify", "--checkpoint", checkpoint).status == 0)
  }

  @Test func `its addresses, words, labels and statuses stay`() throws {
    try #require(try run("build").status == 0)
    var addresses: Set<String> = []
    var statuses: [String] = []
    for line in try expected("status") {
      let name = String(line.prefix { $0 != " " })
      let parts = name.split(separator: "@")
      let text = try json("policies/\(parts[0])/\(parts[1]).json")
      for key in ["clauses", "footnotes"] { collect(text[key], of: name, into: &addresses) }
      let facts = ["status", "change", "sha256", "checkpoint"].map { text[$0] as? String ?? "-" }
      statuses.append("\(name) \(facts.joined(separator: " "))")
    }
    #expect(try expected("status") == statuses)
    for line in try expected("addresses") { #expect(addresses.contains(line), "\(line)") }
  }

  @Test func `every address is an id of its page`() throws {
    try #require(try run("build").status == 0)
    for line in try expected("addresses") {
      let parts = line.split(separator: " ", maxSplits: 2)
      let version = parts[0].split(separator: "@")
      let page = try folder.text(
        of: "book/public/policies/\(version[0])/\(version[1])/index.html"
      )
      #expect(page.contains("id=\"\(parts[1])\""), "\(line)")
    }
  }

  @Test func `its classes and citations stay`() throws {
    let classes = try run("classify", "travel", "1.0..1.1", "--format", "json").output
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(classes.utf8)) as? [String: Any]
    )
    let changes = (told["changes"] as? [[String: Any]] ?? []).map { change in
      let facts = ["base", "revised", "class"].map { change[$0] as? String ?? "-" }
      return "travel 1.0..1.1 \(facts.joined(separator: " "))"
    }
    let isEditorial = told["editorial"] as? Bool ?? false
    let head = "travel 1.0..1.1 \(told["class"] ?? "-") editorial: \(isEditorial)"
    #expect([head] + changes == (try expected("classes")))
    let citation = try run("compare", "travel", "1.0..1.1", "--format", "citation").output
    #expect([citation] == (try expected("citations").map { $0 + "\n" }))
  }

  @Test func `the link to a sealed file leads to the file that is there`() throws {
    try #require(try run("build").status == 0)
    let page = try folder.text(of: "book/public/policies/travel/1.1/index.html")
    let link = try #require(page.firstMatch(of: /href="([^"]*files\/[^"]*\.pdf)"/)).1
    let path = try #require(String(link).removingPercentEncoding)
    let found = try folder.shell(
      "cd book/public/policies/travel/1.1 && cmp '\(path)' ../../../../content/policies/travel/files/*.pdf"
        + " && echo same"
    )
    #expect(found == "same\n")
  }

  /// Writes down the clauses as `expected/addresses.txt` has them.
  private func collect(_ clauses: Any?, of name: String, into lines: inout Set<String>) {
    for clause in clauses as? [[String: Any]] ?? [] {
      let facts = ["address", "label", "heading", "text"].map { clause[$0] as? String ?? "" }
      lines.insert("\(name) \(facts.joined(separator: " | "))")
      collect(clause["clauses"], of: name, into: &lines)
    }
  }
}
