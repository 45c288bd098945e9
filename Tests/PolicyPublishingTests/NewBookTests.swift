import Foundation
import PolicyDiagnostics
import PolicyModel
import PolicyPublishing
import PolicyTestSupport
import Testing

/// The book that `init` makes.
struct NewBookTests {
  private let date = CalendarDate("2031-01-31") ?? .earliest

  private func make(
    _ organisation: String = "Example Council",
    at path: String,
    isDryRun: Bool = false
  ) throws {
    let files =
      StarterBook.files(organisation: organisation, date: date) + (try NewBook.look())
    try NewBook(path: path).write(files, isDryRun: isDryRun)
  }

  @Test("a new book has no finding, and its site builds and is sound")
  func newBookIsSound() throws {
    let folder = try TemporaryFolder()
    try make(at: "\(folder.path)/deep/er/book")
    let publisher = Publisher(path: "\(folder.path)/deep/er/book")
    let checked = try publisher.check(asOf: date)
    #expect(checked.diagnostics == [])
    let summary = try publisher.build(checked.value, into: "\(folder.path)/site")
    #expect(summary.written == summary.files)
    var files = try folder.bytes(under: "site")
    files[".policybook"] = nil
    #expect(SiteScanner(files).faults == [])
    #expect(!folder.exists("deep/er/.book.policybook-init"))
  }

  @Test("a new book has no finding on the day it is made, a year on only the review")
  func newBookAgesWell() throws {
    let folder = try TemporaryFolder()
    try make(at: "\(folder.path)/book")
    let publisher = Publisher(path: "\(folder.path)/book")
    let later = try publisher.check(asOf: date.adding(months: 13)).diagnostics
    #expect(later.map(\.code.name) == ["ReviewOverdue"])
  }

  @Test(
    "any name of an organisation is kept",
    arguments: [
      "A: \"B\" & 'C' # <script>", "- x", "\\ \\\" \t \u{1}x", "\u{85}N\u{2028}E\u{2029}L",
      "\u{90}C1\u{FEFF}", "{{organisation}}", "Ärzte 🚲 e\u{301}", "null", "*alias", "%TAG",
      "\u{FFFE}x", "---", "x\n---\nb: 2",
    ]
  )
  func anyName(name: String) throws {
    let folder = try TemporaryFolder()
    try make(name, at: "\(folder.path)/book")
    let checked = try Publisher(path: "\(folder.path)/book").check(asOf: date)
    #expect(checked.diagnostics == [])
    let kept = name.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isSymbol }
    let said = checked.value.book.organisation
    #expect(said.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isSymbol } == kept)
  }

  @Test(
    "a folder that is not empty is refused and left as it was",
    arguments: [
      "notes.txt", ".git/HEAD", "deep/er/file",
    ]
  )
  func notEmpty(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "book/\(name)")
    let refusal = #expect(throws: Refusal.self) { try make(at: "\(folder.path)/book") }
    #expect(
      refusal?.description == "'\(folder.path)/book' is not empty, so no book is made in it."
    )
    #expect(try folder.bytes(under: "") == ["book/\(name)": Array("mine".utf8)])
  }

  @Test("a file or a link in the book's place is refused")
  func notAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "file")
    try folder.makeFolder("empty")
    try folder.link("link", to: "empty")
    for name in ["file", "link"] {
      let refusal = #expect(throws: Refusal.self) { try make(at: "\(folder.path)/\(name)") }
      #expect(
        refusal?.description
          == "'\(folder.path)/\(name)' is not a folder, so no book is made in it."
      )
    }
    #expect(try folder.text(of: "file") == "mine")
  }

  @Test("an empty folder becomes the book, and a dry run makes nothing")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("book")
    try make(at: "\(folder.path)/book", isDryRun: true)
    #expect(try folder.bytes(under: "").isEmpty)
    try make(at: "\(folder.path)/book")
    #expect(folder.exists("book/.gitattributes"))
    #expect(try folder.text(of: "book/.gitattributes") == "content/** -text\n")
  }

  @Test("what a killed init left is cleared away, somebody else's folder of that name is not")
  func staging() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: ".book.policybook-init/notes.txt")
    #expect(throws: Refusal.self) { try make(at: "\(folder.path)/book") }
    #expect(try folder.text(of: ".book.policybook-init/notes.txt") == "mine")
    try folder.remove(".book.policybook-init/notes.txt")
    try folder.write("organisation: Half", to: ".book.policybook-init/content/book.yml")
    try make(at: "\(folder.path)/book")
    #expect(!folder.exists(".book.policybook-init"))
  }

  @Test("every line that the tool writes ends with LF, and every file with one")
  func lineEndings() throws {
    for file in StarterBook.files(organisation: "X", date: date) {
      #expect(file.bytes.last == UInt8(ascii: "\n"), "\(file.path)")
      #expect(!file.bytes.contains(UInt8(ascii: "\r")), "\(file.path)")
    }
  }
}
