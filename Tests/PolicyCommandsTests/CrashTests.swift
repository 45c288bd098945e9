import Foundation
import PolicyTestSupport
import Testing

/// `publish` cut short at any moment, and two publishers at once.
struct CrashTests {
  private static let words = [
    "publish", "cycling", "--version", "1.1", "--approved", "2026-03-01", "--approved-by",
    "The Board",
    "--in-force", "2026-03-01", "--as-of", "2026-03-01",
  ]

  /// How often the program is killed; `PUBLISH_KILLS=250 swift test --filter CrashTests` for more.
  private static var kills: Int {
    ProcessInfo.processInfo.environment["PUBLISH_KILLS"].flatMap { Int($0) } ?? 24
  }

  @Test
  func `a publisher killed at any moment leaves nothing between, and the same command ends it`()
    throws
  {
    let begun = try begun()
    let before = try content(begun.book.path)
    let whole = try copy(of: begun)
    let started = DispatchTime.now().uptimeNanoseconds
    #expect(try ProgramRun(Self.words, in: "\(whole.path)/book").status == 0)
    let duration = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
    let after = try content("\(whole.path)/book")
    var cut = 0
    for round in 0..<Self.kills {
      let folder = try copy(of: begun)
      // Every third is spread over the whole run; the others meet the moments in which it writes.
      let writing = "\(folder.path)/book/content/policies/cycling/versions/.1.1.md.policybook-new"
      let part = Double(round) / Double(Self.kills)
      _ = try KilledRun(
        Self.words,
        in: "\(folder.path)/book",
        onceThereIs: round % 3 == 0 ? nil : writing,
        after: Int(round % 3 == 0 ? duration * part * 1e6 : part * 1_200)
      )
      let left = try content("\(folder.path)/book")
      for (path, bytes) in left {
        #expect(bytes == before[path] || bytes == after[path], "\(path) is half-written")
      }
      let missing = Set(before.keys).subtracting(left.keys)
      #expect(missing.isEmpty || missing == ["policies/cycling/draft.md"])
      if left != before, left != after {
        cut += 1
        let check = try ProgramRun(["check", "--as-of", "2026-03-01"], in: "\(folder.path)/book")
        #expect(check.status == 1)
        #expect(check.output.contains("[PublicationUnfinished]"), "\(check.output)")
      }
      let again = try ProgramRun(Self.words, in: "\(folder.path)/book")
      #expect(again.status == (left == after ? 1 : 0), "\(again.errors)")
      #expect(try content("\(folder.path)/book") == after)
      let verified = try ProgramRun(["verify", "--as-of", "2026-03-01"], in: "\(folder.path)/book")
      #expect(verified.status == 0, "\(verified.output)")
    }
    print("killed \(Self.kills) times, \(cut) between the first and the last change")
  }

  @Test(
    "each state that a crash can leave is told and finished",
    arguments: [["version"], ["version", "seals"], ["version", "seals", "pins"]]
  )
  func states(done: [String]) throws {
    let begun = try begun()
    let whole = try copy(of: begun)
    #expect(try ProgramRun(Self.words, in: "\(whole.path)/book").status == 0)
    let after = try content("\(whole.path)/book")
    let folder = try copy(of: begun)
    let paths = [
      "version": "policies/cycling/versions/1.1.md", "seals": "seals.sha256",
      "pins": "guidance/cycle.md",
    ]
    for part in done {
      let path = try #require(paths[part])
      try folder.write(try #require(after[path]), to: "book/content/\(path)")
    }
    let check = try ProgramRun(["check", "--as-of", "2026-03-01"], in: "\(folder.path)/book")
    #expect(
      check.output.contains(
        "content/policies/cycling/draft.md:1:1: error: Version 1.1 was being published from this draft "
          + "when the command was cut short; run the same 'policybook publish' again. "
          + "[PublicationUnfinished]"
      )
    )
    #expect(!check.output.contains("[DraftBaseNotHighest]"))
    let other = try ProgramRun(
      Self.words.map { $0 == "The Board" ? "The Cabinet" : $0 },
      in: "\(folder.path)/book"
    )
    #expect(other.status == 1)
    let finished = try ProgramRun(Self.words, in: "\(folder.path)/book")
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.errors.contains("Finished the publication of version 1.1 of 'cycling'"))
    #expect(try content("\(folder.path)/book") == after)
  }

  @Test func `of two publishers at once one wins`() async throws {
    let begun = try begun()
    for _ in 0..<4 {
      let folder = try copy(of: begun)
      let path = "\(folder.path)/book"
      let runs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
        for _ in 0..<2 { group.addTask { try ProgramRun(Self.words, in: path) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(runs.map(\.status).sorted() == [0, 1], "\(runs.map(\.errors))")
      #expect(try ProgramRun(["verify", "--as-of", "2026-03-01"], in: path).status == 0)
      let register = try folder.text(of: "book/content/seals.sha256")
      #expect(register.split(separator: "\n").count == 2)
    }
  }

  /// A book with a version, a draft that is to become the next, and guidance that names the draft.
  private func begun() throws -> DeskBook {
    let desk = try DeskBook()
    try desk.begin()
    #expect(try desk.publish("1.0", approved: "2026-01-20", inForce: "2026-02-01").status == 0)
    try desk.write(
      DeskBook.text.replacing("helmet", with: "hat"),
      head: "base: \"1.0\"\nsummary: Hats."
    )
    try desk.book.folder.write(
      "---\ntitle: Cycle\naudience: employees\n---\nSee [it](cycling@draft#1.1).\n",
      to: "book/content/guidance/cycle.md"
    )
    return desk
  }

  private func copy(of desk: DeskBook) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.shell("cp -r '\(desk.book.path)' book")
    return folder
  }

  /// The files of the content, but for hidden ones that a killed program left beside others.
  private func content(_ path: String) throws -> [String: [UInt8]] {
    let root = "\(path)/content"
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        let data = FileManager.default.contents(atPath: "\(root)/\(name)")
      else { continue }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder),
        isFolder.boolValue
      {
        continue
      }
      files[name] = Array(data)
    }
    return files
  }
}
