import Foundation
import PolicyTestSupport
import Testing

/// `build` and `init`.
struct BuildAndInitTests {
  @Test("a build says what it did on standard error, and quiet says nothing")
  func build() throws {
    let book = try CommandBook()
    let run = try book.run("build", asOf: "2012-02-01")
    #expect(run.status == 0)
    #expect(run.output == "")
    expectGolden(book.plain(run.errors), "PolicyCommands/build.txt")
    let again = try book.run("build", "--quiet", asOf: "2012-02-01")
    #expect(again.status == 0)
    #expect(again.output + again.errors == "")
  }

  @Test("quiet keeps the errors and drops the warnings")
  func quiet() throws {
    let book = try CommandBook()
    #expect(try book.run("build").errors.contains("warning: The review of 'Travel' was due on"))
    #expect(try book.run("build", "--quiet").errors == "")
    try book.folder.write("2.1 Changed.\n", to: "book/\(CommandBook.path)")
    #expect(try book.run("build", "--quiet").errors.contains("[SealedTextChanged]"))
  }

  @Test("a dry run says what would be built, and writes nothing")
  func dryRun() throws {
    let book = try CommandBook()
    let before = try book.folder.entries(under: "")
    let run = try book.run("build", "--dry-run", asOf: "2012-02-01")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("Would build "))
    #expect(run.errors.contains("\nWould write "))
    #expect(try book.folder.entries(under: "") == before)
  }

  @Test("one worker and many, another folder and another place give the same bytes")
  func sameBytes() throws {
    let book = try CommandBook()
    #expect(try book.run("build", "--jobs", "1").status == 0)
    #expect(try book.run("build", "--jobs", "8", "--output", "../elsewhere/site").status == 0)
    let outside = try ProgramRun(
      ["build", "--book", "book", "--output", "third", "--as-of", "2012-09-01"],
      in: book.folder.path
    )
    #expect(outside.status == 0)
    let first = try book.folder.bytes(under: "book/public")
    #expect(try book.folder.bytes(under: "elsewhere/site") == first)
    #expect(try book.folder.bytes(under: "third") == first)
  }

  @Test("a folder that the tool did not make is refused with 1")
  func foreignFolder() throws {
    let book = try CommandBook()
    try book.folder.write("mine", to: "book/public/notes.txt")
    let run = try book.run("build")
    #expect(run.status == 1)
    #expect(
      book.plain(run.errors).contains(
        "policybook: 'TMP/book/public' was not made by policybook, so it is not replaced."
      )
    )
    #expect(try book.folder.bytes(under: "book/public") == ["notes.txt": Array("mine".utf8)])
  }

  @Test("a site that cannot be written ends with 74")
  func diskFailure() throws {
    let book = try CommandBook()
    let run = try book.run("build", "--output", "content/book.yml/site")
    #expect(run.status == 1 || run.status == 74)
    #expect(try book.run("build", "--output", "/dev/null/site").status == 74)
  }

  @Test("a new book is made, checked, shown, proved and built with the commands it names")
  func newBook() throws {
    let folder = try TemporaryFolder()
    let made = try ProgramRun(
      ["init", "my book", "--organisation", "A & \"B\"", "--as-of", "2012-01-26"],
      in: folder.path
    )
    #expect(made.status == 0)
    #expect(made.output == "")
    #expect(made.errors.hasPrefix("Made a book of "))
    let book = ["--book", "my book", "--as-of", "2012-02-01"]
    for command in [["check"], ["verify"], ["status"], ["show", "working-from-home"], ["build"]] {
      let run = try ProgramRun(command + book, in: folder.path)
      #expect(run.status == 0, "\(command)")
      #expect(!run.errors.contains("warning:"), "\(command)")
    }
    #expect(try folder.text(of: "my book/public/index.html").contains("A &amp; &quot;B&quot;"))
    let again = try ProgramRun(["init", "my book"], in: folder.path)
    #expect(again.status == 1)
    #expect(again.errors.contains("is not empty, so no book is made in it."))
  }

  @Test("a dry run of init lists what it would make")
  func initDryRun() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["init", "book", "--dry-run"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("  book/content/book.yml\n"))
    #expect(try folder.entries(under: "").isEmpty)
    #expect(try ProgramRun(["init", "book", "--quiet"], in: folder.path).errors == "")
  }
}
