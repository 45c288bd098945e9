import PolicyTestSupport
import Testing

/// Folders of a book that are links, which could lead a command out of it.
struct DetourTests {
  @Test(
    "no command writes through a link",
    arguments: [
      ("policies/cycling/proposals", ["propose", "cycling"]),
      (
        "policies/cycling/versions",
        [
          "publish", "cycling", "--version", "1.0", "--approved", "2026-01-20", "--approved-by",
          "B",
          "--in-force", "2026-02-01",
        ]
      ),
      (
        "policies/walking",
        [
          "new", "walking", "--title", "W", "--summary", "S", "--owner", "director", "--audience",
          "employees", "--every", "1 year",
        ]
      ),
    ] as [(String, [String])]
  )
  func link(path: String, words: [String]) throws {
    let desk = try DeskBook()
    try desk.begin()
    try desk.book.folder.makeFolder("outside")
    try desk.book.folder.link("book/content/\(path)", to: "\(desk.book.folder.path)/outside")
    let run = try ProgramRun(words + ["--as-of", "2026-02-01"], in: desk.book.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("'content/\(path)'"), "\(run.errors)")
    #expect(try desk.book.folder.bytes(under: "outside").isEmpty)
    #expect(try desk.book.folder.text(of: "book/content/seals.sha256").isEmpty)
  }
}
