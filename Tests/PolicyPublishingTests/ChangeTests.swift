import PolicyDiagnostics
import PolicyPublishing
import PolicyTestSupport
import Testing

/// Changes of a book: looked at first, and never made over what changed meanwhile.
struct ChangeTests {
  private let path = "content/reports/2012-09-01-new.md"

  private func report(_ words: String = "Words.") -> SourceFile {
    SourceFile(
      path: path,
      text: "---\ntitle: New\ndate: 2012-09-01\nto: [Cabinet]\nstatus: draft\n---\n1.1 \(words)\n"
    )
  }

  @Test func `a book is checked with files that are not written yet`() throws {
    let book = try TestBook.small()
    let publisher = book.publisher()
    let checked = try publisher.check(asOf: TestBook.date).value
    #expect(!publisher.check(checked, with: [report()]).diagnostics.hasErrors)
    let faulty = publisher.check(checked, with: [report("<b>Loud</b>")]).diagnostics
    #expect(faulty.filter { $0.severity == .error }.map(\.code.name) == ["RawHTML", "RawHTML"])
    #expect(!book.folder.exists("book/\(path)"))
  }

  @Test func `files are written, with the folder that they need, and replaced`() throws {
    let book = try TestBook.small()
    let publisher = book.publisher()
    try publisher.write([report()], over: try publisher.check(asOf: TestBook.date).value)
    #expect(try book.folder.text(of: "book/\(path)") == report().text)
    try publisher.write([report("Two.")], over: try publisher.check(asOf: TestBook.date).value)
    #expect(try book.folder.text(of: "book/\(path)") == report("Two.").text)
    #expect(try book.folder.bytes(under: "book/content/reports").count == 1)
  }

  @Test func `what changed since the book was read is not written over`() throws {
    let book = try TestBook.small()
    let publisher = book.publisher()
    let before = try publisher.check(asOf: TestBook.date).value
    try book.folder.write("Mine.\n", to: "book/\(path)")
    func refusal() -> String? {
      do {
        try publisher.write([report()], over: before)
        return nil
      } catch {
        return "\(error)"
      }
    }
    let sentence = "'\(path)' changed while the command ran, so nothing was done; run it again."
    #expect(refusal() == sentence)
    #expect(try book.folder.text(of: "book/\(path)") == "Mine.\n")
    // A link could lead anywhere, so it is never followed and never replaced.
    try book.folder.remove("book/\(path)")
    try book.folder.write("Elsewhere.\n", to: "elsewhere.md")
    try book.folder.link("book/\(path)", to: "\(book.folder.path)/elsewhere.md")
    #expect(
      refusal() == "'\(path)' is not a plain file, so nothing was done; move away what is there."
    )
    #expect(try book.folder.text(of: "elsewhere.md") == "Elsewhere.\n")
  }

  @Test func `what a run that was cut short left beside is cleared, links too`() throws {
    let book = try TestBook.small()
    let publisher = book.publisher()
    let checked = try publisher.check(asOf: TestBook.date).value
    try book.folder.write("Elsewhere.\n", to: "elsewhere.md")
    try book.folder.makeFolder("book/content/reports")
    try book.folder.link(
      "book/content/reports/.2012-09-01-new.md.policybook-new",
      to: "\(book.folder.path)/elsewhere.md"
    )
    try publisher.write([report()], over: checked)
    #expect(try book.folder.text(of: "elsewhere.md") == "Elsewhere.\n")
    #expect(try book.folder.bytes(under: "book/content/reports").count == 1)
  }
}
